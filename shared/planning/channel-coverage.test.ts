import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../calendar/local-day.ts';
import type { CampaignCost } from '../contract/plan-channels.ts';
import { type EntityInput, roots } from '../model/entities.ts';
import { efficacyOf, stageCosts } from './channel-costs.ts';
import { coverageByChannel } from './channel-coverage.ts';
import type { SpendBase } from './channel-owners.ts';
import { spendByChannel, spendWithin } from './channel-spend.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const period = { from: day('2026-08-28'), to: day('2026-11-28') };
const channel = (id: string, fields: Partial<EntityInput<'channels'>> = {}) =>
  roots.channels.parse({ id, name: id, ...fields });

/** A campaign of the CRM whose leads bear these sources. */
const crm = (value: string, bySource: Readonly<Record<string, number>>, more: Partial<CampaignCost> = {}) => ({
  ...{ value, ids: [], kinds: [], start: '2026-07-28', end: '2026-12-11', cost: 19_650, unratedCost: [] },
  leads: Object.values(bySource).reduce((sum, n) => sum + n, 0),
  leadsBy: Object.entries(bySource).map(([source, leads]) => ({ dimension: 'source' as const, value: source, leads })),
  ...more,
});
const breakdown = crm('Stop the breakdown', { Webinar: 60 });
const checks = crm('Winter checks', { Webinar: 24 }, { start: '2026-02-28', end: '2026-09-10', cost: 15_200 });

const base = (more: Partial<SpendBase> = {}): SpendBase => ({
  ...{ channels: [channel('Webinar'), channel('Email')], spend: [], campaigns: [], lines: [], matches: [] },
  ...{ costs: [breakdown, checks], asOf: day('2026-11-28') },
  ...more,
});
const coverage = (more: Partial<SpendBase> = {}, id = 'Webinar') => coverageByChannel(base(more), period).get(id);
const amount = (more: Partial<SpendBase> = {}, id = 'Webinar') =>
  spendWithin(spendByChannel(base(more)).get(id) ?? [], period).amount;

const campaign = roots.campaigns.parse({ id: 'c', name: 'Winter', startsOn: '2026-02-28', endsOn: '2026-09-10' });
const line = (channelId: string, fields: Partial<EntityInput<'campaignChannels'>> = {}) =>
  roots.campaignChannels.parse({ id: 'l', campaignId: 'c', channelId, ...fields });
const match = roots.campaignMatches.parse({ id: 'm', campaignId: 'c', lineId: 'l', value: 'Winter checks' });

const wholeMonth = (on: string) =>
  roots.spend.parse({ id: `s${on}`, channelId: 'Webinar', on, amount: 90, isWholeMonth: true });

