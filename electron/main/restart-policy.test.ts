import { describe, expect, it } from 'vitest';
import { restartDelay } from './restart-policy.ts';

describe('starting again what ended unasked', () => {
  it('comes soon at first, then ever later, then not at all', () => {
    const ends = [0, 1000, 2000, 3000, 4000, 5000];
    const delays = ends.map((_end, index) => restartDelay(ends.slice(0, index + 1), ends[index] ?? 0));
    expect(delays).toEqual([100, 200, 400, 800, 1600, null]);
  });

  it('forgets what is more than a minute ago', () => {
    expect(restartDelay([0, 1, 2, 3, 4, 90_000], 90_000)).toBe(100);
  });
});
