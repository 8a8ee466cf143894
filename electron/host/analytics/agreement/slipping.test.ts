import { expect, test } from 'vitest';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { riskOf, slippingOnes } from './compute-slas.ts';
import { daysOver, type JudgedCase } from './promise-cases.ts';

const overdue = (hk: number, over: number, unit: 'days' | 'hours' = 'days'): JudgedCase => ({
  hk,
  state: 'overdue',
  isCurrent: false,
  late: {
    hk,
    promiseId: 'p',
    lead: `L${hk}`,
    account: '',
    owner: '',
    since: '2026-06-01',
    took: over + 1,
    over,
    unit,
    dayHours: 8,
    isOpen: true,
  },
});

test('hours over are days of those who promised', () => {
  const late = { over: 18, unit: 'hours' } as const;
  expect(daysOver({ ...late, dayHours: 9 })).toBe(2);
  expect(daysOver({ ...late, dayHours: 6 })).toBe(3);
  expect(daysOver({ over: 18, unit: 'days', dayHours: 6 })).toBe(18);
});

test('a lead slips for four weeks of work past its time, by the promise that it is furthest over; then it is cold', () => {
  const { now, cold } = slippingOnes(
    new Map([
      ['touch', [overdue(1, 8, 'hours'), overdue(2, 168, 'hours'), { ...overdue(3, 2), state: 'kept' }]],
      ['take-over', [overdue(1, 20), overdue(4, 3), overdue(5, 119), overdue(2, 4)]],
    ]),
  );
  expect(now.map(({ hk, over }) => [hk, over])).toEqual([
    [1, 20],
    [4, 3],
  ]);
  expect(cold.map(({ hk }) => hk).toSorted()).toEqual([2, 5]);
});

test('what slipping leads are worth says what of earlier ones has no amount or no rate', () => {
  const settings = { currency: 'EUR', smallSample: 5 };
  const each = {
    value: 100,
    unit: 'money',
    denominator: 40,
    basis: 'cohort',
    note: 'To date, will rise. 5 without a rate (SEK) are left out.',
    unrated: [{ currency: 'SEK', rows: 5 }],
  } as const satisfies Figure;
  const worth = riskOf({ ...each, unrated: [...each.unrated] }, 3, settings);
  expect(worth).toMatchObject({ value: 300, unrated: each.unrated });
  expect(worth.note).toMatch(
    /^3 times €100, what each of 40 MQLs .* has brought\. To date, will rise\. 5 without a rate \(SEK\) are left out\.$/,
  );
  const unknown = { ...each, unrated: [...each.unrated], value: null, note: 'Not known: no rate for SEK, 5 deals.' };
  expect(riskOf(unknown, 3, settings)).toMatchObject({ value: null, note: unknown.note, unrated: each.unrated });
  expect(riskOf({ ...unknown, denominator: 2 }, 3, settings)).toMatchObject({ unrated: each.unrated, value: null });
  expect(riskOf({ ...unknown, denominator: 2 }, 3, settings).note).toMatch(
    /^Too little was won .*5 without a rate \(SEK\)/,
  );
});
