import { formatLocalDate, type LocalDay, parseLocalDate, weekdayOf } from '../calendar/local-day.ts';
import { addMonths, monthOf } from '../calendar/periods.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Entity } from '../model/entities.ts';

type Series = Entity<'meetingSeries'>;

/** When a series comes back, as far as its days depend on it. */
export type Cadence = Pick<Series, 'every' | 'unit' | 'from' | 'until'>;

/**
 * The days of a series within a half-open span: every so many weeks on the weekday of its first day, or every so many
 * months on the same weekday of the month ("second Tuesday"; the fifth is the last). None without a first day.
 */
export function daysOfSeries(cadence: Cadence, start: LocalDay, end: LocalDay): readonly LocalDay[] {
  const first = cadence.from === null ? null : parseLocalDate(cadence.from);
  if (first === null) return [];
  const last = cadence.until === null ? null : parseLocalDate(cadence.until);
  const stop = Math.min(end, last === null ? end : last + 1);
  const every = Math.max(1, Math.round(cadence.every));
  const days: LocalDay[] = [];
  const skipped = cadence.unit === 'week' ? Math.max(0, Math.ceil((start - first) / (7 * every))) : 0;
  for (let step = skipped; ; step += 1) {
    const day = cadence.unit === 'week' ? first + 7 * every * step : sameWeekday(first, every * step);
    if (day >= stop) return days;
    if (day >= start) days.push(day);
  }
}

/** The day some months later that is the same weekday of its month as `first`: its n-th, or its last for a fifth. */
function sameWeekday(first: LocalDay, months: number): LocalDay {
  const within = first - monthOf(first).from;
  const nth = Math.floor(within / 7);
  const month = addMonths(first, months);
  const shift = (weekdayOf(first) - weekdayOf(month.from) + 7) % 7;
  const day = month.from + shift + 7 * nth;
  return day < month.to ? day : day - 7;
}

/** What became of a planned day. `without` names the functions that had to be there and were not. */
export type OccurrenceState =
  | { readonly kind: 'upcoming' }
  | { readonly kind: 'held' }
  | { readonly kind: 'incomplete'; readonly without: readonly MemberFunction[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'missed' };

export interface PlannedDay {
  readonly day: LocalDay;
  readonly state: OccurrenceState;
  /** The day on which it was held, where that was another one. */
  readonly movedTo: LocalDay | null;
}

/** A meeting that took place, with the functions of those who were there. */
export interface HeldMeeting {
  readonly day: LocalDay;
  /** The planned day that it stands for; null lets the nearest one have it. */
  readonly plannedDay: LocalDay | null;
  readonly functions: readonly MemberFunction[];
}

/**
 * The planned days of a span with what became of each. A meeting without a planned day counts for the nearest one that
 * is not further off than half of the way to the next; each meeting counts once. Today's is upcoming until it is held.
 */
export function plannedAndHeld(
  series: Cadence & Pick<Series, 'requiredFunctions'>,
  held: readonly HeldMeeting[],
  cancelled: ReadonlySet<LocalDay>,
  span: { readonly from: LocalDay; readonly to: LocalDay; readonly today: LocalDay },
): readonly PlannedDay[] {
  const days = daysOfSeries(series, span.from, span.to);
  const meetings = assigned(series, days, held);
  return days.map((day): PlannedDay => {
    const meeting = meetings.get(day);
    if (meeting) {
      const without = series.requiredFunctions.filter((one) => !meeting.functions.includes(one));
      const movedTo = meeting.day === day ? null : meeting.day;
      return { day, movedTo, state: without.length === 0 ? { kind: 'held' } : { kind: 'incomplete', without } };
    }
    if (cancelled.has(day)) return { day, movedTo: null, state: { kind: 'cancelled' } };
    return { day, movedTo: null, state: { kind: day < span.today ? 'missed' : 'upcoming' } };
  });
}

function assigned(
  { every, unit }: Cadence,
  days: readonly LocalDay[],
  held: readonly HeldMeeting[],
): ReadonlyMap<LocalDay, HeldMeeting> {
  const reach = (unit === 'week' ? 7 : 30) * Math.max(1, every) * 0.5;
  const found = new Map<LocalDay, HeldMeeting>();
  const isNearer = (meeting: HeldMeeting, day: LocalDay) => {
    const other = found.get(day);
    return !other || Math.abs(meeting.day - day) < Math.abs(other.day - day);
  };
  for (const meeting of held) {
    const nearest = days.toSorted((one, other) => Math.abs(one - meeting.day) - Math.abs(other - meeting.day))[0];
    const day = meeting.plannedDay ?? nearest;
    if (day === undefined || !days.includes(day)) continue;
    if (meeting.plannedDay === null && Math.abs(day - meeting.day) > reach) continue;
    if (isNearer(meeting, day)) found.set(day, meeting);
  }
  return found;
}

/** How many of the days that are over were held with everyone who had to be there; cancelled ones are not planned. */
export function heldShare(planned: readonly PlannedDay[]): { readonly held: number; readonly planned: number } {
  const over = planned.filter(({ state }) => state.kind !== 'upcoming' && state.kind !== 'cancelled');
  return { held: over.filter(({ state }) => state.kind === 'held').length, planned: over.length };
}

const weekdayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const ordinals = ['first', 'second', 'third', 'fourth', 'last'];

/** "Every 2 weeks on Tuesday", "Every month on the second Tuesday"; without a first day only how often. */
export function cadenceWords(cadence: Cadence): string {
  const { every, unit, from } = cadence;
  const often = every === 1 ? `Every ${unit}` : `Every ${every} ${unit}s`;
  const first = from === null ? null : parseLocalDate(from);
  if (first === null) return often;
  const weekday = weekdayNames[weekdayOf(first)] ?? '';
  if (unit === 'week') return `${often} on ${weekday}`;
  const nth = Math.floor((first - monthOf(first).from) / 7);
  return `${often} on the ${ordinals[nth] ?? ''} ${weekday}`;
}

/** The id of the occurrence of a day: two people who note it at once write one entry. */
export function occurrenceId(seriesId: string, day: LocalDay): string {
  return `${seriesId}|${formatLocalDate(day)}`;
}
