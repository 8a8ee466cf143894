import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../calendar/local-day.ts';
import { splitByWeights, splitEqually } from './largest-remainder.ts';
import { minorDigits, toMajor, toMinor } from './minor-units.ts';
import { factorOn, rateSpans } from './rates.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;

describe('minor units', () => {
  it('depend on the currency', () => {
    expect(['EUR', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 0, 3]);
    expect([toMinor(1.005, 'EUR'), toMinor(-1.005, 'EUR'), toMinor(1234.5, 'JPY')]).toEqual([101, -101, 1235]);
  });

  it('are found back from major ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
        expect(toMinor(toMajor(minor, 'EUR'), 'EUR')).toBe(minor);
      }),
    );
  });
});

describe('rates', () => {
  const spans = rateSpans(
    [
      { currency: 'USD', from: day('2026-03-01'), rate: 0.92 },
      { currency: 'USD', from: day('2026-01-01'), rate: 0.9 },
      { currency: 'JPY', from: day('2026-01-01'), rate: 0.006 },
    ],
    'EUR',
  );

  it('T-31: hold from their day until the next, and never before the first', () => {
    const factors = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'].map((date) =>
      factorOn(spans, 'USD', day(date)),
    );
    expect(factors).toEqual([null, 0.9, 0.9, 0.92]);
    expect(factorOn(spans, 'CHF', day('2026-03-01'))).toBeNull();
    expect(factorOn(spans, 'EUR', day('1999-01-01'))).toBe(1);
  });

  it('take the minor units of both currencies into account', () => {
    expect(factorOn(spans, 'JPY', day('2026-02-01'))).toBeCloseTo(0.6, 12);
  });
});

describe('splitting by the largest remainder', () => {
  it('gives the cents left over to the earliest', () => {
    expect(splitEqually(1_000_001, 2)).toEqual([500_001, 500_000]);
    expect(splitEqually(1_000_000, 3)).toEqual([333_334, 333_333, 333_333]);
    expect(splitByWeights(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  it('always adds up to the whole, each part within one unit of its share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), weights, (total, shares) => {
        const parts = splitByWeights(total, shares);
        const sum = shares.reduce((left, right) => left + right, 0);
        expect(parts.reduce((left, right) => left + right, 0)).toBe(total);
        parts.forEach((part, index) => {
          const share = sum === 0 ? total / shares.length : (total * (shares[index] ?? 0)) / sum;
          expect(Math.abs(part - share)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
