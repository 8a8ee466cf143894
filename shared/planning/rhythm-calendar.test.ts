import { expect, test } from 'vitest';
import { parseLocalDate } from '../calendar/local-day.ts';
import { roots } from '../model/entities.ts';
import { meetingEvent, meetingsOfSeries, minutesOfTime, seriesEvents } from './rhythm-calendar.ts';

const day = (text: string) => parseLocalDate(text) ?? 0;
const weekly = {
  id: 's',
  title: 'Weekly call',
  kind: 'weekly-call',
  every: 1,
  from: '2026-10-20',
  at: '09:30',
  minutes: 30,
};
const none = {
  guests: [],
  timeZone: 'Europe/Berlin',
  cancelled: new Set<number>(),
  held: [],
  today: day('2026-10-01'),
};
const iso = (instant: number | null | undefined) => (instant == null ? null : new Date(instant).toISOString());

test('a series is one entry with the rule of its days', () => {
  const [event, ...others] = seriesEvents(roots.meetingSeries.parse(weekly), { ...none, guests: ['Ann', 'Bob'] });
  expect(others).toEqual([]);
  expect(event).toMatchObject({
    id: 's@tandem',
    title: 'Weekly call',
    about: 'With Ann, Bob',
    timeZone: 'Europe/Berlin',
  });
  expect(iso(event?.start)).toBe('2026-10-20T07:30:00.000Z');
  expect((event?.end ?? 0) - (event?.start ?? 0)).toBe(30 * 60_000);
  expect(event?.recurrence).toEqual({ unit: 'week', every: 1, weekday: 1, nth: null, until: null, except: [] });
});

test('a monthly series keeps its weekday of the month, the fifth as the last, until its last day', () => {
  const ruleFrom = (from: string) =>
    seriesEvents(roots.meetingSeries.parse({ ...weekly, unit: 'month', every: 3, from, until: '2027-06-30' }), none)[0]
      ?.recurrence;
  expect(ruleFrom('2026-06-09')).toMatchObject({ unit: 'month', every: 3, weekday: 1, nth: 2 });
  expect(ruleFrom('2026-06-29')).toMatchObject({ weekday: 0, nth: -1 });
  expect(iso(ruleFrom('2026-06-09')?.until)).toBe('2027-06-30T07:30:00.000Z');
});

test('what was called off is left out, and what was moved stands on its own day', () => {
  const occurrence = (plannedOn: string, fields: object) => {
    const entry = roots.occurrences.parse({ id: `s|${plannedOn}`, seriesId: 's', plannedOn, ...fields });
    return [entry.id, entry] as const;
  };
  const occurrences = new Map([
    occurrence('2026-10-27', { isCancelled: true }),
    occurrence('2026-11-03', { heldOn: '2026-11-05' }),
    occurrence('2026-11-10', { heldOn: '2026-11-10' }),
    occurrence('2026-11-17', { isCancelled: true, deletedAt: '2026-11-01T00:00:00Z' }),
  ]);
  const series = roots.meetingSeries.parse(weekly);
  const found = meetingsOfSeries({ occurrences, meetings: new Map() }, series, 'Europe/Berlin');
  const [master, ...moved] = seriesEvents(series, { ...none, ...found });
  expect(master?.recurrence?.except.map(iso)).toEqual(['2026-10-27T08:30:00.000Z']);
  expect(moved.map(({ id, start, insteadOf }) => [id, iso(start), iso(insteadOf)])).toEqual([
    ['s@tandem', '2026-11-05T08:30:00.000Z', '2026-11-03T08:30:00.000Z'],
  ]);
});

test('a funnel review is moved where the review nearest to its day is planned for another', () => {
  const review = roots.meetings.parse({ id: 'm', number: 1, plannedAt: '2026-11-04T09:00:00.000Z' });
  const series = roots.meetingSeries.parse({ ...weekly, kind: 'funnel-review' });
  const found = meetingsOfSeries(
    { occurrences: new Map(), meetings: new Map([['m', review]]) },
    series,
    'Europe/Berlin',
  );
  expect(seriesEvents(series, { ...none, ...found })[1]).toMatchObject({
    insteadOf: Date.parse('2026-11-03T08:30:00Z'),
  });
});

test('without a day to come there is nothing to put into a calendar', () => {
  for (const fields of [{ from: null }, { until: '2026-10-01' }, { until: '2020-01-01' }]) {
    expect(seriesEvents(roots.meetingSeries.parse({ ...weekly, ...fields }), none)).toEqual([]);
  }
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
