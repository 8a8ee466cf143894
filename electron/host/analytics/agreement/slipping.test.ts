import { expect, test } from 'vitest';
import { slippingOnes } from './compute-slas.ts';
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
