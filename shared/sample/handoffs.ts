import { weekdayOf } from '../calendar/local-day.ts';
import { dayAt, type Moment, minutesPerDay, moment, type SampleCalendar, workday, workdayBefore } from './clock.ts';
import {
  disqualifyReasons,
  firstHandoffs,
  months,
  recycleReasons,
  type Source,
  secondHandoffs,
  sources,
} from './funnel-plan.ts';
import type { Handoff, Outcome } from './lead-life.ts';
import { at, type Random } from './random.ts';

/** One planned handoff: where its lead is from, when it happens and how it ends. */
export interface PlannedHandoff {
  readonly window: number;
  /** 0 to 8. */
  readonly month: number;
  readonly source: Source;
  readonly outcome: Outcome;
  /** True for a lead that was recycled before. */
  readonly isReturn: boolean;
}

const outcomes: readonly Outcome[] = ['accepted', 'recycled', 'disqualified', 'waiting'];
const windows = [0, 1, 2];

/** All handoffs of nine months, each put into a month of its window so that the months' counts hold. */
export function planHandoffs(random: Random): readonly PlannedHandoff[] {
  return windows.flatMap((window) => {
    const firsts = unfold(window, false, random);
    const returns = unfold(window, true, random);
    return (['accepted', 'rejected', 'waiting'] as const).flatMap((kind) => {
      // Those who come back do so late in the window: they were sent away in the one before.
      const ordered = [...firsts, ...returns].filter((each) => kindOf(each.outcome) === kind);
      const counts: readonly (readonly number[])[] = months[kind];
      return intoMonths(ordered, window, at(counts, window));
    });
  });
}

function kindOf(outcome: Outcome): keyof typeof months {
  return outcome === 'recycled' || outcome === 'disqualified' ? 'rejected' : outcome;
}

function unfold(window: number, isReturn: boolean, random: Random): Omit<PlannedHandoff, 'month'>[] {
  const table = at(isReturn ? secondHandoffs : firstHandoffs, window);
  const all = outcomes.flatMap((outcome) =>
    sources.flatMap((source, index) =>
      Array.from({ length: at(table[outcome], index) }, () => ({ window, source, outcome, isReturn })),
    ),
  );
  return random.shuffled(all);
}

function intoMonths(
  handoffs: readonly Omit<PlannedHandoff, 'month'>[],
  window: number,
  counts: readonly number[],
): PlannedHandoff[] {
  const lastOf = counts.map((_, month) => counts.slice(0, month + 1).reduce((sum, count) => sum + count, 0));
  return handoffs.map((each, index) => ({ ...each, month: window * 3 + lastOf.findIndex((last) => index < last) }));
}

/** When marketing hands over: on a workday of the month, after the scoring run at six. */
export function handoffTime(planned: PlannedHandoff, calendar: SampleCalendar, random: Random): Moment {
  const first = at(calendar.monthStarts, planned.month);
  const end = at(calendar.monthStarts, planned.month + 1);
  const isLastMonth = planned.month === 8;
  if (planned.outcome === 'waiting' && isLastMonth) return moment(waitingSince(end, random), 6, random.between(0, 40));
  // Whoever waits is new: the others of the last days had their answer.
  const last = isLastMonth ? end - 5 : end - 1;
  const day = Math.max(first, workdayBefore(workdayWithin(random.between(first, last), last)));
  return moment(day, 6, random.between(0, 40));
}

function workdayWithin(day: number, last: number): number {
  return workday(day) <= last ? workday(day) : day;
}

/** Two thirds came on the last two workdays, the others wait longer than the two days that were promised. */
function waitingSince(end: number, random: Random): number {
  const yesterday = workdayBefore(end - 1);
  if (random.next() < 0.74) return random.next() < 0.5 ? yesterday : workdayBefore(yesterday - 1);
  return workdayBefore(yesterday - random.between(5, 9));
}

/**
 * When a handoff is answered: within two days as a rule, after three to six where the owner is slow; during business
 * hours, and before `limit`.
 */
export function answerTime(mql: Moment, isSlow: boolean, limit: Moment, random: Random): Moment {
  const days = isSlow ? random.between(3, 6) : at([0, 0, 1, 1, 1, 2], random.between(0, 5));
  const day = workday(dayAt(mql) + days);
  const answered = moment(day, random.between(9, 16), random.between(0, 59));
  return answered < limit ? answered : Math.max(mql + 30, Math.min(answered, limit) - random.between(60, 400));
}

/** The first call: in the morning of the handoff, or some days on where the owner is slow; one in nine gets none. */
export function firstCallTime(
  handoff: Pick<Handoff, 'mql' | 'answered'>,
  isSlow: boolean,
  random: Random,
): Moment | null {
  if (handoff.answered === null || random.next() < 0.11) return null;
  const opening = moment(workday(dayAt(handoff.mql)), 9);
  const wanted = opening + (isSlow ? random.between(9, 50) * 60 : random.between(5, 260));
  const call = weekdayOf(dayAt(wanted)) > 4 ? wanted + 2 * minutesPerDay : wanted;
  return Math.min(call, Math.max(handoff.answered - 5, handoff.mql + 10));
}

/** A reason for a rejection, in the shares of the plan. */
export function rejectionReasons(
  outcome: 'recycled' | 'disqualified',
  count: number,
  random: Random,
): readonly string[] {
  const table: readonly (readonly [string, number])[] = outcome === 'recycled' ? recycleReasons : disqualifyReasons;
  const total = table.reduce((sum, [, weight]) => sum + weight, 0);
  const all = table.flatMap(([reason, weight]) =>
    Array.from({ length: Math.ceil((weight * count) / total) }, () => reason),
  );
  return random.shuffled(all).slice(0, count);
}
