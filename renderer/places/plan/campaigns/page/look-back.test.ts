import { describe, expect, it } from 'vitest';
import type { CampaignFigures } from '../../../../../shared/planning/campaign-figures.ts';
import type { CampaignEntry } from '../../../../../shared/planning/campaign-terms.ts';
import { lookBackLines } from './look-back.ts';

const entry = {
  expectedLeads: 40,
  expectedMql: 0,
  expectedSal: null,
  expectedOpportunities: 4,
  expectedPipeline: 100_000,
  expectedRevenue: 30_000,
} as unknown as CampaignEntry;

const sum = { leads: 50, mql: 12, sal: 9, opportunities: 3, unpriced: 1, pipeline: 80_000, won: 1, wonRevenue: 24_000 };
const none = { known: 0, total: 0 };
const figures = (known: boolean) =>
  ({
    figures: { spent: { plan: 10_000 } },
    spent: {
      amount: known ? 8_000 : null,
      from: known ? 'typed' : 'nowhere',
      gaps: [],
      channels: none,
      campaigns: none,
    },
    sum: known ? sum : null,
  }) as unknown as CampaignFigures;

describe('a campaign looked back on', () => {
  it('sets what came beside what was planned, with what it is counted over', () => {
    const lines = lookBackLines(entry, figures(true), 'EUR');
    expect(lines.map(({ label, planned, came, ofPlan, count }) => [label, planned, came, ofPlan, count])).toEqual([
      ['Spent', '€10,000', '€8,000', '80%', ''],
      ['Leads', '40', '50', '125%', ''],
      ['MQL', '0', '12', 'n/a', 'of 50 leads'],
      ['Accepted by Sales', 'no plan', '9', 'n/a', 'of 12 MQL'],
      ['Opportunities', '4', '3', '75%', ''],
      ['Pipeline created', '€100k', '€80k', '80%', '3 deals, 1 without amount'],
      ['Revenue won', '€30k', '€24k', '80%', '1 deal won'],
    ]);
  });

  it('says at each stage how many came after its end', () => {
    const after = { leads: 20, mql: 6, sal: 0, opportunities: 2, pipeline: 66_000, wonRevenue: null };
    const over = { ...figures(true), isOver: true, sum: { ...sum, afterEnd: after } } as unknown as CampaignFigures;
    expect(lookBackLines(entry, over, 'EUR').map(({ count }) => count)).toEqual([
      '',
      '20 of them after its end',
      'of 50 leads, 6 of them after its end',
      'of 12 MQL, none after its end',
      '2 of them after its end',
      '3 deals, 1 without amount, €66k of it after its end',
      '1 deal won, n/a of it after its end',
    ]);
  });

  it('says n/a of what is not known, never 0', () => {
    const lines = lookBackLines(entry, figures(false), 'EUR');
    expect(lines.every(({ came, ofPlan, count }) => came === 'n/a' && ofPlan === 'n/a' && count === '')).toBe(true);
  });
});
