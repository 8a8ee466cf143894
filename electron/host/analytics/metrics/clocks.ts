import { instantOf } from '../../../../shared/calendar/zone.ts';
import type { ClockCase, When } from '../../../../shared/planning/sla-clock.ts';
import type { SlaTerms } from '../../../../shared/planning/sla-terms.ts';
import { loadSql } from '../load-sql.ts';
import { answerOf, bySegment, type Scope, type Segmented, type SpanRow, scanSpan, type Window } from './scope.ts';
import { fillTemplate } from './template.ts';

/** One row of clocks.sql: clocks that began and ended at the same moments. */
export interface ClockRow extends SpanRow {
  readonly start_day: number;
  readonly start_at: number | null;
  readonly end_day: number | null;
  readonly end_at: number | null;
  readonly untouched: boolean;
  readonly is_before: boolean;
  readonly taken_at: number | null;
  readonly created_at: number | null;
  readonly n: number;
}

/** What starts and stops a clock, as SQL over `episode` and `handoff_moment`. */
export interface ClockSql {
  readonly entry: string;
  readonly entryAt: string;
  readonly end: string;
  readonly isUntouched: string;
}

const entryColumns: Readonly<Record<string, readonly [day: string, at: string]>> = {
  mql: ['x_mql', 'mql_at'],
  sal: ['x_sal', 'sal_at'],
  sql: ['x_sql', 'sql_at'],
  opportunity: ['x_opp', 'opp_at'],
  won: ['x_won', 'NULL'],
};
const ways = ['mql', 'sal', 'sql', 'opportunity', 'won'];

const moment = (day: string, at: string) => `moment(${day}, ${at})`;
const exits = [moment('rec', 'rec_at'), moment('disq', 'disq_at'), moment('lost', 'NULL')];
const touch = moment('touch_day', 'touch_at');

/** The entry into a stage that is at or after another, and every way out: whatever comes first ends a stay. */
function goesOn(fromStage: string, toStage: string): string {
  const first = Math.max(ways.indexOf(fromStage) + 1, ways.indexOf(toStage));
  const onward = ways.slice(first).map((stage) => moment(...(entryColumns[stage] ?? ['60000', 'NULL'])));
  return `least(${[...onward, ...exits].join(', ')})`;
}

/** The clock of a first touch: from MQL to the first call, mail or meeting, or to an answer without one. */
export const firstTouchSql: ClockSql = {
  entry: 'x_mql',
  entryAt: 'mql_at',
  end: `CASE WHEN touch_day IS NULL THEN ${goesOn('mql', '')} ELSE ${touch} END`,
  isUntouched: 'touch_day IS NULL',
};

/** The clock of a timed promise; null where the data cannot have it. */
export function clockSql({
  kind,
  fromStage,
  toStage,
}: Pick<SlaTerms, 'kind' | 'fromStage' | 'toStage'>): ClockSql | null {
  const [entry, entryAt] = entryColumns[fromStage] ?? [null, null];
  if (entry === null || fromStage === 'won') return null;
  if (kind !== 'first-touch') {
    return { entry, entryAt, end: goesOn(fromStage, kind === 'take-over' ? toStage : ''), isUntouched: 'false' };
  }
  return fromStage === 'mql' ? firstTouchSql : null;
}

/** Reads the clocks that began in a window, by segment. */
export async function readClocks(scope: Scope, window: Window, sql: ClockSql): Promise<Segmented<readonly ClockRow[]>> {
  return bySegment(await scanSpan<ClockRow>(scope, 'clocks', window, { ...sql }), (rows) => rows);
}

/** Reads the clocks from creation to the first touch of leads, where none was ever handed over. */
export async function readCreationClocks(scope: Scope, window: Window): Promise<Segmented<readonly ClockRow[]>> {
  return bySegment(await scanSpan<ClockRow>(scope, 'clocks-from-creation', window), (rows) => rows);
}

/** Whether the data has handoffs at all, and calls or mails by anyone who can touch a lead. */
export async function knownOf(scope: Scope): Promise<{ readonly handoffs: boolean; readonly outreach: boolean }> {
  const [row] = await answerOf<{ handoffs: boolean; outreach: boolean }>(
    scope,
    'SELECT EXISTS (FROM episode) AS handoffs, EXISTS (FROM outreach) AS outreach',
  );
  return row ?? { handoffs: false, outreach: false };
}

/**
 * The moment up to which a clock may run, by the day that a window is seen on: the end of the day, or where that is the
 * last day that the data covers the newest thing it knows of. Nobody waits longer than was seen.
 */
export async function lastMoments(scope: Scope, asOf: number): Promise<(day: number) => When> {
  const sql = fillTemplate(loadSql('metrics/newest-instant.sql'), { asOf });
  const [row] = await answerOf<{ newest: number | null; later: number }>(scope, sql);
  const newest = row && row.later === 0 ? row.newest : null;
  const endOf = (day: number) => instantOf(day + 1, 0, scope.settings.timeZone) - 1;
  return (day) => ({ day, instant: day === asOf && newest !== null ? newest : endOf(day) });
}

/** A row as a case of the clock. What happened after the last moment has not happened yet. */
export function clockCase(row: ClockRow, asOf: When): ClockCase {
  const end = row.end_day === null ? null : { day: row.end_day, instant: row.end_at };
  const isSeen = end !== null && (end.instant === null || asOf.instant === null || end.instant <= asOf.instant);
  return { start: { day: row.start_day, instant: row.start_at }, end: isSeen ? end : null, asOf };
}

/** The instant of a case's start, for the terms that were in force then. */
export function startInstant({ day, instant }: When, timeZone: string): number {
  return instant ?? instantOf(day, 0, timeZone);
}
