import { describe, expect, it } from 'vitest';
import { formatLocalDate, parseLocalDate } from '../calendar/local-day.ts';
import { workdaysOf } from './goal-days.ts';
import { doneTooEarly, newTaskDays } from './task-days.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const isWorkday = workdaysOf('joint', { holidays: [], teamCalendars: [] });

describe('the days of a new task', () => {
  const days = (startsOn: string | null, endsOn: string | null, today: string) => {
    const given = newTaskDays({ startsOn, endsOn }, day(today), isWorkday);
    return `${formatLocalDate(given.startsOn)} ${formatLocalDate(given.endsOn)}`;
  };

  it('are a working week from today on while the campaign runs, and end with it', () => {
    expect(days('2026-07-01', '2026-09-10', '2026-08-08')).toBe('2026-08-10 2026-08-14');
    expect(days('2026-07-01', '2026-09-10', '2026-09-08')).toBe('2026-09-08 2026-09-10');
    expect(days(null, null, '2026-08-08')).toBe('2026-08-10 2026-08-14');
  });

  it('are the campaign’s first ones before it, and never late after it', () => {
    expect(days('2027-03-01', '2027-04-30', '2026-11-28')).toBe('2027-03-01 2027-03-05');
    expect(days('2026-07-01', '2026-09-10', '2026-11-28')).toBe('2026-11-30 2026-12-04');
    expect(days(null, '2026-09-10', '2026-11-28')).toBe('2026-11-30 2026-12-04');
    expect(days('2026-09-09', '2026-09-10', '2026-09-11')).toBe('2026-09-11 2026-09-17');
  });

  it('are those from today on where the campaign ends before it begins', () => {
    expect(days('2026-09-10', '2026-07-01', '2026-08-08')).toBe('2026-09-10 2026-09-16');
  });
});

describe('a task that is done before what it waits for', () => {
  it('is told with that', () => {
    const tasks = [
      { id: 'a', progress: 0.5 },
      { id: 'b', progress: 1 },
      { id: 'c', progress: 1 },
    ];
    const links = [
      { before: 'a', after: 'b' },
      { before: 'b', after: 'c' },
      { before: 'gone', after: 'c' },
    ];
    expect(doneTooEarly(tasks, links).map(([done, before]) => done.id + before.id)).toEqual(['ba']);
  });
});
