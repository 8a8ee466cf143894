import { TZDate } from '@date-fns/tz';
import ical, { formatDate, ICalCalendarMethod } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { CalendarEvent, Recurrence } from '../../../shared/planning/rhythm-calendar.ts';

/** As calendar files name them, Monday first. */
const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * Meetings as a calendar file (RFC 5545). What comes back stands on the clocks of its zone, whose changes are written
 * into the file; a single meeting stands in UTC, which every calendar knows.
 */
export function calendarFile(name: string, events: readonly CalendarEvent[], writtenAt: Date): string {
  const calendar = ical({ name, prodId: { company: 'Tandem', product: 'Tandem' }, method: ICalCalendarMethod.PUBLISH });
  // Without a zone of its own: the library would write the stamp on its clocks, where RFC 5545 asks for UTC.
  calendar.timezone({ name: null, generator: clocksOf });
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

/** An instant that is written as the clocks of a zone show it, or in UTC: a plain date would show this computer's. */
function momentOf(instant: number, zone: string | null): Date {
  return zone === null ? new Date(instant) : new TZDate(instant, zone);
}

/** The clocks of a zone and when they change (VTIMEZONE). */
function clocksOf(zone: string): string | null {
  const [clocks] = tzlib_get_ical_block(zone);
  return clocks ?? null;
}

/** Written here, as the library writes the end of a rule on the clocks of a zone where RFC 5545 asks for UTC. */
function ruleText({ unit, every, weekday, nth, until, except }: Recurrence, zone: string | null): string {
  const parts = [
    `FREQ=${unit === 'week' ? 'WEEKLY' : 'MONTHLY'}`,
    `INTERVAL=${every}`,
    `BYDAY=${nth ?? ''}${weekdayCodes[weekday]}`,
    ...(until === null ? [] : [`UNTIL=${formatDate(null, momentOf(until, null))}`]),
  ];
  const left = except.map((start) => formatDate(zone, momentOf(start, zone)));
  const exceptions = left.map((each) => `EXDATE${zone === null ? '' : `;TZID=${zone}`}:${each}`);
  return [`RRULE:${parts.join(';')}`, ...exceptions].join('\r\n');
}
