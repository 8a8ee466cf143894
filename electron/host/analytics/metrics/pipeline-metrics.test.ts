import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { computeReview } from './compute-review.ts';
import { clearTables, day, insertRows, openTestDatabase, queryWith, settingsWith } from './testing/fixture.ts';
import { pipelineDeals } from './testing/pipeline-fixture.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  await clearTables(db);
  await insertRows(db, 'opportunity', pipelineDeals());
});

const firstQuarter = queryWith({ from: '2026-01-01', to: '2026-04-01', asOf: '2026-03-31' });

function parts(figure: Figure | undefined): string {
  return `${figure?.numerator}/${figure?.denominator}`;
}

describe('the pipeline metrics on fixture F3', () => {
  it('T-08: gives six win rates for the same deals', async () => {
    const { metrics } = await computeReview(db, settingsWith(), firstQuarter);
    const variants = metrics.win_rate?.variants ?? {};
    expect(parts(variants.narrow)).toBe('2/4');
    expect(parts(variants.broad)).toBe('2/5');
    expect(parts(variants.narrow_value)).toBe('120000/200000');
    expect(parts(variants.broad_value)).toBe('120000/240000');
    expect(parts(variants.cohort)).toBe('1/5');
    expect(parts(variants.cohort?.variants?.resolved_only)).toBe('1/3');
  });

  it('T-09: voids the close of a reopened deal, and keeps it for as-of days before the reopening', async () => {
    await db.run("UPDATE opportunity SET outcome = 'open', closed_day = NULL WHERE id = 'O4'");
    const event = { entity_type: 'opportunity', pk: 4, kind: 'explicit', source: 'history', import_id: 2 };
    await insertRows(db, 'stage_event', [
      { ...event, stage: 'lost', day: day('2026-02-28') },
      { ...event, stage: 'opportunity', day: day('2026-03-30') },
    ]);
    const live = await computeReview(db, settingsWith(), firstQuarter);
    expect(parts(live.metrics.win_rate)).toBe('2/3');
    const before = await computeReview(db, settingsWith(), { ...firstQuarter, asOf: '2026-03-29' });
    expect(parts(before.metrics.win_rate)).toBe('2/4');
  });
});
