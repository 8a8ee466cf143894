import ical, { ICalCalendarMethod } from 'ical-generator';
import type { CalendarEvent, Recurrence } from '../../../shared/planning/rhythm-calendar.ts';
import { calendarZone, clockText, wallText, weekdayCode } from './calendar-zone.ts';

/**
 * Meetings as a calendar file (RFC 5545). What comes back stands on the clocks of its zone, whose changes are written
 * into the file; a single meeting stands in UTC, which every calendar knows.
 */
export function calendarFile(name: string, events: readonly CalendarEvent[], writtenAt: Date): string {
  const calendar = ical({ name, prodId: { company: 'Tandem', product: 'Tandem' }, method: ICalCalendarMethod.PUBLISH });
  const zone = events.map(zoneOf).find((each) => each !== null) ?? null;
  const from = Math.min(...events.map(({ start }) => start));
  if (zone !== null) calendar.timezone({ name: zone, generator: (asked) => calendarZone(asked, from) });
  for (const event of events) {
    const { id, start, end, title, place, about, recurrence, insteadOf } = event;
    const own = zoneOf(event);
    calendar.createEvent({
      id,
      start: momentOf(start, own),
      end: momentOf(end, own),
      stamp: writtenAt,
      summary: title,
      timezone: own,
      ...(place === '' ? {} : { location: place }),
      ...(about === '' ? {} : { description: about }),
      ...(recurrence === null ? {} : { repeating: ruleText(recurrence, own) }),
      ...(insteadOf === null ? {} : { recurrenceId: momentOf(insteadOf, own) }),
    });
  }
  return calendar.toString();
}

/** UTC has no clocks of its own in a calendar file. */
function zoneOf({ timeZone }: CalendarEvent): string | null {
  return timeZone === null || timeZone === 'UTC' ? null : timeZone;
}

/** An instant as the clocks of a zone show it, or in UTC: the library reads dates by the clocks of this computer. */
function momentOf(instant: number, zone: string | null) {
  const [date = '', time = ''] = (zone === null ? clockText(instant) : wallText(instant, zone)).split('T');
  const moment = {
    format: (pattern?: string) => (pattern === 'HHmmss' ? time : pattern === 'YYYYMMDD' ? date : `${date}T${time}`),
    isValid: () => true,
    toDate: () => new Date(instant),
    toJSON: () => new Date(instant).toISOString(),
    utc: () => momentOf(instant, null),
  };
  return moment;
}

function ruleText({ unit, every, weekday, nth, until, except }: Recurrence, zone: string | null): string {
  const parts = [
    `FREQ=${unit === 'week' ? 'WEEKLY' : 'MONTHLY'}`,
    `INTERVAL=${every}`,
    `BYDAY=${nth ?? ''}${weekdayCode(weekday)}`,
    ...(until === null ? [] : [`UNTIL=${clockText(until)}Z`]),
  ];
  const left = except.map((start) => (zone === null ? `${clockText(start)}Z` : wallText(start, zone)));
  const exceptions = left.map((each) => `EXDATE${zone === null ? '' : `;TZID=${zone}`}:${each}`);
  return [`RRULE:${parts.join(';')}`, ...exceptions].join('\r\n');
}
