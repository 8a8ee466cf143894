import { describe, expect, it } from 'vitest';
import { periodProblem, periodText, quotaProblem, readPeriod, readQuota, twiceProblem } from './quota-text.ts';

describe('a typed quota', () => {
  it('is of a quarter or a month, however it is written', () => {
    const typed = ['Q3 2026', 'q3/2026', 'Q32026', '2026-Q3', '2026q3', ' 2026 Q3 '];
    expect(typed.map(readPeriod)).toEqual(typed.map(() => '2026-Q3'));
    expect(['July 2026', 'jul 2026', 'Jul. 2026', '2026/7'].map(readPeriod)).toEqual(Array(4).fill('2026-07'));
    expect(['2026-Q3', '2026-07', 'last year'].map(periodText)).toEqual(['Q3 2026', 'July 2026', 'last year']);
    expect(['2026-7', '2026-07', '2026-12'].map(readPeriod)).toEqual(['2026-07', '2026-07', '2026-12']);
    for (const wrong of ['', 'Q3', '2026-Q5', '2026-13', '2026', 'next', 'Ju 2026', 'Q5 2026', 'Smarch 2026'])
      expect(periodProblem(wrong)).not.toBeNull();
  });

  it('has an amount above zero, with or without thousands', () => {
    expect(['1200000', '1,200,000', '1 200 000', "1'200'000", '1250.50', '1250,5'].map(readQuota)).toEqual([
      1_200_000, 1_200_000, 1_200_000, 1_200_000, 1250.5, 1250.5,
    ]);
    for (const wrong of ['', '0', '0m', '-5', 'much', '1.2.3', '1.200m']) expect(quotaProblem(wrong)).not.toBeNull();
    expect(['4.2m', '350k'].map(readQuota)).toEqual([4_200_000, 350_000]);
  });

  it('is there once for each period and owner', () => {
    const quotas = [{ id: 'a', period: '2026-Q3', owner: 'Rosa' }];
    expect(twiceProblem(quotas, { id: '', period: '2026-Q3', owner: ' Rosa ' })).toContain('already');
    expect(twiceProblem(quotas, { id: '', period: '2026-Q3', owner: '' })).toBeNull();
    expect(twiceProblem(quotas, { id: 'a', period: '2026-Q3', owner: 'Rosa' })).toBeNull();
  });
});
