import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { formatLocalDate, parseLocalDate } from '../../../shared/calendar/local-day.ts';
import { instantOf, localTimeOf } from '../../../shared/calendar/zone.ts';
import { roots } from '../../../shared/model/entities.ts';
import { daysOfSeries } from '../../../shared/planning/rhythm.ts';
import { type CalendarEvent, seriesEvents } from '../../../shared/planning/rhythm-calendar.ts';
import { calendarFile } from './calendar-file.ts';

const writtenAt = new Date('2026-10-01T00:00:00Z');
const day = (text: string) => parseLocalDate(text) ?? 0;
const start = Date.parse('2026-10-27T08:30:00Z');

const single: CalendarEvent = {
  id: 'm@tandem',
  start,
  end: start + 1_800_000,
  title: 'Weekly call; Ü, 🙂',
  place: 'Room 3, Chicago',
  about: 'With Ann\nand Bob '.repeat(12),
  timeZone: null,
  recurrence: null,
  insteadOf: null,
};

interface ReadCalendar {
  readonly masters: readonly ICAL.Event[];
  /** Starts of the first meetings, milliseconds UTC, as a calendar program reckons them. */
  starts(count: number): readonly number[];
}

/** Reads a file as a calendar program would: by another library, with the clocks that the file itself tells. */
function readCalendar(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const masters = events.filter((event) => !event.isRecurrenceException());
  const [master] = masters;
  for (const moved of events.filter((event) => event.isRecurrenceException())) master?.relateException(moved);
  return {
    masters,
    starts: (count) => {
      const all: number[] = [];
      const days = master?.iterator();
      for (let next = days?.next(); master && next && all.length < count; next = days?.next()) {
        all.push(master.getOccurrenceDetails(next).startDate.toUnixTime() * 1000);
      }
      return all;
    },
  };
}

const series = (fields: object) =>
  roots.meetingSeries.parse({
    id: 's',
    title: 'Weekly call',
    every: 1,
    from: '2026-10-20',
    at: '09:30',
    minutes: 30,
    ...fields,
  });
const meetings = (timeZone: string, today: string) => ({
  guests: [],
  timeZone,
  cancelled: new Set<number>(),
  held: [],
  today: day(today),
});

describe('a calendar file', () => {
  it('holds a single meeting in UTC, with what calendars would stumble over written out', () => {
    const text = calendarFile('Rhythm, Axlewise', [single], writtenAt);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(text).toContain('UID:m@tandem');
    expect(text).toContain('DTSTART:20261027T083000Z');
    expect(text).toContain('DTEND:20261027T090000Z');
    expect(text).toContain('SUMMARY:Weekly call\\; Ü\\, 🙂');
    expect(text).toContain('LOCATION:Room 3\\, Chicago');
    const unfolded = text.replaceAll(/\r\n[ \t]/g, '');
    expect(unfolded).toContain('With Ann\\nand Bob With Ann\\nand Bob');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('holds a series as one entry with its rule, in the zone of the workspace', () => {
    const text = calendarFile('Weekly', seriesEvents(series({}), meetings('Europe/Berlin', '2026-10-01')), writtenAt);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain('DTSTAMP:20261001T000000Z');
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20261020T093000');
    expect(text).toContain('RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TU');
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
    expect(
      readCalendar(text)
        .starts(2)
        .map((at) => new Date(at).toISOString()),
    ).toEqual(['2026-10-20T07:30:00.000Z', '2026-10-27T08:30:00.000Z']);
  });

  it('leaves out what was called off, and has what was moved on its new day', () => {
    const events = seriesEvents(series({ until: '2026-11-17' }), {
      ...meetings('America/New_York', '2026-10-01'),
      cancelled: new Set([day('2026-10-27')]),
      held: [{ day: day('2026-11-05'), plannedDay: day('2026-11-03'), functions: [] }],
    });
    const text = calendarFile('Weekly', events, writtenAt);
    expect(text).toContain('EXDATE;TZID=America/New_York:20261027T093000');
    expect(text).toContain('RECURRENCE-ID;TZID=America/New_York:20261103T093000');
    const { masters, starts } = readCalendar(text);
    expect(masters).toHaveLength(1);
    expect(starts(9).map((at) => new Date(at).toISOString())).toEqual([
      '2026-10-20T13:30:00.000Z',
      '2026-11-05T14:30:00.000Z',
      '2026-11-10T14:30:00.000Z',
      '2026-11-17T14:30:00.000Z',
    ]);
  });

  it('knows the clocks of a zone that has none to change, or changes them by no rule', () => {
    for (const zone of ['UTC', 'Asia/Tokyo', 'Africa/Casablanca', 'America/Santiago']) {
      const text = calendarFile('Weekly', seriesEvents(series({}), meetings(zone, '2026-10-01')), writtenAt);
      const expected = daysOfSeries(series({}), day('2026-10-20'), day('2028-10-20')).map((each) =>
        instantOf(each, 570, zone),
      );
      expect(readCalendar(text).starts(expected.length)).toEqual(expected);
    }
  });

  it('comes back on exactly the days of the series, wherever and however often', () => {
    const given = fc.record({
      every: fc.integer({ min: 1, max: 4 }),
      unit: fc.constantFrom('week', 'month'),
      from: fc.integer({ min: day('2026-01-01'), max: day('2027-12-31') }).map(formatLocalDate),
      at: fc.constantFrom('09:30', '00:15', '23:45'),
    });
    const zones = fc.constantFrom('Europe/Berlin', 'America/Chicago', 'Australia/Sydney', 'Asia/Kolkata', 'UTC');
    fc.assert(
      fc.property(given, zones, (fields, zone) => {
        const one = series(fields);
        const from = day(fields.from);
        const text = calendarFile('Series', seriesEvents(one, meetings(zone, fields.from)), writtenAt);
        const expected = daysOfSeries(one, from, from + 800).slice(0, 30);
        const seen = readCalendar(text)
          .starts(expected.length)
          .map((at) => localTimeOf(at, zone));
        expect(seen.map((time) => time.day)).toEqual(expected);
        expect(new Set(seen.map(({ minutes }) => minutes)).size).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});
