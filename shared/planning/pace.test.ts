import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../calendar/local-day.ts';
import { roots } from '../model/entities.ts';
import { countWorkdays, workdaysOf, yearsEarlier } from './goal-days.ts';
import { type Measured, type PaceGoal, type PaceSettings, standingOf } from './pace.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const off = ['2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25'];
const holidays = off.map((on) => roots.holidays.parse({ id: on, on }));
const settings: PaceSettings = {
  isWorkday: workdaysOf('joint', { holidays, teamCalendars: [] }),
  today: day('2026-05-07'),
  smallSample: 5,
};
const quarter = { from: day('2026-04-01'), to: day('2026-07-01') };
const goal: PaceGoal = {
  kind: 'sum',
  target: 600_000,
  baseline: null,
  period: quarter,
  isLessBetter: false,
  curve: 'business-days',
  staleAfterDays: 21,
  behindBelow: 1,
  badBelow: 0.9,
  doneOn: null,
};
const measured: Measured = {
  value: 207_000,
  interval: null,
  count: null,
  isYoung: false,
  asOf: day('2026-05-06'),
  seasons: [],
};
const ratio: PaceGoal = { ...goal, kind: 'ratio', target: 0.75 };
const share: Measured = { ...measured, value: 0.71, interval: [0.67, 0.749], count: 524 };

describe('T-26: the pace of a sum', () => {
  it('goes by business days with the holidays left out', () => {
    const standing = standingOf(goal, measured, settings);
    expect(standing).toMatchObject({
      status: 'behind',
      expected: 230_000,
      projected: 540_000,
      curve: { kind: 'business-days', elapsed: 23, total: 60, fallback: null },
    });
    expect(standing.pace).toBeCloseTo(0.9, 10);
    expect(standing.attainment).toBeCloseTo(0.345, 10);
    expect(standing.required).toBeCloseTo(10_621.62, 2);
    expect(standing.soFar).toBeCloseTo(9_000, 10);
  });

  it('turns round on a seasonal curve, and says which years it is made of', () => {
    const seasons = [
      { year: 2025, soFar: 130, total: 500 },
      { year: 2024, soFar: 136, total: 400 },
    ];
    const standing = standingOf({ ...goal, curve: 'seasonal' }, { ...measured, seasons }, settings);
    expect(standing).toMatchObject({ status: 'on-pace', curve: { kind: 'seasonal', years: [2024, 2025] } });
    expect([standing.share, standing.expected, standing.pace]).toEqual([
      expect.closeTo(0.3, 10),
      expect.closeTo(180_000, 6),
      expect.closeTo(1.15, 10),
    ]);
  });

  it.each([
    [[], 'the data has no earlier one'],
    [[{ year: 2025, soFar: 1, total: 4 }], 'the data has one earlier one'],
    [
      [
        { year: 2025, soFar: 1, total: 4 },
        { year: 2024, soFar: 0, total: 0 },
      ],
      'the data has one earlier one',
    ],
  ])('falls back to business days in sight where earlier years are missing (%#)', (seasons, words) => {
    const { curve, pace } = standingOf({ ...goal, curve: 'seasonal' }, { ...measured, seasons }, settings);
    expect(pace).toBeCloseTo(0.9, 10);
    expect(curve).toMatchObject({ kind: 'business-days', fallback: expect.stringContaining(words) });
  });

  it.each([
    [230_000, 'on-pace'],
    [229_999, 'behind'],
    [206_999, 'bad'],
    [600_000, 'reached'],
  ])('of %d is %s by the goal’s own bands', (value, status) => {
    expect(standingOf(goal, { ...measured, value }, settings).status).toBe(status);
  });

  it('ends as reached or missed, and never as stale once its period was over', () => {
    const over = { ...measured, asOf: day('2026-06-30') };
    const later = { ...settings, today: day('2026-12-01') };
    expect(standingOf(goal, over, later)).toMatchObject({ status: 'missed', required: null, share: 1 });
    expect(standingOf(goal, { ...over, value: 600_001 }, later).status).toBe('reached');
  });
});

describe('what can’t be told', () => {
  it('is stale where the data is older than the goal allows', () => {
    expect(standingOf(goal, measured, { ...settings, today: day('2026-05-27') }).status).toBe('behind');
    expect(standingOf(goal, measured, { ...settings, today: day('2026-05-28') })).toMatchObject({
      status: 'stale',
      value: 207_000,
      asOf: measured.asOf,
    });
  });

  it.each([
    ['unmeasured', goal, null],
    ['no-target', { ...goal, target: null }, measured],
    ['no-period', { ...goal, period: null }, measured],
    ['no-period', { ...goal, period: { from: quarter.to, to: quarter.from } }, measured],
    ['no-period', { ...goal, period: { from: 0, to: 900_000 } }, measured],
    ['not-started', goal, { ...measured, asOf: day('2026-03-31') }],
    ['no-data', goal, { ...measured, value: null, asOf: day('2026-03-31') }],
    ['unknown', goal, { ...measured, value: null }],
    ['no-target', { ...goal, kind: 'reduce', target: 5, baseline: null }, measured],
    ['no-target', { ...goal, kind: 'reduce', target: 5, baseline: 5 }, measured],
  ] as const)('is %s', (status, asked, known) => {
    const standing = standingOf(asked, known, settings);
    expect([standing.status, standing.pace]).toEqual([status, null]);
  });

  it('is nothing due before the first business day', () => {
    const period = { from: day('2026-05-02'), to: day('2026-06-01') };
    const standing = standingOf({ ...goal, period }, { ...measured, value: 3, asOf: day('2026-05-03') }, settings);
    expect(standing).toMatchObject({ status: 'cannot-tell', doubt: 'nothing-due', pace: null, projected: null });
  });
});

