import { expect, test } from 'vitest';
import { parseLocalDate } from '../calendar/local-day.ts';
import { roots } from '../model/entities.ts';
import { meetingEvent, minutesOfTime, seriesEvents } from './rhythm-calendar.ts';

const day = (text: string) => parseLocalDate(text) ?? 0;

test('a series stays at its local time when the clocks change', () => {
  const series = roots.meetingSeries.parse({
    id: 's',
    title: 'Weekly call',
    every: 1,
    from: '2026-10-20',
    at: '09:30',
    minutes: 30,
  });
  const events = seriesEvents(series, ['Ann', 'Bob'], 'Europe/Berlin', {
    from: day('2026-10-20'),
    to: day('2026-11-01'),
  });
  expect(events.map(({ start }) => new Date(start).toISOString())).toEqual([
    '2026-10-20T07:30:00.000Z',
    '2026-10-27T08:30:00.000Z',
  ]);
  expect(events[0]).toMatchObject({ id: 's-2026-10-20@tandem', title: 'Weekly call', about: 'With Ann, Bob' });
  expect((events[0]?.end ?? 0) - (events[0]?.start ?? 0)).toBe(30 * 60_000);
});

test('a planned review lasts as long as its agenda, and without a date it is no entry', () => {
  const agenda = [
    { key: 'a', kind: 'funnel', question: 'Does it move?', minutes: 20 },
    { key: 'b', kind: 'close', question: 'Who does what?', minutes: 5 },
  ] as const;
  const meeting = roots.meetings.parse({ id: 'm', number: 7, plannedAt: '2026-06-18T14:00:00.000Z', agenda });
  expect(meetingEvent(meeting, 'Axlewise')).toMatchObject({
    title: 'Review 7, Axlewise',
    end: Date.parse('2026-06-18T14:25:00.000Z'),
    about: 'Does it move? (20 min)\nWho does what? (5 min)',
  });
  expect(meetingEvent({ ...meeting, plannedAt: null }, '')).toBeNull();
});

test('a time that is none is ten o’clock', () => {
  expect(['9:05', '23:59', '24:00', 'noon'].map(minutesOfTime)).toEqual([545, 1439, 600, 600]);
});
