import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { wilson } from '../../../../shared/metrics/intervals.ts';
import { usualLimits } from '../../../kit/figure-words.ts';
import { amountChange, differenceFact, missesTarget, shareChange } from './change-words.ts';

function share(numerator: number, denominator: number, previous?: Figure): Figure {
  const interval = wilson(numerator, denominator);
  return {
    value: denominator === 0 ? null : numerator / denominator,
    unit: 'ratio',
    numerator,
    denominator,
    basis: 'cohort',
    ...(interval ? { interval } : {}),
    ...(previous ? { previous } : {}),
  };
}

describe('the change of a share', () => {
  it('names the direction when the difference is more than chance', () => {
    const change = shareChange(share(188, 306, share(214, 293)), usualLimits);
    expect(change).toMatchObject({ text: '−11.6 pts worse', tone: 'bad' });
    expect(differenceFact(change)).toBe('Difference −18.9 to −4.1 points, so not chance');
  });

  it('says that there is no clear change when the interval of the difference holds zero', () => {
    expect(shareChange(share(6, 8, share(3, 9)), usualLimits)).toMatchObject({
      text: 'no clear change',
      tone: 'quiet',
    });
  });

  it('compares nothing below the smallest sample', () => {
    expect(shareChange(share(2, 4, share(40, 80)), usualLimits).text).toBe('too few');
  });

  it('says nothing where one period has nothing to divide', () => {
    expect(shareChange(share(12, 40, share(0, 0)), usualLimits).text).toBe('');
  });

  it('calls a fall good where lower is better', () => {
    expect(shareChange(share(10, 300, share(90, 300)), usualLimits, false).tone).toBe('good');
  });
});

describe('the change of a count', () => {
  it('is a percentage of the period before, without a verdict', () => {
    expect(amountChange(188, 214, 'Q2')).toBe('−12.1% on Q2');
    expect(amountChange(828, 812, 'Q2')).toBe('+2.0% on Q2');
  });

  it('is no percentage of a few', () => {
    expect(amountChange(4, 1, 'Q2')).toBe('1 in Q2');
    expect(amountChange(0, 7, null)).toBe('7 before');
    expect(amountChange(126, 125, null)).toBe('+0.8%');
  });

  it('never divides by nothing', () => {
    expect(amountChange(5, 0, 'Q2')).toBe('none in Q2');
  });
});

describe('a target', () => {
  it('is missed only when the whole interval is below it', () => {
    expect(missesTarget(share(212, 316), 0.75)).toBe(true);
    expect(missesTarget(share(6, 8), 0.8)).toBe(false);
    expect(missesTarget(share(0, 0), 0.8)).toBe(false);
  });
});
