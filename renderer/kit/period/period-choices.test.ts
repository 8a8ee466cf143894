import { describe, expect, it } from 'vitest';
import { periodGroups } from './period-choices.ts';

const calendar = { fiscalYearStart: 1, cadenceDays: 14, weekStart: 'monday' } as const;

describe('the periods on offer', () => {
  const [latest, reviews, quarters, months] = periodGroups('2026-09-30', calendar);

  it('begin with three months up to the end of the data', () => {
    expect(latest?.choices).toMatchObject([{ from: '2026-07-01', to: '2026-10-01' }]);
  });

  it('go on with the last two whole weeks that the data covers', () => {
    expect(reviews?.choices[0]).toMatchObject({ from: '2026-09-14', to: '2026-09-28' });
    expect(reviews?.choices[1]).toMatchObject({ from: '2026-08-31', to: '2026-09-14' });
  });

  it('hold the quarter and the month of the data, ends exclusive', () => {
    expect(quarters?.choices[0]).toMatchObject({ from: '2026-07-01', to: '2026-10-01' });
    expect(months?.choices[0]).toMatchObject({ from: '2026-09-01', to: '2026-10-01' });
  });

  it('follow the fiscal year', () => {
    const fiscal = periodGroups('2026-09-30', { ...calendar, fiscalYearStart: 2 })[2];
    expect(fiscal?.choices[0]).toMatchObject({ from: '2026-08-01', to: '2026-11-01' });
  });

  it('are none for a day that is no date', () => {
    expect(periodGroups('', calendar)).toEqual([]);
  });
});
