import ical, { ICalCalendarMethod } from 'ical-generator';
import type { CalendarEvent } from '../../../shared/planning/rhythm-calendar.ts';

/** Meetings as a calendar file (RFC 5545); times are written in UTC, so no calendar has to know our zone. */
export function calendarFile(name: string, events: readonly CalendarEvent[], writtenAt: Date): string {
  const calendar = ical({ name, prodId: { company: 'Tandem', product: 'Tandem' }, method: ICalCalendarMethod.PUBLISH });
  for (const { id, start, end, title, place, about } of events) {
    calendar.createEvent({
      id,
      start: new Date(start),
      end: new Date(end),
      stamp: writtenAt,
      summary: title,
      ...(place === '' ? {} : { location: place }),
      ...(about === '' ? {} : { description: about }),
    });
  }
  return calendar.toString();
}
