import type { BusinessClock } from '../calendar/business-hours.ts';
import type { When } from './sla-clock.ts';

/** The parts of a wait, in milliseconds; `total` is the sum of the others. */
export interface WaitParts {
  readonly total: number;
  /** From the lead's creation to the handoff: what systems and scoring took. */
  readonly system_wait: number;
  /** After the handoff, while the team was off. */
  readonly out_of_hours: number;
  /** In business hours, until somebody accepted it, or touched it first. */
  readonly queue: number;
  /** In business hours, from the acceptance to the touch. */
  readonly rep_time: number;
}

export const waitParts = [
  'total',
  'system_wait',
  'out_of_hours',
  'queue',
  'rep_time',
] as const satisfies readonly (keyof WaitParts)[];

export interface Wait {
  /** Instants in milliseconds UTC; null where it is not known, or where the lead came back. */
  readonly created: number | null;
  readonly start: When;
  readonly taken: number | null;
  readonly end: When;
}

/**
 * Splits the wait for a first touch, so that nobody is blamed for a night or for a slow system; the parts add up to the
 * total exactly. Null where the handoff or the touch has no time of day.
 */
export function splitWait({ created, start, taken, end }: Wait, clock: BusinessClock): WaitParts | null {
  if (start.instant === null || end.instant === null || end.instant < start.instant) return null;
  const begun = created !== null && created <= start.instant ? created : start.instant;
  const working = (clock.between(start.instant, end.instant) ?? 0) * 1000;
  const isTaken = taken !== null && start.instant <= taken && taken <= end.instant;
  const queue = isTaken ? (clock.between(start.instant, taken) ?? 0) * 1000 : working;
  return {
    total: end.instant - begun,
    system_wait: start.instant - begun,
    out_of_hours: end.instant - start.instant - working,
    queue,
    rep_time: working - queue,
  };
}
