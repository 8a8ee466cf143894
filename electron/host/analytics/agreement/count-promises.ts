import { countFigure, ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { testableRule } from '../../../../shared/planning/criterion-rule.ts';
import type { RulesOf } from '../../../../shared/planning/sla-criteria.ts';
import type { PromiseGap } from '../../../../shared/planning/sla-gap.ts';
import type { AgreedPromise } from '../../../../shared/planning/sla-terms.ts';
import { loadSql } from '../load-sql.ts';
import { testSql } from '../metrics/conformance.ts';
import { answerOf, type Scope, type Window, windowValues } from '../metrics/scope.ts';
import { fillTemplate } from '../metrics/template.ts';
import { dayColumn } from '../metrics/transition.ts';

/** A promise over one window, with what there is to say about it. */
export interface Measured {
  readonly figure: Figure;
  readonly why: string;
  /** What keeps the data from telling of it. */
  readonly gap?: PromiseGap;
  /** Of how many lines how many were tested, where not all were. */
  readonly tested?: { readonly of: number; readonly lines: number };
}

/** A promise that the data can't tell of. */
export function unmeasured(cause: PromiseGap['cause'], why: string): Measured {
  return { figure: { value: null, unit: 'ratio', basis: 'resolved' }, why, gap: { cause, why } };
}

interface Counts {
  readonly volume: number;
  /** Of `volume`, those without an entry of their own into the stage in the window. */
  readonly passed: number;
  readonly refused: number;
  readonly reasoned: number;
  readonly recycled: number;
  readonly attempted: number;
}

interface CountRequest {
  readonly promise: AgreedPromise;
  readonly rulesOf: RulesOf;
}

const stageColumns = ['mql', 'sal', 'sql', 'opportunity', 'won'] as const;

/** The stage whose entries a promise of volume counts. */
export function countedStage(toStage: string): (typeof stageColumns)[number] {
  return stageColumns.find((known) => known === toStage) ?? 'sal';
}

/** How many attempts a recycled lead needs at least. */
export function leastAttempts(amount: number | null): number {
  return Math.max(1, Math.round(amount ?? 1));
}

async function countsOf(scope: Scope, window: Window, { toStage, amount }: AgreedPromise): Promise<Counts> {
  const stage = countedStage(toStage);
  const sql = fillTemplate(loadSql('agreement/promise-counts.sql'), {
    ...windowValues(scope, window),
    entered: dayColumn(stage, scope.settings.skippedStages),
    dated: dayColumn(stage, 'strict'),
    least: leastAttempts(amount),
  });
  const [row] = await answerOf<Counts>(scope, sql);
  return row ?? { volume: 0, passed: 0, refused: 0, reasoned: 0, recycled: 0, attempted: 0 };
}

/** Attempts can be counted only where more than first calls are imported. */
async function hasAttempts(scope: Scope): Promise<boolean> {
  const [row] = await answerOf<{ several: boolean }>(
    scope,
    'SELECT EXISTS (FROM handoff_moment WHERE attempts > 1) AS several',
  );
  return row?.several ?? false;
}

async function attemptsOf(scope: Scope, window: Window, promise: AgreedPromise): Promise<Measured> {
  if (promise.amount === null) return unmeasured('terms', 'No number of attempts is agreed yet.');
  if (!(await hasAttempts(scope))) {
    return unmeasured(
      'attempts',
      'The imported activities hold one call a lead at most, so attempts can’t be counted.',
    );
  }
  const { attempted, recycled } = await countsOf(scope, window, promise);
  return {
    figure: ratioFigure(attempted, recycled, 'flow'),
    why: 'Of the leads recycled in the period, by recorded calls and mails.',
  };
}

async function qualityOf(scope: Scope, window: Window, { promise, rulesOf }: CountRequest): Promise<Measured> {
  const kind = promise.kind === 'completeness' ? 'information' : 'criterion';
  const what = promise.kind === 'completeness' ? 'piece of minimum information' : 'criterion';
  const { lines, rules, version } = rulesOf(promise.fromStage, kind);
  const tests = rules.flatMap((rule) => testableRule(rule) ?? []).map(testSql);
  if (tests.length === 0) return unmeasured('rules', `No ${what} of the handbook has a rule that the data can test.`);
  const stage = stageColumns.find((known) => known === promise.fromStage) ?? 'mql';
  const sql = fillTemplate(loadSql('agreement/criteria-counts.sql'), {
    ...windowValues(scope, window),
    entry: dayColumn(stage, 'strict'),
    holds: tests.map((test) => `(${test})`).join(' AND '),
  });
  const [row] = await answerOf<{ entered: number; met: number }>(scope, sql);
  const untested = lines - tests.length;
  const handbook = version === null ? 'the handbook, not signed by all' : `version ${version} of the handbook`;
  const rest = untested === 0 ? '' : ` ${untested} more can’t be tested.`;
  return {
    figure: ratioFigure(row?.met ?? 0, row?.entered ?? 0, 'cohort'),
    why: `By ${tests.length} of ${lines} lines of ${handbook}, as the records stand now.${rest}`,
    ...(untested > 0 ? { tested: { of: tests.length, lines } } : {}),
  };
}

function typedOf({ typed }: AgreedPromise): Measured {
  if (typed === null) return unmeasured('typed', 'The data can’t tell; nobody has typed it yet.');
  const on = typed.on === null ? '' : ` on ${typed.on}`;
  return { figure: ratioFigure(typed.kept, typed.of, 'resolved'), why: `Typed${on}, not measured.` };
}

/** What a promise of volume counts, and how many of them the diagram does not: it shows entries of their own. */
function volumeWhy({ settings }: Scope, { toStage }: AgreedPromise, passed: number): string {
  const all = 'Entries of the review period.';
  if (passed === 0) return all;
  const stage = settings.stages.get(countedStage(toStage))?.label || countedStage(toStage).toUpperCase();
  const some = passed === 1 ? '1 of them came' : `${passed} of them came`;
  return `${all} ${some} past ${stage} to a later stage and ${passed === 1 ? 'counts' : 'count'} as entered; the diagram shows the others.`;
}

/** A promise that is not about time, over a window. */
export async function countPromise(scope: Scope, window: Window, request: CountRequest): Promise<Measured> {
  const { promise } = request;
  switch (promise.kind) {
    case 'volume': {
      if (promise.amount === null) return unmeasured('terms', 'No number is agreed yet.');
      const { volume, passed } = await countsOf(scope, window, promise);
      return { figure: countFigure(volume, 'flow'), why: volumeWhy(scope, promise, passed) };
    }
    case 'reason': {
      const { reasoned, refused } = await countsOf(scope, window, promise);
      return { figure: ratioFigure(reasoned, refused, 'flow'), why: 'Of the leads rejected in the period.' };
    }
    case 'attempts':
      return attemptsOf(scope, window, promise);
    case 'completeness':
    case 'conformance':
      return qualityOf(scope, window, request);
    default:
      return typedOf(promise);
  }
}
