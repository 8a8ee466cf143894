import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewResult } from '../../../../shared/contract/review.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { computeReview } from './compute-review.ts';
import { insertRows, openTestDatabase, queryWith, settingsWith } from './testing/fixture.ts';
import { funnelAsOf, funnelDeal, funnelEntries, funnelPeople } from './testing/funnel-fixture.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  await insertRows(db, 'person', funnelPeople());
  await insertRows(db, 'stage_event', funnelEntries());
  await insertRows(db, 'opportunity', [funnelDeal()]);
});
afterAll(() => close());

function review(from: string, to: string, horizonDays: number | null = null): Promise<ReviewResult> {
  return computeReview(db, settingsWith(), queryWith({ from, to, asOf: funnelAsOf, horizonDays }));
}

/** `k/n [low, high]` in percent, as the definitions print it. */
function asText(figure: Figure | undefined): string {
  const interval = figure?.interval?.map((end) => (end * 100).toFixed(1)).join(', ');
  return `${figure?.numerator}/${figure?.denominator}${interval ? ` [${interval}]` : ''}`;
}

describe('the funnel metrics on fixture F1', () => {
  it('T-01: counts opportunities of the January cohort at 60 days, to date, and at 90 days for nobody', async () => {
    const { metrics } = await review('2026-01-01', '2026-02-01', 60);
    const figure = metrics.mql_to_opportunity;
    expect(asText(figure)).toBe('2/5 [11.8, 76.9]');
    expect(figure?.value).toBeCloseTo(0.4);
    expect(asText(figure?.variants?.to_date)).toBe('3/5 [23.1, 88.2]');
    const late = await review('2026-01-01', '2026-02-01', 90);
    expect(late.metrics.mql_to_opportunity?.variants?.mature).toMatchObject({ value: null, denominator: 0 });
    expect(late.metrics.mql_to_opportunity).toMatchObject({ value: 0.6, note: expect.stringContaining('To date') });
  });

  it('T-04: tells resolved, cohort and strict acceptance apart', async () => {
    const figure = (await review('2026-01-01', '2026-04-01')).metrics.mql_to_sal;
    expect(asText(figure)).toBe('6/8 [40.9, 92.9]');
    expect(asText(figure?.variants?.cohort)).toBe('6/9 [35.4, 87.9]');
    expect(asText(figure?.variants?.strict)).toBe('5/7 [35.9, 91.8]');
  });
});
