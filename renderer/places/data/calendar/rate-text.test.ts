import { describe, expect, it } from 'vitest';
import { rateProblem, rateTwiceProblem, readRate } from './rate-text.ts';

describe('a typed exchange rate', () => {
  it('has a point or a comma for decimals and is above zero', () => {
    expect(['1.08', ' 0,92 ', '1'].map(readRate)).toEqual([1.08, 0.92, 1]);
    expect(['', '0', '-1', 'one', '1.0.8'].map(readRate)).toEqual(Array(5).fill(null));
    expect(rateProblem('0')).toBe('A number above zero, such as 1.08.');
  });

  it('is one for a currency and a day', () => {
    const known = [{ currency: 'USD', from: '2026-02-01' }];
    expect(rateTwiceProblem(known, { currency: 'USD', from: '2026-02-01' })).toBe(
      'There is a rate of USD from 1 Feb 2026 already.',
    );
    expect(rateTwiceProblem(known, { currency: 'GBP', from: '2026-02-01' })).toBeNull();
  });
});
