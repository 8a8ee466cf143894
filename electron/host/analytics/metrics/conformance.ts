import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { TestedLine } from '../../../../shared/contract/handbook.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { funnelStages } from '../../../../shared/crm/fields.ts';
import { ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings, StageSettings } from '../../../../shared/metrics/review-settings.ts';
import type { Criterion } from '../../../../shared/model/handbook-entry.ts';
import { ruleWords, type TestableRule, testableRule } from '../../../../shared/planning/criterion-rule.ts';
import { sqlText } from '../sql-text.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type SpanRow, scanSpan, type Window } from './scope.ts';
import { dayColumn } from './transition.ts';

/** A line of a definition that the data can test. */
export interface Test<Line extends TestedLine = TestedLine> {
  readonly line: Line;
  readonly rule: TestableRule;
}

/** A stage with the lines to test. */
export interface TestedStage<Line extends TestedLine = TestedLine> {
  readonly stage: string;
  readonly criteria: readonly Line[];
}

/** One row of conformance.sql: `met_0`, `met_1` and so on count those that meet each test. */
export type ConformanceRow = SpanRow & {
  readonly day: number;
  readonly n: number;
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
function entrySql({ skippedStages }: ReviewSettings, stage: string): { units: string; entry: string } | null {
  const wayOut = waysOut[stage];
  if (wayOut !== undefined) return { units: 'episode', entry: wayOut };
  const known = funnelStages.find((each) => each === stage);
  if (!known) return null;
  return { units: known === 'inquiry' ? 'lead' : 'episode', entry: dayColumn(known, skippedStages) };
}

/** The lines of a stage that the data can test, in order. */
export function testsOf<Line extends TestedLine>({ criteria }: TestedStage<Line>): readonly Test<Line>[] {
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
export async function readConformance(scope: Scope, stage: TestedStage, window: Window): Promise<ConformanceRow[]> {
  const tests = testsOf(stage);
  const criteria = tests.flatMap(({ line }, index) => (line.kind === 'criterion' ? [`t${index}`] : []));
  const values = {
    ...(entrySql(scope.settings, stage.stage) ?? { units: 'episode', entry: 'mql' }),
    tests: tests.map(({ rule }, index) => `, ${testSql(rule)} AS t${index}`).join(''),
    counts: tests.map((_, index) => `, count(*) FILTER (t${index}) AS met_${index}`).join(''),
    all: criteria.length === 0 ? 'false' : criteria.join(' AND '),
  };
  return scanSpan<ConformanceRow>(scope, 'conformance', window, values);
}

/** The sum of what meets the test at a place, or of a count of the rows. */
export function summed(rows: readonly ConformanceRow[], column: 'n' | 'met' | `met_${number}`): number {
  return rows.reduce((total, row) => total + (row[column] ?? 0), 0);
}

/** A line as it is called: its words, else its rule's. */
export function lineName({ text, rule }: Criterion): string {
  return text !== '' || rule === null ? text : ruleWords(rule);
}

/** Since when the version counts, and how many lines are left to people's eyes. */
function conformanceNote({ stage, label, version, versionSince, criteria }: StageSettings): string {
  const since = versionSince === null ? 'not signed yet' : `in force since ${formatLocalDate(versionSince)}`;
  const lines = criteria.filter(({ kind }) => kind === 'criterion');
  const untested = lines.filter(({ rule }) => testableRule(rule) === null).length;
  const rest = untested === 0 ? '' : ` ${untested} of its ${lines.length} lines can’t be tested.`;
  return `${label || stage} version ${version}, ${since}; its lines are asked of earlier entries too.${rest}`;
}

function conformanceFigure(stage: StageSettings, rows: readonly ConformanceRow[]): Figure {
  const entered = summed(rows, 'n');
  const figures = testsOf(stage).map(({ line }, index) => ({
    kind: line.kind,
    key: lineName(line),
    figure: ratioFigure(summed(rows, `met_${index}`), entered, 'flow'),
  }));
  const criteria = figures.filter(({ kind }) => kind === 'criterion');
  const information = figures.filter(({ kind }) => kind === 'information');
  const note = conformanceNote(stage);
  const whole: Figure =
    criteria.length === 0
      ? { value: null, unit: 'ratio', basis: 'flow', note: `No line can be tested. ${note}` }
      : ratioFigure(summed(rows, 'met'), entered, 'flow', note);
  return {
    ...whole,
    ...(information.length === 0
      ? {}
      : { variants: Object.fromEntries(information.map(({ key, figure }) => [`known: ${key}`, figure])) }),
    items: criteria.map(({ key, figure }) => ({ key, ...figure })),
  };
}

/** M-25: the share of those who entered a stage that meet its definition, by rule, and how complete they came. */
export function conformanceReader(scope: Scope, stage: StageSettings): MetricReader {
  return metricReader<readonly ConformanceRow[]>({
    read: async (window) => bySegment(await readConformance(scope, stage, window), (rows) => rows),
    merge: (rows) => rows.flat(),
    figures: (rows) => ({ definition_conformance: conformanceFigure(stage, rows) }),
  });
}
