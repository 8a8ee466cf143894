import { formatLocalDate, type LocalDay } from '../calendar/local-day.ts';
import { instantOf } from '../calendar/zone.ts';
import type { Entity } from '../model/entities.ts';
import { daysOfSeries } from './rhythm.ts';

/** One entry of a calendar file. */
export interface CalendarEvent {
  /** The same for the same meeting each time, so that a calendar replaces what it has. */
  readonly id: string;
  /** Milliseconds UTC. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly place: string;
  readonly about: string;
}

/** `09:30` as minutes since midnight; ten o'clock for what is no time. */
export function minutesOfTime(text: string): number {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim()) ?? [];
  return hours === '' ? 600 : Number(hours) * 60 + Number(minutes);
}

/**
 * The meetings of a series over a span, one entry each: at the local time of the zone on every one of its days, summer
 * and winter. `guests` are the names of those who are asked.
 */
export function seriesEvents(
  series: Entity<'meetingSeries'>,
  guests: readonly string[],
  timeZone: string,
  span: { readonly from: LocalDay; readonly to: LocalDay },
): readonly CalendarEvent[] {
  return daysOfSeries(series, span.from, span.to).map((day) => {
    const start = instantOf(day, minutesOfTime(series.at), timeZone);
    return {
      id: `${series.id}-${formatLocalDate(day)}@tandem`,
      start,
      end: start + series.minutes * 60_000,
      title: series.title,
      place: series.place,
      about: guests.length === 0 ? '' : `With ${guests.join(', ')}`,
    };
  });
}

/** One planned review as an entry; null while it has no date. */
export function meetingEvent(meeting: Entity<'meetings'>, client: string): CalendarEvent | null {
  const start = Date.parse(meeting.plannedAt ?? '');
  if (Number.isNaN(start)) return null;
  const minutes = meeting.agenda.reduce((sum, item) => sum + item.minutes, 0) || 45;
  return {
    id: `${meeting.id}@tandem`,
    start,
    end: start + minutes * 60_000,
    title: [meeting.title || `Review ${meeting.number}`, client].filter(Boolean).join(', '),
    place: '',
    about: meeting.agenda.map((item) => `${item.question} (${item.minutes} min)`).join('\n'),
  };
}
