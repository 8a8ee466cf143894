import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { TestedLine } from '../../../../shared/contract/handbook.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { funnelStages } from '../../../../shared/crm/fields.ts';
import { ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings, StageSettings, StageVersion } from '../../../../shared/metrics/review-settings.ts';
import type { SignedCriterion } from '../../../../shared/model/handbook-entry.ts';
import { ruleWords, type TestableRule, testableRule } from '../../../../shared/planning/criterion-rule.ts';
import { impliedWords } from '../../../../shared/planning/drift.ts';
import { sqlText } from '../sql-text.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type SpanRow, scanSpan, type Window } from './scope.ts';
import { dayColumn } from './transition.ts';

/** A line as it is tested. */
type Line = Pick<TestedLine, 'kind' | 'rule'>;

/** A line of a definition that the data can test. */
export interface Test<Tested extends Line> {
  readonly line: Tested;
  readonly rule: TestableRule;
}

/** A stage with the lines that each record is tested by. */
export interface TestedStage<Tested extends Line> {
  readonly stage: string;
  readonly criteria: readonly Tested[];
  /** The versions that a record has to meet by its own day; where there are none, all of `criteria` counts. */
  readonly inForce?: readonly StageVersion[];
}

/** One row of conformance.sql: `met_0`, `met_1` and so on count those that meet each test. */
export type ConformanceRow = SpanRow & {
  readonly day: number;
  readonly n: number;
  /** Those of them who skipped the stage, so that the day is that of a later one. */
  readonly implied: number;
  /** Those of them whose day has a definition with a line that can be tested. */
  readonly judged: number;
  /** Those of them who meet every such line. */
  readonly met: number;
} & { readonly [test: `met_${number}`]: number };

const waysOut: Readonly<Record<string, string>> = { recycled: 'rec', disqualified: 'disq', lost: 'lost' };

/** The stage that is asked about; throws for one that the handbook doesn't have or that has no entries. */
export function stageAsked(settings: ReviewSettings, name: string): StageSettings {
  const stage = settings.stages.get(name.trim().toLowerCase());
  if (stage && entrySql(settings, stage.stage)) return stage;
  const known = [...settings.stages.keys()].filter((key) => entrySql(settings, key));
  throw new ProblemError({
    code: 'request.invalid',
    message: `The handbook has no stage “${name}”.`,
    remedy: known.length === 0 ? 'Begin the handbook first.' : `Write one of ${known.join(', ')}.`,
  });
}

/** Where the entries into a stage are: leads for inquiries, handoffs for all that follows. */
function entrySql({ skippedStages }: ReviewSettings, stage: string) {
  const wayOut = waysOut[stage];
  if (wayOut !== undefined) return { units: 'episode', entry: wayOut, implied: 'false' };
  const known = funnelStages.find((each) => each === stage);
  if (!known) return null;
  const entry = dayColumn(known, skippedStages);
  return {
    units: known === 'inquiry' ? 'lead' : 'episode',
    entry,
    implied: `${entry} <> ${dayColumn(known, 'strict')}`,
  };
}

/** The lines of a stage that the data can test, in order. */
export function testsOf<Tested extends Line>({
  criteria,
}: Pick<TestedStage<Tested>, 'criteria'>): readonly Test<Tested>[] {
  return criteria.flatMap((line) => {
    const rule = testableRule(line.rule);
    return rule === null ? [] : [{ line, rule }];
  });
}

/** A rule as SQL over a record `p`; a blank field is at least nothing, is nothing, and is not anything. */
export function testSql(rule: TestableRule): string {
  const words = `lower(trim(coalesce(p.${rule.field}::VARCHAR, '')))`;
  switch (rule.op) {
    case 'filled':
      return `${words} <> ''`;
    case 'atLeast':
      return `coalesce(p.${rule.field} >= ${rule.limit}, false)`;
    case 'atMost':
      return `coalesce(p.${rule.field} <= ${rule.limit}, false)`;
    case 'is':
      return `${words} IN (${rule.words.map(sqlText).join(', ')})`;
    case 'isNot':
      return `${words} NOT IN (${rule.words.map(sqlText).join(', ')})`;
  }
}

/** Who entered a stage in a window, by day, with how many meet each test. */
export async function readConformance(
  scope: Scope,
  stage: TestedStage<Line>,
  window: Window,
): Promise<ConformanceRow[]> {
  const tests = testsOf(stage);
  const values = {
    ...(entrySql(scope.settings, stage.stage) ?? { units: 'episode', entry: 'mql', implied: 'false' }),
    tests: tests.map(({ rule }, index) => `, ${testSql(rule)} AS t${index}`).join(''),
    counts: tests.map((_, index) => `, count(*) FILTER (t${index}) AS met_${index}`).join(''),
    all: allByDaySql(stage),
  };
  return scanSpan<ConformanceRow>(scope, 'conformance', window, values);
}

