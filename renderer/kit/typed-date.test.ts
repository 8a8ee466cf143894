import { describe, expect, it } from 'vitest';
import { readTypedDate, typedDateProblem, writtenDate } from './typed-date.ts';

const today = new Date(2026, 5, 16);

describe('a typed date', () => {
  it.each([
    ['16 Jun 2026', '2026-06-16'],
    [' 6 june 2026 ', '2026-06-06'],
    ['16. Sept. 2027', '2027-09-16'],
    ['3 Dec', '2026-12-03'],
    ['29 feb 2028', '2028-02-29'],
    ['2026-06-16', '2026-06-16'],
    ['1.2.2025', '2025-02-01'],
    ['01. 12. 2025', '2025-12-01'],
  ])('is read: %s', (text, date) => {
    expect(readTypedDate(text, today)).toBe(date);
  });

  it.each([
    '',
    'soon',
    '3/4/2026',
    '31 Feb 2026',
    '2026-02-30',
    '0 Jun 2026',
    '16 Ju 2026',
    '16 Jun 26',
    '16',
    '31.2.2026',
    '1.13.2026',
    '1.2.26',
  ])('is none: “%s”', (text) => {
    expect(readTypedDate(text, today)).toBeNull();
  });

  it('is read as it is written', () => {
    expect(writtenDate('2026-09-03')).toBe('3 Sep 2026');
    expect(readTypedDate(writtenDate('2026-09-03'), today)).toBe('2026-09-03');
  });

  it('that can’t be kept says what stays', () => {
    expect(typedDateProblem('31 Feb', '2026-06-16')).toBe('There is no 31 Feb, so 16 Jun 2026 stays.');
    expect(typedDateProblem('2026-09-31', null)).toBe('There is no 2026-09-31.');
    expect(typedDateProblem('31.2.2026', null)).toBe('There is no 31.2.2026.');
    expect(typedDateProblem('3/4/2026', '2026-06-16')).toBe(
      '“3/4/2026” is no date, so 16 Jun 2026 stays: write one as 16 Jun 2026.',
    );
    expect(typedDateProblem(' ', '2026-06-16')).toBe('Nothing typed, so 16 Jun 2026 stays.');
    expect(typedDateProblem('soon', null)).toBe('“soon” is no date: write one as 16 Jun 2026.');
  });
});
