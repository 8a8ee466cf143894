import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConformanceWeek, driftOf } from './drift.ts';

const week = (index: number, entered: number, met: number, rules: Record<string, number> = {}): ConformanceWeek => ({
  from: `week ${String(index).padStart(2, '0')}`,
  days: 7,
  entered,
  met,
  rules,
});
const steady = (count: number, met = 90, rules: Record<string, number> = { fleet: 95, score: 95 }) =>
  Array.from({ length: count }, (_, index) => week(index, 100, met, rules));

describe('drift of a definition', () => {
  it('is where a week lies three standard errors below the twelve before', () => {
    // 90 of 100 a week: 3 × √(.9 × .1 / 100) = .09, so that 81 is usual and 80 is not.
    expect(driftOf([...steady(12), week(12, 100, 81)]).change).toBeNull();
    const { points, change } = driftOf([...steady(12), week(12, 100, 80, { fleet: 84, score: 93 })]);
    expect(points.at(-1)?.usual?.[0]).toBeCloseTo(0.81, 8);
    expect(change).toEqual({
      from: 'week 12',
      direction: 'down',
      rule: { key: 'fleet', before: 0.95, since: 0.84 },
    });
  });

  it('names the first week of those that went on being outside, which never become usual', () => {
    const low = Array.from({ length: 20 }, (_, index) => week(12 + index, 100, 70, { fleet: 75, score: 94 }));
    const { points, change } = driftOf([...steady(12), ...low]);
    expect(change?.from).toBe('week 12');
    expect(points.filter(({ isOutside }) => isOutside)).toHaveLength(20);
  });

  it('is over once a week is usual again', () => {
    expect(driftOf([...steady(12), week(12, 100, 60), week(13, 100, 90)]).change).toBeNull();
  });

  it('can go up', () => {
    expect(driftOf([...steady(12, 50), week(12, 100, 80, { fleet: 99, score: 95 })]).change).toMatchObject({
      direction: 'up',
      rule: { key: 'fleet' },
    });
  });

  it('keeps how many days of a pooled point the data has', () => {
    const { points } = driftOf([{ ...week(0, 4, 4), days: 2 }, week(1, 8, 2), week(2, 12, 6)]);
    expect(points.map(({ weeks, days }) => [weeks, days])).toEqual([
      [2, 9],
      [1, 7],
    ]);
  });

  it('pools weeks of fewer than ten, and leaves a small rest unjudged', () => {
    const { points } = driftOf([week(0, 4, 4), week(1, 3, 2), week(2, 5, 5), week(3, 12, 6), week(4, 2, 0)]);
    expect(points.map(({ from, weeks, entered, met }) => [from, weeks, entered, met])).toEqual([
      ['week 00', 3, 12, 11],
      ['week 03', 1, 12, 6],
    ]);
  });

  it('doesn’t cry over one miss after weeks in which all met everything, nor says anything of the first weeks', () => {
    expect(driftOf([...steady(12, 100), week(12, 100, 99)]).change).toBeNull();
    expect(driftOf([...steady(3), week(3, 100, 10)]).change).toBeNull();
    expect(driftOf([])).toEqual({ points: [], change: null });
  });

  it('loses no entry in pooling but the small rest', () => {
    const counts = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 30 });
    fc.assert(
      fc.property(counts, (pairs) => {
        const weeks = pairs.map(([one, other], index) => week(index, Math.max(one, other), Math.min(one, other)));
        const { points } = driftOf(weeks);
        const kept = points.reduce((total, { weeks: joined }) => total + joined, 0);
        const rest = weeks.slice(kept).reduce((total, { entered }) => total + entered, 0);
        expect(rest).toBeLessThan(10);
        for (const { share, usual } of points) {
          expect(share >= 0 && share <= 1).toBe(true);
          if (usual) expect(usual[0] >= 0 && usual[1] <= 1).toBe(true);
        }
      }),
    );
  });
});
