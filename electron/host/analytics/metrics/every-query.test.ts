import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dimensions } from '../../../../shared/contract/review.ts';
import { funnelStages } from '../../../../shared/crm/fields.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { computeMetric } from './compute-metric.ts';
import { computePipeline } from './compute-pipeline.ts';
import { computeReview } from './compute-review.ts';
import { dimensionValues } from './dimension-values.ts';
import { insertRows, openTestDatabase, queryWith, settingsWith } from './testing/fixture.ts';
import { funnelAsOf, funnelDeal, funnelEntries, funnelPeople } from './testing/funnel-fixture.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  await insertRows(
    db,
    'person',
    funnelPeople().map((person) => ({ ...person, region: "Côte d'Ivoire", owner: 'Ana' })),
  );
  await insertRows(db, 'stage_event', funnelEntries());
  await insertRows(db, 'opportunity', [{ ...funnelDeal(), currency: 'USD', owner: 'Ana' }]);
  await insertRows(db, 'quota', [{ pk: 1, period: '2026-Q2', amount: 100_000, owner: 'Ana', import_id: 1 }]);
});
afterAll(() => close());

const quarter = queryWith({ from: '2026-01-01', to: '2026-04-01', asOf: funnelAsOf });

describe('a review', () => {
  it.each(dimensions)('can be split and filtered by %s', async (dimension) => {
    const [first] = await dimensionValues(db, settingsWith(), dimension);
    const { value } = first ?? { value: '' };
    const split = await computeReview(db, settingsWith(), { ...quarter, by: dimension });
    const only = { ...quarter, filters: [{ dimension, values: [value] }] };
    const filtered = await computeReview(db, settingsWith(), only);
    expect(filtered.funnel).toEqual(split.segments.find((segment) => segment.key === value)?.funnel);
    expect((await computePipeline(db, settingsWith(), only)).movement).toHaveLength(7);
  });

  it('is computed under the strict policy with every other choice of the handbook', async () => {
    const settings = settingsWith({
      skippedStages: 'strict',
      cycleStart: 'mql',
      pipelineEntry: 'qualified-stage',
      qualifiedStage: 'sql',
      weekStart: 'sunday',
      rates: [{ currency: 'USD', from: 0, rate: 0.5 }],
    });
    const { metrics, funnel } = await computeReview(db, settings, { ...quarter, compare: 'same-age' });
    expect(metrics.revenue_per_mql?.numerator).toBe(12_000);
    // L6 skipped acceptance and L4 the need: neither is in the step that it skipped.
    expect(funnel.map((stage) => stage.entered)).toEqual([0, 0, 0, 0, 0, 0]);
    expect((await computeMetric(db, settings, quarter, 'stage_conversion', 'mql:sal')).variants?.to_date).toMatchObject(
      {
        numerator: 5,
        denominator: 7,
      },
    );
  });

  const steps = funnelStages.flatMap((from, at) => funnelStages.slice(at + 1).map((to) => `${from}:${to}`));
  it.each(['stage_conversion', 'content_effect', 'programme_effect'])('%s answers for every step', async (metric) => {
    for (const skippedStages of ['implied', 'strict'] as const) {
      for (const step of steps) {
        const figure = await computeMetric(db, settingsWith({ skippedStages }), quarter, metric, step);
        expect(figure, step).toMatchObject({ unit: 'ratio', basis: 'cohort' });
      }
    }
  });

  it('gives the quota of an owner to that owner only', async () => {
    const { segments } = await computeReview(db, settingsWith(), { ...quarter, by: 'owner' });
    const ana = segments.find((segment) => segment.key === 'Ana');
    expect(ana?.metrics.pipeline_coverage?.denominator).toBe(1000);
    const { metrics } = await computeReview(db, settingsWith(), {
      ...quarter,
      filters: [{ dimension: 'region', values: ["Côte d'Ivoire"] }],
    });
    expect(metrics.pipeline_coverage).toMatchObject({ value: null, note: 'No quota for 2026-Q2.' });
  });

  it('says of a quota which rate it wants, never that there is none', async () => {
    const settings = settingsWith({ quotas: [{ period: '2026-Q2', amount: 500, currency: 'SEK', owner: '' }] });
    const { metrics } = await computeReview(db, settings, quarter);
    expect(metrics.pipeline_coverage).toMatchObject({
      value: null,
      note: 'No rate for SEK, in which the quota for 2026-Q2 is.',
    });
  });

  it('says so when a filter names a value that nobody has', async () => {
    const unknown = { ...quarter, filters: [{ dimension: 'source' as const, values: ["'; DROP TABLE person; --"] }] };
    const { funnel, warnings } = await computeReview(db, settingsWith(), unknown);
    expect(funnel[0]?.entered).toBe(0);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'unknown_filter_value' }));
  });

  it('refuses what it cannot answer with a problem for the person', async () => {
    await expect(computeMetric(db, settingsWith(), quarter, 'nonsense')).rejects.toMatchObject({
      problem: { code: 'review.unknownMetric' },
    });
    await expect(computeMetric(db, settingsWith(), quarter, 'stage_conversion', 'won:mql')).rejects.toMatchObject({
      problem: { code: 'request.invalid' },
    });
    const backwards = { ...quarter, from: '2026-04-01', to: '2026-01-01' };
    await expect(computeReview(db, settingsWith(), backwards)).rejects.toMatchObject({
      problem: { code: 'request.invalid' },
    });
    const { db: empty, close: end } = await openTestDatabase();
    await expect(computeReview(empty, settingsWith(), queryWith())).rejects.toMatchObject({
      problem: { code: 'review.noData' },
    });
    await empty.run("INSERT INTO person (pk, system, id, import_id) VALUES (1, 'salesforce', 'L1', 1)");
    await expect(computeReview(empty, settingsWith(), queryWith())).rejects.toMatchObject({
      problem: { code: 'review.noDates' },
    });
    await empty.run('DELETE FROM person');
    const nothing = await computeReview(empty, settingsWith(), quarter);
    expect(nothing.metrics.win_rate?.value).toBeNull();
    await end();
  });
});
