import { type LocalDay, parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import { addMonths } from '../../../../shared/calendar/periods.ts';
import { localDayOf } from '../../../../shared/calendar/zone.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import {
  daysOfSeries,
  type HeldMeeting,
  heldShare,
  type PlannedDay,
  plannedAndHeld,
} from '../../../../shared/planning/rhythm.ts';
import { useCollection, useKnownCollection, useSettings } from '../../../document/index.ts';

export type Series = Entity<'meetingSeries'>;

/** A series with what became of its days: the half year behind, and those to come. */
export interface SeriesReport {
  readonly series: Series;
  readonly past: readonly PlannedDay[];
  readonly share: { readonly held: number; readonly planned: number };
  /** Null where it has no day to come. */
  readonly next: LocalDay | null;
  readonly today: LocalDay;
}

const monthsBack = 6;
const daysAhead = 400;

/** All series, each with its planned days against those that were held. */
export function useSeriesReports(): readonly SeriesReport[] {
  const all = useCollection('meetingSeries');
  const occurrences = useCollection('occurrences');
  const held = useHeldMeetings();
  const { timeZone } = useSettings();
  const today = localDayOf(Date.now(), timeZone);
  return all.map((series) => {
    const cancelled = occurrences
      .filter(({ seriesId, isCancelled }) => seriesId === series.id && isCancelled)
      .flatMap(({ plannedOn }) => parseLocalDate(plannedOn) ?? []);
    const span = { from: addMonths(today, -monthsBack).from, to: today + 1, today };
    const past = plannedAndHeld(series, held(series), new Set(cancelled), span);
    const [next] = daysOfSeries(series, today, today + daysAhead).filter((day) => !cancelled.includes(day));
    return { series, past, share: heldShare(past), next: next ?? null, today };
  });
}

/** What was held of a series: ended reviews for funnel reviews, else its occurrences. */
function useHeldMeetings(): (series: Series) => readonly HeldMeeting[] {
  const people = useKnownCollection('people');
  const meetings = useCollection('meetings');
  const occurrences = useCollection('occurrences');
  const attendances = useCollection('attendances');
  const { timeZone } = useSettings();
  const functionsOf = (ids: readonly string[]): MemberFunction[] =>
    people.filter(({ id }) => ids.includes(id)).map((person) => person.function);
  const reviews = meetings
    .filter(({ state }) => state === 'ended')
    .flatMap(({ startedAt, plannedAt, attendees }): HeldMeeting[] => {
      const at = Date.parse(startedAt ?? plannedAt ?? '');
      if (Number.isNaN(at)) return [];
      return [{ day: localDayOf(at, timeZone), plannedDay: null, functions: functionsOf(attendees) }];
    });
  return (series) => {
    if (series.kind === 'funnel-review') return reviews;
    return occurrences
      .filter(({ seriesId }) => seriesId === series.id)
      .flatMap(({ id, heldOn, plannedOn }): HeldMeeting[] => {
        const day = heldOn === null ? null : parseLocalDate(heldOn);
        if (day === null) return [];
        const there = attendances.filter(({ occurrenceId }) => occurrenceId === id).map(({ personId }) => personId);
        return [{ day, plannedDay: parseLocalDate(plannedOn), functions: functionsOf(there) }];
      });
  };
}
