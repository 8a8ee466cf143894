import { ratioFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { quantile } from '../../../../shared/metrics/order-statistics.ts';
import { stepAt, survivalSteps } from '../../../../shared/metrics/survival.ts';
import { loadSql } from '../load-sql.ts';
import { answerOf, bySegment, type Scope, type Segmented, type SpanRow, scanSpan, type Window } from './scope.ts';
import { fillTemplate } from './template.ts';
import { type Transition, transitionSql } from './transition.ts';

/** One row of conversion.sql. */
export interface ConversionRow extends SpanRow {
  readonly mature: boolean;
  readonly day: number;
  readonly reached: number;
  readonly left_by: number;
  readonly n: number;
  readonly reached_ever: number;
  readonly reached_in_time: number;
  readonly inferred: number;
}

export interface ConversionCounts {
  readonly rows: readonly ConversionRow[];
  readonly horizon: number;
}

const shortestHorizon = 30;

/**
 * The horizon of a transition in days: the query's, else the handbook's, else the day by which 80 % of all who ever made
 * it had made it, 30 at least.
 */
export async function horizonOf(scope: Scope, transition: Transition, asOf: number): Promise<number> {
  const fixed = scope.horizonDays ?? scope.settings.horizonDays;
  if (fixed !== null) return fixed;
  return historicHorizon(scope, transitionSql(transition, scope.settings.skippedStages, asOf), asOf);
}

/** The day by which 80 % of all that ever went from one day column to another by the as-of day had gone, 30 at least. */
export async function historicHorizon(
  scope: Pick<Scope, 'db' | 'derived'>,
  { units, entry, goal }: { readonly units: string; readonly entry: string; readonly goal: string },
  asOf: number,
): Promise<number> {
  const rows = await answerOf<{ day: number; n: number }>(
    scope,
    fillTemplate(loadSql('metrics/horizon.sql'), { units, entry, goal, asOf }),
  );
  const day = quantile(new Map(rows.map((row) => [row.day, row.n])), 0.8);
  return Math.max(shortestHorizon, day ?? 0);
}

/** The cohort of a window, by segment, with what became of it. */
export async function readConversion(
  scope: Scope,
  transition: Transition,
  horizon: number,
  window: Window,
): Promise<Segmented<ConversionCounts>> {
  const parts = transitionSql(transition, scope.settings.skippedStages, window.asOf);
  const rows = await scanSpan<ConversionRow>(scope, 'conversion', window, { ...parts, horizon });
  return bySegment(rows, (group) => ({ rows: group, horizon }));
}

/** The cohort over all its segments, which may be none: hence the horizon beside them. */
export function mergeConversion(all: readonly ConversionCounts[], horizon: number): ConversionCounts {
  return { rows: all.flatMap((counts) => counts.rows), horizon };
}

function total(rows: readonly ConversionRow[], column: 'n' | 'reached_ever' | 'reached_in_time' | 'inferred'): number {
  return rows.reduce((sum, row) => sum + row[column], 0);
}

/** Aalen-Johansen cumulative incidence at the horizon over all members, mature or not. */
function estimate({ rows, horizon }: ConversionCounts): Figure {
  const steps = survivalSteps(
    rows.map((row) => ({
      day: row.day,
      events: row.reached,
      others: row.left_by,
      censored: row.n - row.reached - row.left_by,
    })),
  );
  const members = total(rows, 'n');
  return {
    value: members === 0 ? null : (stepAt(steps, horizon)?.incidence ?? 0),
    unit: 'ratio',
    denominator: members,
    basis: 'cohort',
    note: `Estimated share at ${horizon} days over all members, disqualification as the other way out.`,
  };
}

/**
 * The figure of the M-01 family: mature members at the horizon where there are any, else all to date, with both and the
 * estimate as variants.
 */
export function conversionFigure(counts: ConversionCounts): Figure {
  const { rows, horizon } = counts;
  const matureRows = rows.filter((row) => row.mature);
  const members = total(rows, 'n');
  const matureMembers = total(matureRows, 'n');
  const mature = ratioFigure(
    total(matureRows, 'reached_in_time'),
    matureMembers,
    'cohort',
    `Within ${horizon} days, of those that had ${horizon} days.`,
  );
  const open = members - matureMembers;
  const toDate = ratioFigure(
    total(rows, 'reached_ever'),
    members,
    'cohort',
    open > 0 ? `To date, will rise: ${open} of ${members} had less than ${horizon} days.` : 'To date.',
  );
  const variants = { mature, to_date: toDate, estimate: estimate(counts) };
  const inferred = total(rows, 'inferred');
  return withNotes({ ...(matureMembers > 0 ? mature : toDate), variants }, [inferredNote(inferred)]);
}

/** Says how many dates are only known as "not later than", from comparing two exports. */
export function inferredNote(count: number): string | null {
  if (count === 0) return null;
  return `${count} ${count === 1 ? 'date is' : 'dates are'} known only as not later than, from comparing two exports.`;
}