describe('the money of those who are counted', () => {
  it('is that of the campaigns of the CRM whose leads they are, matched to the plan or not', () => {
    expect(coverage()).toEqual({ campaigns: 2, missing: [], unpriced: [], planned: [] });
    // 92 of 124 days of the one up to today, 14 of 195 of the other.
    const whole = (19_650 * 92) / 124 + (15_200 * 14) / 195;
    expect(amount()).toBeCloseTo(whole);
    expect(amount({ campaigns: [campaign], lines: [line('Webinar')], matches: [match] })).toBeCloseTo(whole);
    expect(amount({}, 'Email')).toBeNull();
  });

  it('is not whole where another channel holds it, and then gives neither cost nor verdict', () => {
    const other = { campaigns: [campaign], lines: [line('Email')], matches: [match] };
    expect(coverage(other)).toMatchObject({
      campaigns: 2,
      missing: [{ value: 'Winter checks', cost: 15_200, heldBy: 'Email', why: 'elsewhere', unrated: [] }],
    });
    const sizes = { smallSample: 5, greySample: 30 };
    const counts = { leads: 84, mql: 53, sal: 26, sql: 22, opportunities: 16, won: 0 };
    const costs = stageCosts({ amount: 1091, isWhole: false }, counts, sizes);
    expect(costs.map(({ value, standing }) => [value, standing])).toEqual([
      ...Array.from({ length: 5 }, () => [null, 'in-part']),
      [null, 'spend-without'],
    ]);
    const judged = channel('Webinar', { benchmark: 300, benchmarkMeasure: 'cost-per-mql' });
    expect(efficacyOf(judged, costs, counts, sizes)).toMatchObject({ value: null, standing: 'in-part' });
    // A share needs no money.
    const share = channel('Webinar', { benchmark: 0.2, benchmarkMeasure: 'lead-to-mql' });
    expect(efficacyOf(share, costs, counts, sizes).standing).toBe('better');
  });

  it.each<[string, Partial<CampaignCost>, Partial<SpendBase>, string | null]>([
    ['its leads are of several channels', crm('Guide', { Webinar: 30, Email: 70 }), {}, 'shared'],
    ['strays of another channel', crm('Guide', { Webinar: 3, Email: 97 }), {}, null],
    ['it ran before the period', crm('Guide', { Webinar: 30, Email: 70 }, { end: '2026-08-27' }), {}, null],
    ['it is free', crm('Guide', { Webinar: 30, Email: 70 }, { cost: 0 }), {}, null],
    ['nobody says when', crm('Guide', { Webinar: 30 }, { start: null }), {}, 'undated'],
    ['the CRM gives no cost', crm('Guide', { Webinar: 30 }, { cost: null }), {}, 'no-cost'],
    [
      'the CRM gives no cost, and somebody wrote a sum down',
      crm('Guide', { Webinar: 30 }, { cost: null }),
      { spend: [roots.spend.parse({ id: 's', channelId: 'Webinar', on: '2026-09-02', amount: 90 })] },
      'no-cost',
    ],
    [
      'the CRM gives no cost, and somebody says what all of one of its months cost',
      crm('Guide', { Webinar: 30 }, { cost: null }),
      { spend: [wholeMonth('2026-09-02')] },
      'no-cost',
    ],
    [
      'the CRM gives no cost, and somebody says what all of its months cost',
      crm('Guide', { Webinar: 30 }, { cost: null }),
      { spend: ['2026-08-30', '2026-09-02', '2026-10-01', '2026-11-28'].map(wholeMonth) },
      null,
    ],
    ['its cost has no rate', crm('Guide', { Webinar: 30 }, { cost: null, unratedCost: ['SEK'] }), {}, 'no-rate'],
    [
      'a part of its cost has no rate',
      crm('Guide', { Webinar: 30 }, { cost: 500, unratedCost: ['SEK'] }),
      {},
      'no-rate',
    ],
    [
      'the CRM gives no cost, and a campaign of the plan says it',
      crm('Winter checks', { Webinar: 30 }, { cost: null }),
      { campaigns: [campaign], lines: [line('Webinar', { spent: 500 })], matches: [match] },
      null,
    ],
  ])('where %s', (_, one, more, why) => {
    const found = coverage({ costs: [breakdown, one as CampaignCost], ...more });
    expect(found?.missing.map((each) => each.why)).toEqual(why === null ? [] : [why]);
  });

  it('names what the CRM gives no cost for, where that may be none', () => {
    const typed = crm('Predict launch (LI)', { Webinar: 11 }, { cost: null, start: null, end: null });
    expect(coverage({ costs: [breakdown, typed] })).toEqual({
      ...{ campaigns: 1, missing: [], unpriced: ['Predict launch (LI)'], planned: [] },
    });
  });

  it('is not whole where a channel of a campaign was to cost money and nobody says what it did', () => {
    const stand = line('Webinar', { name: 'Stand', budget: 900 });
    const running = { ...campaign, endsOn: '2026-12-31' };
    const planned = (lines: SpendBase['lines'], more: Partial<SpendBase> = {}) =>
      coverage({ campaigns: [running], lines, ...more })?.planned.map(({ label }) => label);
    expect(planned([stand])).toEqual(['Stand, Winter']);
    expect(planned([line('Webinar', { name: 'Ads', benchmark: 90, benchmarkUnit: 'money' })])).toEqual(['Ads, Winter']);
    // A typed sum, one of the CRM that the data knows, and one that was to cost nothing.
    expect(planned([{ ...stand, spent: 0 }])).toEqual([]);
    expect(planned([stand], { matches: [match] })).toEqual([]);
    expect(planned([{ ...stand, budget: null }])).toEqual([]);
    // A match that the data does not know tells nothing.
    expect(planned([stand], { matches: [{ ...match, value: 'Gone' }] })).toEqual(['Stand, Winter']);
    // Not begun, over before the period, or all of its months was written down.
    expect(planned([stand], { campaigns: [{ ...running, startsOn: '2026-11-29' }] })).toEqual([]);
    expect(planned([stand], { campaigns: [{ ...campaign, endsOn: '2026-08-01' }] })).toEqual([]);
    const months = ['2026-08-30', '2026-09-10', '2026-10-10', '2026-11-10'].map(wholeMonth);
    expect(planned([stand], { spend: months })).toEqual([]);
    expect(coverage({ campaigns: [running], lines: [stand] }, 'Email')?.planned).toEqual([]);
  });
});
