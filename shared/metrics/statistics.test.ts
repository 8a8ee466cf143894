import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe, wilson } from './intervals.ts';
import { median, medianOfCounts, quantile } from './order-statistics.ts';
import { type DurationCount, medianDay, medianInterval, stepAt, survivalSteps } from './survival.ts';

const inPercent = (interval: [number, number] | null) => interval?.map((end) => (end * 100).toFixed(1));

function durations(rows: readonly [day: number, what: 'won' | 'lost' | 'open'][]): DurationCount[] {
  return rows.map(([day, what]) => ({
    day,
    events: what === 'won' ? 1 : 0,
    others: what === 'lost' ? 1 : 0,
    censored: what === 'open' ? 1 : 0,
  }));
}

describe('intervals of proportions', () => {
  it.each([
    [0, 6, ['0.0', '39.0']],
    [6, 6, ['61.0', '100.0']],
    [45, 60, ['62.8', '84.2']],
    [10, 35, ['16.3', '45.1']],
  ])('T-32: gives Wilson’s interval of %i of %i', (part, whole, expected) => {
    expect(inPercent(wilson(part, whole))).toEqual(expected);
  });

  it('T-32: gives no interval where there is nothing to divide', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(newcombe({ part: 1, whole: 2 }, { part: 0, whole: 0 })).toBeNull();
  });

  it('T-04: gives Newcombe’s interval of a difference', () => {
    expect(inPercent(newcombe({ part: 6, whole: 8 }, { part: 3, whole: 9 }))).toEqual(['-4.6', '69.4']);
  });

  it('keeps the share within its interval, for any counts', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (first, second) => {
        const whole = Math.max(first, second, 1);
        const part = Math.min(first, second);
        const [low, high] = wilson(part, whole) ?? [Number.NaN, Number.NaN];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(part / whole);
        expect(high).toBeGreaterThanOrEqual(part / whole);
      }),
    );
  });
});

describe('survival', () => {
  const cycle = survivalSteps(
    durations([
      [12, 'won'],
      [20, 'lost'],
      [30, 'open'],
      [30, 'won'],
      [45, 'won'],
      [60, 'open'],
      [75, 'won'],
      [90, 'open'],
    ]),
  );

  it('T-12: gives Kaplan-Meier survival with Greenwood’s error', () => {
    expect(cycle.map((step) => [step.day, Number(step.survival.toFixed(6))])).toEqual([
      [12, 0.875],
      [20, 0.75],
      [30, 0.625],
      [45, 0.46875],
      [75, 0.234375],
    ]);
    expect(stepAt(cycle, 45)?.standardError).toBeCloseTo(0.1865, 4);
    expect(medianDay(cycle)).toBe(45);
  });

  it('T-12: splits what has left into the ways out exactly', () => {
    const last = stepAt(cycle, 90);
    expect([last?.incidence, last?.otherIncidence]).toEqual([0.640625, 0.125]);
    expect((last?.incidence ?? 0) + (last?.otherIncidence ?? 0) + (last?.survival ?? 0)).toBeCloseTo(1, 12);
  });

  it('T-13: agrees with a published example', () => {
    const times = [3, 5, 6, 7, 8, 10, 12, 12];
    const happened = [1, 0, 1, 1, 0, 1, 1, 0];
    const steps = survivalSteps(durations(times.map((day, index) => [day, happened[index] ? 'won' : 'open'])));
    expect(stepAt(steps, 3)?.survival).toBeCloseTo(7 / 8, 12);
    expect(stepAt(steps, 6)?.survival).toBeCloseTo(35 / 48, 12);
    expect(stepAt(steps, 7)?.survival).toBeCloseTo(7 / 12, 12);
    expect(medianDay(steps)).toBe(10);
  });

  it('has no median where fewer than half have left', () => {
    expect(
      medianDay(
        survivalSteps(
          durations([
            [5, 'won'],
            [9, 'open'],
            [9, 'open'],
          ]),
        ),
      ),
    ).toBeNull();
  });

  it('is what is left of all where nobody is still in, and its parts add up to one', () => {
    const rows = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('won' as const, 'lost' as const, 'open' as const)), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(rows, (sample) => {
        for (const step of survivalSteps(durations(sample))) {
          expect(step.incidence + step.otherIncidence + step.survival).toBeCloseTo(1, 9);
        }
        const closed = sample.filter(([, what]) => what !== 'open');
        for (const step of survivalSteps(durations(closed))) {
          const left = closed.filter(([day]) => day > step.day).length;
          expect(step.survival).toBeCloseTo(left / closed.length, 9);
        }
      }),
    );
  });

  it('holds the median within its interval', () => {
    const [low, high] = medianInterval(cycle);
    expect(low).toBeLessThanOrEqual(45);
    expect(high ?? 1000).toBeGreaterThanOrEqual(45);
  });
});

describe('order statistics', () => {
  it('give the same median for values and for their counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 })), (values) => {
        const counts = new Map([...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length]));
        expect(medianOfCounts(counts)).toBe(median(values));
      }),
    );
  });

  it('give the smallest value that the share is at or below', () => {
    const counts = new Map([
      [10, 4],
      [20, 4],
      [90, 2],
    ]);
    expect(quantile(counts, 0.8)).toBe(20);
    expect(quantile(counts, 0.81)).toBe(90);
    expect(quantile(new Map(), 0.8)).toBeNull();
  });
});