describe('a ratio', () => {
  it('is set beside its target and does not add up', () => {
    expect(standingOf(ratio, share, settings)).toMatchObject({
      status: 'behind',
      expected: 0.75,
      projected: null,
      required: null,
      curve: null,
    });
    expect(standingOf(ratio, { ...share, value: 0.6, interval: [0.55, 0.65] }, settings).status).toBe('bad');
    expect(standingOf(ratio, { ...share, value: 0.8, interval: [0.76, 0.84] }, settings).status).toBe('on-pace');
  });

  it.each([
    ['inside-interval', { interval: [0.67, 0.75] }],
    ['too-few', { interval: [0.1, 0.6], count: 4 }],
    ['too-young', { isYoung: true }],
  ] as const)('can’t be told: %s', (doubt, changes) => {
    expect(standingOf(ratio, { ...share, ...changes }, settings)).toMatchObject({ status: 'cannot-tell', doubt });
  });

  it('may be one of which less is better', () => {
    const days: PaceGoal = { ...ratio, target: 4, isLessBetter: true };
    const known = { ...share, value: 3, interval: [2, 3.5] as [number, number] };
    expect(standingOf(days, known, settings).status).toBe('on-pace');
    const slow = standingOf(days, { ...known, value: 8, interval: [6, 9] }, settings);
    expect([slow.status, slow.pace]).toEqual(['bad', 0.5]);
  });
});

describe('a goal that reduces', () => {
  const fewer: PaceGoal = { ...goal, kind: 'reduce', baseline: 10, target: 4, isLessBetter: true };

  it('is the way gone from its baseline, against a straight line', () => {
    const standing = standingOf(fewer, { ...measured, value: 8 }, settings);
    expect(standing.attainment).toBeCloseTo(1 / 3, 10);
    expect(standing.expected).toBeCloseTo(10 - 6 * (23 / 60), 10);
    expect(standing.pace).toBeCloseTo(20 / 23, 10);
    expect([standing.status, standing.projected, standing.required]).toEqual(['bad', null, null]);
  });

  it('is reached below its target, and can’t be told where the interval holds what is due', () => {
    expect(standingOf(fewer, { ...measured, value: 3 }, settings).status).toBe('reached');
    const unsure = { ...measured, value: 8, interval: [7, 9] as [number, number], count: 40 };
    expect(standingOf(fewer, unsure, settings)).toMatchObject({ status: 'cannot-tell', doubt: 'inside-interval' });
  });
});

describe('a milestone', () => {
  const milestone: PaceGoal = { ...goal, kind: 'milestone', target: null };

  it.each([
    ['2026-03-01', null, 'not-started'],
    ['2026-05-07', null, 'open'],
    ['2026-07-01', null, 'late'],
    ['2026-07-01', '2026-06-12', 'done'],
  ])('on %s, done on %s, is %s', (today, doneOn, status) => {
    const asked = { ...milestone, doneOn: doneOn === null ? null : day(doneOn) };
    expect(standingOf(asked, null, { ...settings, today: day(today) }).status).toBe(status);
  });
});

describe('any sum', () => {
  it('comes to its projection when it goes on at its pace, and needs what is left over the days that are left', () => {
    const some = fc.record({
      target: fc.integer({ min: 1, max: 1_000_000 }),
      value: fc.integer({ min: 0, max: 1_000_000 }),
      asOf: fc.integer({ min: quarter.from, max: quarter.to - 1 }),
    });
    fc.assert(
      fc.property(some, ({ target, value, asOf }) => {
        const standing = standingOf({ ...goal, target }, { ...measured, value, asOf }, { ...settings, today: asOf });
        const { pace, projected, required, share: due } = standing;
        if (pace !== null && projected !== null) expect(projected / target).toBeCloseTo(pace, 8);
        if (due === null) return;
        const left = countWorkdays({ from: asOf + 1, to: quarter.to }, settings.isWorkday);
        expect(Math.round(due * 60) + left).toBe(60);
        if (required !== null && value < target) expect(value + required * left).toBeCloseTo(target, 6);
      }),
    );
  });
});

describe('the days that count', () => {
  const calendar = (id: string, ...names: string[]) =>
    roots.teamCalendars.parse({
      id,
      ...Object.fromEntries(names.map((name) => [name, [{ from: '09:00', to: '17:00' }]])),
    });
  const christmas = roots.holidays.parse({ id: 'c', on: '2026-12-25', function: 'sales' });

  it('are those of the side’s own team, and for a joint goal those on which either works', () => {
    const calendars = { holidays: [christmas], teamCalendars: [calendar('sales', 'friday', 'saturday')] };
    const friday = day('2026-12-25');
    const saturday = friday + 1;
    const sunday = friday + 2;
    const worked = (side: 'sales' | 'marketing' | 'joint') =>
      [friday, saturday, sunday].map(workdaysOf(side, calendars));
    expect(worked('sales')).toEqual([false, true, false]);
    expect(worked('marketing')).toEqual([true, false, false]);
    expect(worked('joint')).toEqual([true, true, false]);
  });

  it('leave out a holiday that was deleted or is no date', () => {
    const gone = [
      { ...christmas, function: null, deletedAt: 'x' },
      { ...christmas, function: null, on: 'soon' },
    ];
    expect(workdaysOf('sales', { holidays: gone, teamCalendars: [] })(day('2026-12-25'))).toBe(true);
  });

  it('have a day in every earlier year', () => {
    expect(yearsEarlier(day('2028-02-29'), 1)).toBe(day('2027-03-01'));
    expect(yearsEarlier(day('2026-07-01'), 2)).toBe(day('2024-07-01'));
  });
});
