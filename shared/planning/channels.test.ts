import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../calendar/local-day.ts';
import type { ChannelCounts } from '../contract/plan-channels.ts';
import { poisson } from '../metrics/intervals.ts';
import { type EntityInput, roots } from '../model/entities.ts';
import { efficacyOf, sharedTies, stageCosts, togetherOf } from './channel-costs.ts';
import type { SpendBase } from './channel-owners.ts';
import {
  amountWithin,
  campaignMoney,
  dayOfNewSum,
  isSumWithin,
  spendByChannel,
  spendByMonth,
  spendWithin,
} from './channel-spend.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const channel = (id: string, fields: Partial<EntityInput<'channels'>> = {}) =>
  roots.channels.parse({ id, name: id, ...fields });
const spend = (channelId: string, on: string, amount: number) =>
  roots.spend.parse({ id: `${channelId}${on}`, channelId, on, amount });
const sizes = { smallSample: 5, greySample: 30 };
const counts = (more: Partial<ChannelCounts> = {}): ChannelCounts => ({
  ...{ leads: 0, mql: 0, sal: 0, sql: 0, opportunities: 0, won: 0 },
  ...more,
});
const quarter = { from: day('2026-04-01'), to: day('2026-07-01') };

const base = (more: Partial<SpendBase> = {}): SpendBase => ({
  channels: [channel('fairs'), channel('search')],
  spend: [],
  campaigns: [],
  lines: [],
  matches: [],
  costs: [],
  asOf: day('2026-06-30'),
  ...more,
});

const campaign = roots.campaigns.parse({ id: 'c', name: 'Spring', startsOn: '2026-05-01', endsOn: '2026-05-31' });
const line = (fields: Partial<EntityInput<'campaignChannels'>> = {}) =>
  roots.campaignChannels.parse({ id: 'l', campaignId: 'c', channelId: 'fairs', name: 'Stand', ...fields });
/** Tied to the campaign of the CRM by its name. */
const byName = channel('fairs', { crmDimension: 'campaign', crmValue: '701' });
const match = roots.campaignMatches.parse({ id: 'm', campaignId: 'c', lineId: 'l', value: 'Expo' });
const unborne = { leads: 0, leadsBy: [] };
const cost = {
  ...{
    value: 'EXPO',
    ids: ['701'],
    kinds: ['trade show'],
    start: '2026-04-01',
    end: '2026-06-29',
    cost: 900,
    unratedCost: [],
  },
  ...unborne,
};

const within = (one: SpendBase, id = 'fairs', period = quarter) =>
  spendWithin(spendByChannel(one).get(id) ?? [], period);

