import { describe, expect, it } from 'vitest';
import { atTime, localDateOf, readTime } from './planned-time.ts';

describe('when a review is held', () => {
  it.each([
    ['10:30', '10:30'],
    ['9.05', '09:05'],
    ['24:00', null],
    ['10:60', null],
    ['ten', null],
    ['', null],
  ])('reads the time “%s” as %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it('keeps the day when the time moves', () => {
    expect(localDateOf(atTime('2026-06-16', '00:15'))).toBe('2026-06-16');
    expect(localDateOf(atTime('2026-06-16', '23:45'))).toBe('2026-06-16');
  });
});
