import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const start = Date.parse('2026-10-27T08:30:00Z');

test('a calendar file holds each meeting in UTC, with what calendars would stumble over written out', () => {
  const text = calendarFile(
    'Rhythm, Axlewise',
    [
      {
        id: 's-2026-10-27@tandem',
        start,
        end: start + 1_800_000,
        title: 'Weekly call; Ü, 🙂',
        place: 'Room 3, Chicago',
        about: 'With Ann\nand Bob '.repeat(12),
      },
    ],
    new Date('2026-10-01T00:00:00Z'),
  );
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-1)).toBe('END:VCALENDAR');
  expect(text).toContain('UID:s-2026-10-27@tandem');
  expect(text).toContain('DTSTART:20261027T083000Z');
  expect(text).toContain('DTEND:20261027T090000Z');
  expect(text).toContain('SUMMARY:Weekly call\\; Ü\\, 🙂');
  expect(text).toContain('LOCATION:Room 3\\, Chicago');
  const unfolded = text.replaceAll(/\r\n[ \t]/g, '');
  expect(unfolded).toContain('With Ann\\nand Bob With Ann\\nand Bob');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});
