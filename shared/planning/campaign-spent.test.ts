import { describe, expect, it } from 'vitest';
import type { CampaignActuals } from '../contract/campaigns.ts';
import { type EntityInput, roots } from '../model/entities.ts';
import { spentOn, spentOnLine, wholeSpent } from './campaign-actuals.ts';
import { campaignFigures } from './campaign-figures.ts';
import type { CampaignParts } from './campaign-parts.ts';

const line = (id: string, fields: Partial<EntityInput<'campaignChannels'>> = {}) =>
  roots.campaignChannels.parse({ id, campaignId: 'c', ...fields });
const match = (value: string, lineId: string | null = null) =>
  roots.campaignMatches.parse({ id: `c|${value}`, campaignId: 'c', value, lineId });
const actuals = (value: string, more: Partial<CampaignActuals> = {}) =>
  ({ value, cost: null, costSince: null, unratedCost: [], ...more }) as CampaignActuals;
const partsOf = (lines: CampaignParts['lines']) =>
  ({
    entry: { startsOn: '2026-06-01', endsOn: '2026-06-30', reserve: 0 },
    lines,
    matches: [],
  }) as unknown as CampaignParts;

describe('what a campaign has cost', () => {
  it('is known in part where a channel or a CRM campaign says no cost, and nothing is divided by that', () => {
    const lines = [line('webinar', { spent: 14_200, budget: 15_000 }), line('fair', { name: 'Fair', budget: 40_000 })];
    const silent = spentOn(lines, [], []);
    expect(silent).toMatchObject({
      amount: 14_200,
      gaps: [{ name: 'Fair', why: 'not-said' }],
      channels: { known: 1, total: 2 },
    });
    expect(wholeSpent(silent)).toBeNull();
    const told = [actuals('A', { cost: 100 }), actuals('B')];
    const matched = spentOn([], [match('A'), match('B')], told);
    expect([matched.amount, wholeSpent(matched), matched.gaps]).toEqual([100, null, [{ name: 'B', why: 'no-cost' }]]);
    const onOne = spentOnLine(line('l', { budget: 5 }), [match('A', 'l'), match('B', 'l')], told);
    expect([onOne.amount, wholeSpent(onOne)]).toEqual([100, null]);
  });

  it('is whole where a channel has no budget and nothing is matched to it, or its sum was typed', () => {
    const typed = spentOn([line('free'), line('l', { spent: 5 })], [match('B', 'l')], [actuals('B')]);
    expect([typed.gaps, wholeSpent(typed), typed.channels]).toEqual([[], 5, { known: 1, total: 1 }]);
    // A price that is expected of one is money, too.
    const priced = spentOn([line('ads', { name: 'Ads', benchmark: 95, benchmarkUnit: 'money' })], [], []);
    expect([priced.amount, priced.gaps]).toEqual([null, [{ name: 'Ads', why: 'not-said' }]]);
  });

  it('of a spend that is known in part says only that it is over its plan, never that it is under', () => {
    const basis = {
      asOf: '2026-06-15',
      currency: 'EUR',
      lags: { mql: null, sal: null, opportunity: null },
      cycleDays: null,
    };
    const spentOf = (spent: number) =>
      campaignFigures(partsOf([line('a', { spent, budget: 60 }), line('b', { budget: 40 })]), [], basis).figures.spent;
    expect(spentOf(20)).toMatchObject({ isAtLeast: true, pace: { toDate: 50, ahead: null, standing: 'unknown' } });
    expect(spentOf(70)).toMatchObject({ isAtLeast: true, pace: { ahead: 20, standing: 'ahead' } });
  });
});