/** All lines of the version in force on the day of a record `e`; before the first, those of the first. */
function allByDaySql({ criteria, inForce = [] }: TestedStage<Line>): string {
  const [first, ...later] = inForce;
  if (first === undefined) return allSql(criteria.filter(({ kind }) => kind === 'criterion'));
  const whens = later.toReversed().map(({ since, criteria: lines }) => `WHEN e.day >= ${since} THEN ${allSql(lines)}`);
  return whens.length === 0 ? allSql(first.criteria) : `CASE ${whens.join(' ')} ELSE ${allSql(first.criteria)} END`;
}

/** Every line that can be tested, as SQL over a record `p`; not known where none can. */
function allSql(lines: readonly Pick<Line, 'rule'>[]): string {
  const tests = lines.flatMap(({ rule }) => testableRule(rule) ?? []);
  return tests.length === 0 ? 'NULL::BOOLEAN' : `(${tests.map(testSql).join(' AND ')})`;
}

/** The sum of what meets the test at a place, or of a count of the rows. */
export function summed(
  rows: readonly ConformanceRow[],
  column: 'n' | 'implied' | 'judged' | 'met' | `met_${number}`,
): number {
  return rows.reduce((total, row) => total + (row[column] ?? 0), 0);
}

/** A line as it is called: its words, else its rule's. */
function lineName({ text, rule }: SignedCriterion): string {
  return text !== '' || rule === null ? text : ruleWords(rule);
}

/** By which version whom it judges, and how many lines are left to people's eyes. */
function conformanceNote({ stage, label, version, inForce }: StageSettings, criteria: readonly Line[]): string {
  const name = label || stage;
  const [newest, before] = inForce.toReversed();
  const by =
    newest === undefined
      ? `${name} version ${version}, not signed by all yet: its lines as they are written.`
      : `${name} version ${newest.version}, in force since ${formatLocalDate(newest.since)}; who entered earlier, by ${
          before === undefined ? 'the same' : 'the version in force then, before the first by the first'
        }.`;
  const untested = criteria.filter(({ rule }) => testableRule(rule) === null).length;
  return untested === 0 ? by : `${by} ${untested} of its ${criteria.length} lines can’t be tested.`;
}

function conformanceFigure(stage: StageSettings, rows: readonly ConformanceRow[]): Figure {
  const entered = summed(rows, 'n');
  const figures = testsOf(stageInForce(stage)).map(({ line }, index) => ({
    kind: line.kind,
    key: lineName(line),
    figure: ratioFigure(summed(rows, `met_${index}`), entered, 'flow'),
  }));
  const criteria = figures.filter(({ kind }) => kind === 'criterion');
  const information = figures.filter(({ kind }) => kind === 'information');
  const lines = stageInForce(stage).criteria.filter(({ kind }) => kind === 'criterion');
  const note = conformanceNote(stage, lines);
  const [judged, unjudged] = [summed(rows, 'judged'), entered - summed(rows, 'judged')];
  const implied = summed(rows, 'implied');
  const skipped = implied === 0 ? '' : ` ${impliedWords(implied)}`;
  const left = unjudged === 0 ? '' : ` ${unjudged} more entered under a version without a line that can be tested.`;
  const whole: Figure =
    criteria.length === 0 && judged === 0
      ? { value: null, unit: 'ratio', basis: 'flow', note: `No line can be tested. ${note}` }
      : ratioFigure(summed(rows, 'met'), judged, 'flow', `${note}${left}${skipped}`);
  return {
    ...whole,
    ...(information.length === 0
      ? {}
      : { variants: Object.fromEntries(information.map(({ key, figure }) => [`known: ${key}`, figure])) }),
    items: criteria.map(({ key, figure }) => ({ key, ...figure })),
  };
}

/** The lines of the newest version in force, those that are written where none is; what has to be known as written. */
function stageInForce({ stage, criteria, inForce }: StageSettings) {
  const newest = inForce.at(-1);
  const signed = newest?.criteria.map((line) => ({ ...line, kind: 'criterion' as const }));
  const written = criteria.filter(({ kind }) => signed === undefined || kind !== 'criterion');
  return { stage, criteria: [...(signed ?? []), ...written], inForce };
}

/** M-25: the share of those who entered a stage that meet its definition, by rule, and how complete they came. */
export function conformanceReader(scope: Scope, stage: StageSettings): MetricReader {
  return metricReader<readonly ConformanceRow[]>({
    read: async (window) => bySegment(await readConformance(scope, stageInForce(stage), window), (rows) => rows),
    merge: (rows) => rows.flat(),
    figures: (rows) => ({ definition_conformance: conformanceFigure(stage, rows) }),
  });
}
