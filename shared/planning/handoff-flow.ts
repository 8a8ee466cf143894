import type { BusinessClock } from '../calendar/business-hours.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import type { Period } from '../calendar/periods.ts';
import { median } from '../metrics/order-statistics.ts';
import { readClock, type TimeLimit, type When } from './sla-clock.ts';

/** One handoff of a lead as the data tells of it. */
export interface HandoffPath {
  /** Names the handoff; null for a lead that was never handed over. */
  readonly hk: number | null;
  /** The stages that were entered, with a date of their own, in the order of the funnel. */
  readonly entered: readonly { readonly stage: string; readonly when: When }[];
  /** The way out that it took, null while it is on its way. */
  readonly exit: { readonly stage: string; readonly when: When } | null;
}

/** One way from a stage to the next one entered. */
export interface Move {
  readonly hk: number | null;
  readonly from: string;
  readonly to: string;
  readonly start: When;
  readonly end: When;
}

/** The moves of a handoff in their order. A way out leaves the last stage that was entered by then. */
export function movesOf({ hk, entered, exit }: HandoffPath): readonly Move[] {
  const moves: Move[] = [];
  for (const [index, { stage: to, when: end }] of entered.entries()) {
    const before = entered[index - 1];
    if (before) moves.push({ hk, from: before.stage, to, start: before.when, end });
  }
  const last = exit && entered.findLast(({ when }) => when.day <= exit.when.day);
  if (exit && last) moves.push({ hk, from: last.stage, to: exit.stage, start: last.when, end: exit.when });
  return moves;
}

/** The stages that lead out of the funnel. */
export const waysOut: readonly string[] = ['recycled', 'disqualified', 'lost'];

/** What the data says of one way from stage to stage in a period. */
export interface Passage {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Of those that left `from` in the period, by whatever way: how many took a way out. */
  readonly left: number;
  readonly lost: number;
  readonly hks: readonly number[];
}

const isWithin = (day: LocalDay, { from, to }: Period) => from <= day && day < to;

/** Every way that was taken in a period, most taken first; a move counts on the day on which it ended. */
export function passagesOf(moves: readonly Move[], period: Period): readonly Passage[] {
  const seen = moves.filter(({ end }) => isWithin(end.day, period));
  const leaving = Map.groupBy(seen, ({ from }) => from);
  return [...Map.groupBy(seen, ({ from, to }) => `${from} ${to}`).values()]
    .flatMap((group): Passage[] => {
      const [first] = group;
      if (!first) return [];
      const all = leaving.get(first.from) ?? [];
      return [
        {
          from: first.from,
          to: first.to,
          count: group.length,
          left: all.length,
          lost: all.filter(({ to }) => waysOut.includes(to)).length,
          hks: group.flatMap(({ hk }) => hk ?? []),
        },
      ];
    })
    .sort((one, other) => other.count - one.count || (one.from + one.to < other.from + other.to ? -1 : 1));
}

/** A median of times, in hours or days. */
export interface TimeTaken {
  readonly value: number | null;
  readonly unit: 'hours' | 'days';
  readonly count: number;
}

/**
 * The median time of the moves that went one way in a period, as a clock counts it: in hours where it counts hours and
 * the data has times of day, else in days. Moves that ended before they began are left out.
 */
export function timeTaken(moves: readonly Move[], unit: TimeLimit['unit'], clock: BusinessClock): TimeTaken {
  const readings = moves
    .map(({ start, end }) => readClock({ start, end, asOf: end }, { amount: Number.MAX_SAFE_INTEGER, unit }, clock))
    .filter(({ state }) => state !== 'invalid');
  const inHours = readings.filter((reading) => reading.unit === 'hours');
  const counted = inHours.length > 0 ? inHours : readings;
  return {
    value: median(counted.map(({ took }) => took)),
    unit: inHours.length > 0 ? 'hours' : 'days',
    count: counted.length,
  };
}