describe('what channels cost', () => {
  it('is not known, rather than nothing, where nobody says', () => {
    expect(within(base()).amount).toBeNull();
    expect(within(base({ spend: [spend('fairs', '2026-01-05', 300)] })).amount).toBe(0);
  });

  it('counts what was written down by its day, and nothing of a channel that is gone', () => {
    const one = base({
      spend: [spend('fairs', '2026-04-01', 300), spend('fairs', '2026-07-01', 50), spend('gone', '2026-05-01', 9)],
    });
    expect(within(one)).toMatchObject({ amount: 300, written: 300, spread: 0 });
    expect([...spendByChannel(one).keys()]).toEqual(['fairs', 'search']);
  });

  it('spreads the cost of a campaign evenly over its days', () => {
    const one = base({ campaigns: [campaign], lines: [line()], matches: [match], costs: [cost] });
    expect(within(one)).toMatchObject({ amount: 900, crm: 900, spread: 1 });
    expect(within(one, 'fairs', { from: day('2026-04-01'), to: day('2026-05-01') }).amount).toBeCloseTo(300);
  });

  it('names the campaigns of the plan that began after one of the CRM, whose pages count none of its cost', () => {
    const parts = { campaigns: [campaign], lines: [line()], matches: [match], costs: [cost] };
    const notOnPageOf = (one: SpendBase) =>
      campaignMoney(spendByChannel(one).get('fairs') ?? [], quarter).map(({ part }) => [part.kind, part.notOnPageOf]);
    expect(notOnPageOf(base(parts))).toEqual([['crm', ['Spring']]]);
    expect(notOnPageOf(base({ ...parts, matches: [{ ...match, lineId: null }], channels: [byName] }))).toEqual([
      ['crm', ['Spring']],
    ]);
    expect(notOnPageOf(base({ ...parts, costs: [{ ...cost, start: '2026-05-01' }] }))).toEqual([['crm', []]]);
    // What was typed is what the page counts.
    expect(notOnPageOf(base({ ...parts, lines: [line({ spent: 500 })] }))).toEqual([
      ['crm', []],
      ['typed', []],
    ]);
  });

  it('lists what campaigns cost in a period, the largest first, and none of other days', () => {
    const parts = { campaigns: [campaign], lines: [line({ spent: 500 })], costs: [{ ...cost, kinds: [] }] };
    const own = spendByChannel(base({ ...parts, channels: [byName] })).get('fairs') ?? [];
    const may = { from: day('2026-05-01'), to: day('2026-06-01') };
    const listed = (period: typeof may) => campaignMoney(own, period).map(({ part, counted }) => [part.kind, counted]);
    expect(listed(may)).toEqual([
      ['typed', expect.closeTo(500)],
      ['crm', expect.closeTo(310)],
    ]);
    expect(listed({ from: day('2027-01-01'), to: day('2027-02-01') })).toEqual([]);
    const sum = listed(quarter).reduce((total, [, counted]) => total + Number(counted), 0);
    expect(spendWithin(own, quarter).amount).toBeCloseTo(sum);
  });

  it('lets what was typed stand for the campaign of the CRM on its days, and counts neither twice', () => {
    const one = base({ campaigns: [campaign], lines: [line({ spent: 500 })], matches: [match], costs: [cost] });
    // 90 days in the CRM less the 31 of the plan.
    expect(within(one)).toMatchObject({ typed: 500, crm: expect.closeTo(590), amount: expect.closeTo(1090) });
  });

  it('adds what was written down to what campaigns cost, until somebody says that it is all of its month', () => {
    const parts = { campaigns: [campaign], lines: [line()], matches: [match], costs: [cost] };
    const sum = spend('fairs', '2026-05-10', 310);
    expect(within(base({ ...parts, spend: [sum] }))).toMatchObject({ amount: 1210, written: 310, crm: 900 });
    const whole = base({ ...parts, spend: [{ ...sum, isWholeMonth: true }] });
    // 900 over 90 days, less the 31 of May.
    expect(within(whole)).toMatchObject({ written: 310, crm: expect.closeTo(590), amount: expect.closeTo(900) });
    const firstOfMay = { from: day('2026-05-01'), to: day('2026-05-02') };
    expect(within(whole, 'fairs', firstOfMay)).toMatchObject({ written: expect.closeTo(10), crm: 0 });
    const typed = base({ ...parts, lines: [line({ spent: 500 })], spend: [{ ...sum, isWholeMonth: true }] });
    expect(within(typed)).toMatchObject({ written: 310, typed: 0, crm: expect.closeTo(590) });
  });

  it('gives a campaign of the CRM to one channel: that it was matched to, before that which is tied to it', () => {
    const tied = channel('search', { crmDimension: 'channel', crmValue: 'Trade Show' });
    const channels = [tied, channel('fairs')];
    const one = base({ channels, campaigns: [campaign], lines: [line()], matches: [match], costs: [cost] });
    expect(within(one, 'fairs').crm).toBe(900);
    expect(within(one, 'search').amount).toBeNull();
    const unmatched = base({ channels, costs: [cost] });
    expect(within(unmatched, 'search').crm).toBe(900);
    const named = base({ channels: [channel('fairs', { crmDimension: 'campaign', crmValue: '701' })], costs: [cost] });
    expect(within(named).crm).toBe(900);
  });

  it('leaves out, and names, money that nobody gives days for', () => {
    const undated = roots.campaigns.parse({ id: 'c', name: 'Someday' });
    const one = base({ campaigns: [undated], lines: [line({ spent: 80 })], costs: [] });
    expect(within(one)).toMatchObject({ amount: null, undated: [{ amount: 80, label: 'Stand, Someday' }] });
  });

  it('is spread up to today only, and at once where it is paid ahead', () => {
    const ahead = roots.campaigns.parse({ id: 'c', startsOn: '2026-08-01', endsOn: '2026-07-01' });
    const one = base({ campaigns: [ahead], lines: [line({ spent: 80 })] });
    expect(within(one, 'fairs', { from: day('2026-08-01'), to: day('2026-08-02') }).amount).toBe(80);
    const running = { ...cost, end: null, cost: 910 };
    expect(
      within(base({ campaigns: [campaign], lines: [line()], matches: [match], costs: [running] })).amount,
    ).toBeCloseTo(910);
  });

  it('adds up over months to the whole', () => {
    const date = fc.integer({ min: day('2026-01-01'), max: day('2026-12-31') });
    const part = fc.record({
      from: date,
      length: fc.integer({ min: 1, max: 200 }),
      amount: fc.integer({ min: 0, max: 1e6 }),
      gap: date,
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), date, fc.integer({ min: 1, max: 300 }), (parts, from, length) => {
        const all = parts.map(({ amount, ...each }) => ({
          ...{ kind: 'crm' as const, label: '', amount },
          days: { from: each.from, to: each.from + each.length },
          except: [{ from: each.gap, to: each.gap + 20 }],
          notOnPageOf: [],
        }));
        const period = { from, to: from + length };
        const months = spendByMonth(all, period).reduce((sum, month) => sum + (month.spend.amount ?? 0), 0);
        expect(months).toBeCloseTo(spendWithin(all, period).amount ?? 0, 4);
        for (const one of all) expect(amountWithin(one, period)).toBeLessThanOrEqual(one.amount + 1e-6);
      }),
    );
  });
});

