import { businessClock, hoursOfDay } from '../../../../shared/calendar/business-hours.ts';
import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { LateCase } from '../../../../shared/contract/agreement.ts';
import { readClock, type When } from '../../../../shared/planning/sla-clock.ts';
import { type AgreedPromise, termsInForce } from '../../../../shared/planning/sla-terms.ts';
import { loadSql } from '../load-sql.ts';
import { isEarly } from '../metrics/clock-times.ts';
import { type ClockRow, clockCase, clockSql, knownOf, lastMoments, startInstant } from '../metrics/clocks.ts';
import { answerOf, type Scope, type Window, windowValues } from '../metrics/scope.ts';
import { limitOf } from '../metrics/sla-compliance.ts';
import { fillTemplate } from '../metrics/template.ts';

/** One row of promise-cases.sql. */
interface CaseRow extends Pick<ClockRow, 'start_day' | 'start_at' | 'end_day' | 'end_at' | 'untouched' | 'is_before'> {
  readonly hk: number;
  readonly lead: string;
  readonly account: string;
  readonly owner: string;
  readonly is_current: boolean;
}

/** A case of a promise, judged. */
export interface JudgedCase {
  readonly hk: number;
  readonly state: 'kept' | 'broken' | 'waiting' | 'overdue' | 'invalid';
  /** True if its clock began in the window; the others are older and still run. */
  readonly isCurrent: boolean;
  readonly late: LateCase;
}

interface Judging {
  readonly promise: AgreedPromise;
  readonly asOf: When;
  readonly timeZone: string;
}

function judged(row: CaseRow, { promise, asOf, timeZone }: Judging, clock: ReturnType<typeof businessClock>) {
  const timing = clockCase({ ...row, taken_at: null, created_at: null, n: 1, seg: '', is_late: true }, asOf);
  const limit = limitOf(termsInForce(promise, startInstant(timing.start, timeZone)));
  if (limit === null) return [];
  const reading = readClock(timing, limit, clock);
  const isInvalid = promise.kind === 'first-touch' && isEarly({ row, end: timing.end });
  const { took, over, unit } = reading;
  const late: LateCase = {
    hk: row.hk,
    promiseId: promise.id,
    lead: row.lead,
    account: row.account,
    owner: row.owner,
    since: formatLocalDate(row.start_day),
    took,
    over,
    unit,
    dayHours: limit.unit === 'days' ? null : hoursOfDay(clock.hours),
    isOpen: timing.end === null,
  };
  return [{ hk: row.hk, state: isInvalid ? 'invalid' : reading.state, isCurrent: row.is_current, late } as const];
}

/**
 * The cases of a timed promise over a window, and those of the half year before the as-of day that still run. Empty for
 * promises that the data has no clock for.
 */
export async function readCases(scope: Scope, window: Window, promise: AgreedPromise): Promise<readonly JudgedCase[]> {
  const sql = clockSql(promise);
  if (sql === null || limitOf(promise) === null) return [];
  if (promise.kind === 'first-touch' && !(await knownOf(scope)).outreach) return [];
  const text = fillTemplate(loadSql('agreement/promise-cases.sql'), { ...windowValues(scope, window), ...sql });
  const momentOn = await lastMoments(scope, window.asOf);
  const clock = businessClock(scope.settings.hours[promise.calendar]);
  const judging: Judging = { promise, asOf: momentOn(window.asOf), timeZone: scope.settings.timeZone };
  return (await answerOf<CaseRow>(scope, text)).flatMap((row) => judged(row, judging, clock));
}

/** By how many days a case is over its time: working days of those who promised, where they count in business hours. */
export function daysOver({ over, unit, dayHours }: Pick<LateCase, 'over' | 'unit' | 'dayHours'>): number {
  return unit === 'hours' ? over / (dayHours ?? 8) : over;
}

/** The cases that broke a promise, the longest over first. */
export function lateOnes(cases: readonly JudgedCase[]): readonly LateCase[] {
  return cases
    .filter(({ state }) => state === 'broken' || state === 'overdue')
    .map(({ late }) => late)
    .sort((one, other) => daysOver(other) - daysOver(one) || one.hk - other.hk);
}
