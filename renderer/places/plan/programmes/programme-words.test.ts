import { describe, expect, it } from 'vitest';
import { ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { expectedWords } from './programme-words.ts';

const met = (part: number, whole: number): Figure => ({
  ...ratioFigure(part, whole, 'resolved'),
  variants: { exposed: ratioFigure(part, whole, 'resolved') },
});

describe('how a programme did beside what was expected of it', () => {
  it('is said from the interval of its rate, of few as well', () => {
    expect(expectedWords(0.45, met(2, 23), 5)).toBe('below what was expected, with all of its interval, 2% to 27%');
    expect(expectedWords(0.5, met(45, 60), 5)).toBe('above what was expected, with all of its interval, 63% to 84%');
    expect(expectedWords(0.7, met(45, 60), 5)).toBe(
      'can’t be told, what was expected lies inside its interval, 63% to 84%',
    );
  });

  it('is not said of fewer than get a rate', () => {
    expect(expectedWords(0.9, met(1, 4), 5)).toBe('too few to tell whether it is what was expected');
  });
});
