import { describe, expect, it } from 'vitest';
import { ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import { roots } from '../../../../shared/model/entities.ts';
import { lateWords, lineWords, medianWords, type StepFigures } from './handoff-words.ts';

describe('how late something is', () => {
  it('is said in hours up to two days of work, then in working days of those who promised', () => {
    const hours = { unit: 'hours', dayHours: 8 } as const;
    expect(lateWords(15.5, hours)).toBe('15.5 hours');
    expect(lateWords(159.9, hours)).toBe('20 working days');
    expect(lateWords(159.9, { ...hours, dayHours: 7.5 })).toBe('21.3 working days');
    expect(lateWords(19, { unit: 'days', dayHours: 8 })).toBe('19 working days');
    expect(lateWords(1, { unit: 'days', dayHours: 8 })).toBe('1 working day');
  });

  it('is said in plain days where the calendar is counted', () => {
    expect(lateWords(3, { unit: 'days', dayHours: null })).toBe('3 days');
  });
});

describe('what stands on a line', () => {
  const way = { fromStage: 'mql', toStage: 'recycled', fromFunction: 'sales', toFunction: 'marketing', path: 'out' };
  const step = (fields: object = {}) => roots.handoffs.parse({ id: 'h', ...way, ...fields });
  const clock = { clockLabel: 'Reason back', clockAmount: 3, clockUnit: 'business-days' };
  const seen = (count: number, value: number | null = null): StepFigures => ({
    handoffId: 'h',
    count,
    lost: ratioFigure(0, count, 'flow'),
    taken: { value, unit: 'days', count },
    isSlower: value === null ? null : value > 3,
  });
  const words = (...of: Parameters<typeof lineWords>) => Object.values(lineWords(...of)).slice(0, 2);

  it('is the promise, then a median, or of fewer than five only how many leads', () => {
    expect(words(step(clock), seen(7, 2), 'medians')).toEqual(['Reason back, 3 days', '2 d']);
    expect(words(step(clock), seen(3, 2), 'medians')).toEqual(['Reason back, 3 days', 'only 3 leads']);
    expect(medianWords({ value: 2, unit: 'days', count: 1 })).toBe('only 1 lead');
  });

  it('is never nothing', () => {
    expect(words(step({ revisitDays: 90 }), seen(0), 'medians')).toEqual(['again after 90 days', '']);
    expect(words(step(), seen(0), 'medians')).toEqual(['', 'nobody yet']);
    expect(words(step(), undefined, 'medians')).toEqual(['', 'no clock']);
    expect(words(step({ path: 'onward' }), { ...seen(0), count: 2 }, 'medians')).toEqual(['', 'no clock']);
  });
});
