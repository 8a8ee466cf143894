import { describe, expect, it } from 'vitest';
import { ratioFigure } from '../../shared/metrics/build-figure.ts';
import type { Figure } from '../../shared/metrics/figure.ts';
import { newcombe } from '../../shared/metrics/intervals.ts';
import { differenceWords, rateWords } from './effect-words.ts';

const limits = { smallSample: 5, greySample: 30 };

describe('the words of an effect', () => {
  it('say a rate as its sample allows', () => {
    expect(rateWords(ratioFigure(28, 60, 'cohort'), limits)).toBe('47%, 28 of 60');
    expect(rateWords(ratioFigure(9, 14, 'cohort'), limits)).toBe('64%, 9 of 14, 39–84%');
    expect(rateWords(ratioFigure(3, 4, 'cohort'), limits)).toBe('3 of 4');
    expect(rateWords(ratioFigure(0, 0, 'cohort'), limits)).toBe('n/a');
  });

  it('say a difference with its interval', () => {
    const interval = newcombe({ part: 45, whole: 60 }, { part: 15, whole: 60 }) ?? [0, 0];
    const figure: Figure = { value: 0.5, unit: 'ratio', basis: 'cohort', interval };
    expect(differenceWords(figure)).toBe('+50.0 pts, +32.7 to +63.0');
    expect(differenceWords({ value: null, unit: 'ratio', basis: 'cohort' })).toBeNull();
  });
});
