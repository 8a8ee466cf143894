import { describe, expect, it } from 'vitest';
import { readHolidayList } from './holiday-list.ts';

describe('a pasted list of days off', () => {
  it('is read a line a day, however the date is written', () => {
    const lines = [
      '2026-12-25 Christmas Day',
      '25.12.2026;Weihnachten',
      'Fri 25 December 2026 – Noël',
      'December 25th, 2026, Christmas',
      '- 25/12/2026\tXmas',
      '',
      '"2026-12-25","Navidad 🎄"',
      '2026-12-25 عيد الميلاد',
      '2026-12-25',
    ];
    const { days, problems } = readHolidayList(lines.join('\r\n'));
    expect(problems).toEqual([]);
    expect(days.map(({ on }) => on)).toEqual(Array.from({ length: 8 }, () => '2026-12-25'));
    expect(days.map(({ name }) => name)).toEqual([
      'Christmas Day',
      'Weihnachten',
      'Noël',
      'Christmas',
      'Xmas',
      'Navidad 🎄',
      'عيد الميلاد',
      '',
    ]);
  });

  it('names each line that it can’t read, and why', () => {
    const { days, problems } = readHolidayList(
      '2026-01-01 New Year\n31.02.2026 Nothing\n3/4/2026 Easter?\nThe day we met\n30 Smarch 2026\n13/13/2026',
    );
    expect(days).toEqual([{ on: '2026-01-01', name: 'New Year' }]);
    expect(problems).toEqual([
      'Line 2: “31.02.2026” is no day of the calendar.',
      'Line 3: “3/4/2026” can be 2026-04-03 or 2026-03-04: write the one that is meant.',
      'Line 4: “The day we met” begins with no date: write one as 2026-12-25.',
      'Line 5: “30 Smarch 2026” is no day of the calendar.',
      'Line 6: “13/13/2026” is no day of the calendar.',
    ]);
  });

  it('says little of a line that is a novel', () => {
    const [problem] = readHolidayList('x'.repeat(20_000)).problems;
    expect(problem?.length).toBeLessThan(120);
  });

  it('takes a date that is one day both ways', () => {
    expect(readHolidayList('5/5/2026').days).toEqual([{ on: '2026-05-05', name: '' }]);
  });
});
