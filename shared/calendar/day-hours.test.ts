import { describe, expect, it } from 'vitest';
import { dayHoursProblem, dayHoursText, hoursOfWeek, readDayHours } from './day-hours.ts';

const office = [{ from: '09:00', to: '17:00' }];

describe('the hours of a day', () => {
  it('are read however people type them', () => {
    for (const text of ['9-17', '09:00–17:00', ' 9 to 17 ', '9am-5pm', '9.00 – 17.00', '9 a.m. until 5 p.m.']) {
      expect(readDayHours(text), text).toEqual(office);
    }
    expect(readDayHours('13–17, 8:30–12')).toEqual([
      { from: '08:30', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ]);
    expect(readDayHours('0-24')).toEqual([{ from: '00:00', to: '24:00' }]);
    expect(readDayHours('22-6')).toEqual([{ from: '22:00', to: '06:00' }]);
  });

  it('may be none', () => {
    for (const text of ['', '-', 'closed', 'Off']) expect(readDayHours(text), text).toEqual([]);
    expect(dayHoursText([])).toBe('Closed');
  });

  it('are refused with one sentence', () => {
    for (const text of ['9', '9-', '9-25', '9:75-17', '13pm-17', 'morning', '9-12-17', ',', 'x'.repeat(20_000)]) {
      expect(readDayHours(text), text.slice(0, 20)).toBeNull();
      expect(dayHoursProblem(text)).toContain('Hours such as 9–17');
    }
    expect(dayHoursProblem('9-13, 12-17')).toBe('09:00–13:00 and 12:00–17:00 overlap.');
    expect(dayHoursProblem('9-12, 12-17')).toBeNull();
  });

  it('read back as they are written', () => {
    for (const text of ['09:00–17:00', '08:30–12:00, 13:00–17:00', '22:00–06:00', 'Closed']) {
      expect(dayHoursText(readDayHours(text) ?? [])).toBe(text);
    }
  });

  it('add up over a week', () => {
    expect(hoursOfWeek([office, office, office, office, [{ from: '09:00', to: '13:00' }], [], []])).toBe(36);
    expect(hoursOfWeek([[{ from: '22:00', to: '06:00' }]])).toBe(8);
  });
});