describe('what one of a stage costs', () => {
  const costOf = (money: number | null, leads: number) =>
    stageCosts({ amount: money, isWhole: true }, counts({ leads }), sizes)[0];

  it('T-21: divides the money of the period by those who came in it', () => {
    expect([costOf(10_000, 100), costOf(8000, 40), costOf(0, 10), costOf(5000, 50)].map((each) => each?.value)).toEqual(
      [100, 200, 0, 100],
    );
    const channels = [
      { id: 'a', spend: 10_000, counts: counts({ leads: 100 }) },
      { id: 'b', spend: 8000, counts: counts({ leads: 40 }) },
      { id: 'c', spend: 0, counts: counts({ leads: 10 }) },
      { id: 'd', spend: 5000, counts: counts({ leads: 50 }) },
    ];
    const together = togetherOf(channels, new Map());
    expect((together.spend ?? 0) / (together.counts?.leads ?? 1)).toBe(115);
  });

  it('is nothing, not zero, where there is nobody, no money or no data', () => {
    expect(costOf(500, 0)).toMatchObject({ value: null, standing: 'spend-without' });
    expect(costOf(null, 8)).toMatchObject({ value: null, standing: 'no-spend' });
    expect(stageCosts({ amount: 500, isWhole: true }, null, sizes)[0]).toMatchObject({
      value: null,
      count: null,
      standing: 'no-data',
    });
  });

  it('says how much it could as well be, and less the fewer there are', () => {
    expect(costOf(1000, 4)?.standing).toBe('too-few');
    expect(costOf(1000, 10)).toMatchObject({
      standing: 'grey',
      interval: [expect.closeTo(54.4, 1), expect.closeTo(208.9, 1)],
    });
    expect(costOf(1000, 30)?.standing).toBe('full');
    // Exact: 4.795 and 18.390.
    expect(poisson(10).map((bound) => bound.toFixed(2))).toEqual(['4.79', '18.39']);
    expect(poisson(0)[0]).toBe(0);
  });
});

describe('a channel against its benchmark', () => {
  const against = (fields: Partial<EntityInput<'channels'>>, money: number | null, own: ChannelCounts | null) =>
    efficacyOf(channel('a', fields), stageCosts({ amount: money, isWhole: true }, own, sizes), own, sizes).standing;

  it('is better or worse only where chance is not enough to explain it', () => {
    const perSql = { benchmark: 900, benchmarkMeasure: 'cost-per-sql' } as const;
    expect(against(perSql, 60_000, counts({ sql: 20 }))).toBe('worse');
    expect(against(perSql, 6000, counts({ sql: 20 }))).toBe('better');
    expect(against(perSql, 20_000, counts({ sql: 20 }))).toBe('unclear');
    expect(against(perSql, 20_000, counts({ sql: 3 }))).toBe('too-few');
    expect(against(perSql, null, counts({ sql: 20 }))).toBe('unknown');
    expect(against({ ...perSql, benchmark: null }, 20_000, counts({ sql: 20 }))).toBe('no-benchmark');
  });

  it('reads shares the other way round', () => {
    const share = { benchmark: 0.5, benchmarkMeasure: 'lead-to-mql' } as const;
    expect(against(share, null, counts({ leads: 100, mql: 80 }))).toBe('better');
    expect(against(share, null, counts({ leads: 100, mql: 20 }))).toBe('worse');
    expect(against(share, null, counts({ leads: 10, mql: 14 }))).toBe('better');
    expect(against({ ...share, benchmarkMeasure: 'mql-to-sal' }, null, counts({ mql: 40, sal: 20 }))).toBe('unclear');
    expect(against(share, null, null)).toBe('unknown');
  });

  it('knows two that count the same leads, and counts these once', () => {
    const twins = [
      channel('a', { crmValue: 'Webinar' }),
      channel('b', { crmValue: ' webinar ' }),
      channel('c', { crmValue: 'Webinar', crmDimension: 'campaign' }),
      channel('', {}),
    ];
    const shared = sharedTies(twins);
    expect([...shared]).toEqual([
      ['a', ['b']],
      ['b', ['a']],
    ]);
    const own = counts({ leads: 10 });
    const both = togetherOf(
      [
        { id: 'a', spend: 5, counts: own },
        { id: 'b', spend: 7, counts: own },
      ],
      shared,
    );
    expect(both).toMatchObject({ spend: 12, counts: { leads: 10 }, channels: 2 });
  });
});

describe('a sum that is written down', () => {
  it.each([
    ['2026-07-01', '2026-06-30'],
    ['2026-05-12', '2026-05-12'],
    ['2026-03-20', '2026-04-01'],
  ])('on %s counts in the period that is shown, on %s', (today, on) => {
    expect(dayOfNewSum(day(today), quarter)).toBe(day(on));
    expect(isSumWithin({ on }, quarter)).toBe(true);
    expect(
      spendWithin(spendByChannel(base({ spend: [spend('fairs', on, 40)] })).get('fairs') ?? [], quarter).written,
    ).toBe(40);
  });

  it('is outside of it on other days and on none', () => {
    for (const on of ['2026-07-01', '2026-03-31', '']) expect(isSumWithin({ on }, quarter)).toBe(false);
  });
});
