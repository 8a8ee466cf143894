import { describe, expect, it } from 'vitest';
import { intervalWords, trustOf } from './figure-words.ts';
import {
  countOf,
  daysFromNow,
  formatBytes,
  formatDate,
  formatRelativeDay,
  formatTimeLeft,
  formatWeekday,
} from './format.ts';
import { initialsOf } from './initials.ts';

const now = new Date(2026, 5, 16, 23, 30);

describe('days from now', () => {
  it('counts by the calendar, not by hours', () => {
    expect(daysFromNow('2026-06-17', now)).toBe(1);
    expect(daysFromNow('2026-06-16', now)).toBe(0);
    expect(daysFromNow('2026-06-04', now)).toBe(-12);
  });

  it('says them in words', () => {
    expect(formatRelativeDay('2026-06-18', now)).toBe('in 2 days');
    expect(formatRelativeDay('2026-06-16', now)).toBe('today');
  });
});

describe('dates', () => {
  it('are written one way, whatever the computer’s language', () => {
    expect(formatDate('2026-09-17', now)).toBe('17 Sep');
    expect(formatDate('2025-09-17', now)).toBe('17 Sep 2025');
    expect(formatWeekday('2026-09-17')).toBe('Thu 17 Sep');
  });
});

describe('sizes and counts', () => {
  it('shows bytes in the units of a file list', () => {
    expect(formatBytes(48_230_000)).toBe('48.2 MB');
    expect(formatBytes(512)).toBe('512 B');
  });

  it('puts the word in the right number', () => {
    expect(countOf(1, 'row')).toBe('1 row');
    expect(countOf(2, 'row')).toBe('2 rows');
  });

  it('says nothing of the time left while it is not known', () => {
    expect(formatTimeLeft(null)).toBe('');
    expect(formatTimeLeft(9.4)).toBe('9 s left');
    expect(formatTimeLeft(150)).toBe('3 min left');
  });
});

describe('what a figure may say', () => {
  const ratio = (numerator: number, denominator: number) =>
    ({
      value: denominator === 0 ? null : numerator / denominator,
      unit: 'ratio',
      numerator,
      denominator,
      basis: 'cohort',
    }) as const;

  it('is nothing without a denominator, counts under five, grey under thirty', () => {
    expect(trustOf(ratio(0, 0))).toBe('none');
    expect(trustOf(ratio(2, 4))).toBe('counts');
    expect(trustOf(ratio(9, 14))).toBe('grey');
    expect(trustOf(ratio(188, 306))).toBe('full');
  });

  it('follows the limits of the handbook', () => {
    expect(trustOf(ratio(9, 14), { smallSample: 20, greySample: 50 })).toBe('counts');
  });

  it('has an interval in percent', () => {
    expect(intervalWords({ ...ratio(9, 14), interval: [0.3876, 0.8366] })).toBe('39–84%');
  });
});

describe('initials', () => {
  it('are of the first and the last name', () => {
    expect(initialsOf('Nora Winkler')).toBe('NW');
    expect(initialsOf('ana de la cruz')).toBe('AC');
    expect(initialsOf('Plato')).toBe('PL');
    expect(initialsOf('  ')).toBe('?');
  });
});
