import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ReviewQuery, type ReviewResult, reviewResultSchema } from '../../../../shared/contract/review.ts';
import { metricCatalogue } from '../../../../shared/metrics/catalogue.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { stepAt, survivalSteps } from '../../../../shared/metrics/survival.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { dataHealth } from '../health/data-health.ts';
import { computeMetric } from './compute-metric.ts';
import { computeRecycling } from './compute-recycling.ts';
import { computeReview } from './compute-review.ts';
import { computeSeries } from './compute-series.ts';
import { drillPks } from './drill.ts';
import { askedFamilies } from './readers.ts';
import { clearTables, day, insertRows, openTestDatabase, queryWith, settingsWith } from './testing/fixture.ts';
import { funnelAsOf, funnelDeal, funnelEntries, funnelPeople } from './testing/funnel-fixture.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  await clearTables(db);
  await insertRows(db, 'person', funnelPeople());
  await insertRows(db, 'stage_event', funnelEntries());
  await insertRows(db, 'opportunity', [funnelDeal()]);
});

const january = { from: '2026-01-01', to: '2026-02-01', asOf: funnelAsOf };
const february = { from: '2026-02-01', to: '2026-03-01', asOf: funnelAsOf };
const quarter = { from: '2026-01-01', to: '2026-04-01', asOf: funnelAsOf };

function review(changes: Partial<ReviewQuery>, settings: Partial<ReviewSettings> = {}): Promise<ReviewResult> {
  return computeReview(db, settingsWith(settings), queryWith(changes));
}

function metric(id: string, changes: Partial<ReviewQuery>, settings: Partial<ReviewSettings> = {}): Promise<Figure> {
  return computeMetric(db, settingsWith(settings), queryWith(changes), id);
}

/** `k/n [low, high]` in percent, as the definitions print it. */
function asText(figure: Figure | undefined): string {
  const interval = figure?.interval?.map((end) => (end * 100).toFixed(1)).join(', ');
  return `${figure?.numerator}/${figure?.denominator}${interval ? ` [${interval}]` : ''}`;
}

describe('the funnel metrics on fixture F1', () => {
  it('T-01: counts opportunities of the January cohort at 60 days, to date, and at 90 days for nobody', async () => {
    const figure = await metric('mql_to_opportunity', { ...january, horizonDays: 60 });
    expect(asText(figure)).toBe('2/5 [11.8, 76.9]');
    expect(figure.value).toBeCloseTo(0.4);
    expect(asText(figure.variants?.to_date)).toBe('3/5 [23.1, 88.2]');
    const late = await metric('mql_to_opportunity', { ...january, horizonDays: 90 });
    expect(late.variants?.mature).toMatchObject({ value: null, denominator: 0 });
    expect(late).toMatchObject({ value: 0.6, note: expect.stringContaining('To date') });
  });

  it('T-02: keeps flow ratios apart from conversions, and leads from handoffs', async () => {
    const { variants, ...toDate } = await metric('stage_conversion', { ...february, horizonDays: 90 });
    expect(asText(variants?.flow_handoff)).toMatch(/^2\/3/);
    expect(asText(toDate)).toMatch(/^1\/2/);
    const whole = (await metric('stage_conversion', quarter)).variants;
    expect(asText(whole?.flow)).toBe('4/8 [21.5, 78.5]');
    expect(asText(whole?.flow_handoff)).toBe('4/9 [18.9, 73.3]');
  });

  it.each([
    [6, 0],
    [7, 0.1458],
    [15, 0.2917],
    [25, 0.4375],
    [60, 0.4375],
    [64, 0.875],
  ])('T-03: estimates the share with an opportunity at %i days as %f', async (days, expected) => {
    const { variants } = await metric('mql_to_opportunity', { ...quarter, horizonDays: days });
    expect(variants?.estimate?.value).toBeCloseTo(expected, 4);
  });

  it('T-04: tells resolved, cohort and strict acceptance apart', async () => {
    const figure = await metric('mql_to_sal', quarter);
    expect(asText(figure)).toBe('6/8 [40.9, 92.9]');
    expect(figure.note).toContain('1 handoff is still waiting. 1 accepted by reaching a later stage.');
    expect(asText(figure.variants?.cohort)).toBe('6/9 [35.4, 87.9]');
    expect(asText(figure.variants?.strict)).toBe('5/7 [35.9, 91.8]');
    expect(asText(await metric('mql_to_sal', quarter, { skippedStages: 'strict' }))).toBe('5/7 [35.9, 91.8]');
  });

  it('T-05: shares out rejections by reason, blank ones as their own', async () => {
    const reasons = ['Not ICP', 'Not ICP', 'Not ICP', 'Timing', 'Timing', 'Bad data', 'Student/competitor', null];
    await clearTables(db);
    const base = { kind: 'explicit', source: 'history', import_id: 1, entity_type: 'person' };
    await insertRows(
      db,
      'person',
      reasons.map((_, index) => ({ pk: index + 1, system: 'test', id: `R${index}`, import_id: 1 })),
    );
    await insertRows(
      db,
      'stage_event',
      reasons.flatMap((reason, index) => [
        { ...base, pk: index + 1, stage: 'mql', day: day('2026-01-05') },
        { ...base, pk: index + 1, stage: index % 2 ? 'recycled' : 'disqualified', day: day('2026-01-09'), reason },
      ]),
    );
    const figure = await metric('rejection_reasons', quarter);
    expect(figure.items?.map((item) => [item.key, (item.value ?? 0) * 100])).toEqual([
      ['Not ICP', 37.5],
      ['Timing', 25],
      ['', 12.5],
      ['Bad data', 12.5],
      ['Student/competitor', 12.5],
    ]);
    expect(figure.value).toBe(0.875);
  });

  it('T-06: counts what was recycled, what came back and what came of it', async () => {
    const { metrics } = await review({ ...quarter, horizonDays: 60 });
    expect(metrics.recycled_count?.value).toBe(1);
    expect(asText(metrics.recycle_rate)).toBe('1/8 [2.2, 47.1]');
    expect(asText(metrics.re_mql_rate)).toMatch(/^1\/1/);
    expect(asText(metrics.recycle_yield)).toMatch(/^1\/1/);
  });

  it('T-07: gives the value won to the leads of the cohort, each cent once', async () => {
    const { metrics } = await review({ ...january, horizonDays: 90 });
    expect(asText(metrics.mql_to_won)).toBe('1/5 [3.6, 62.4]');
    expect(metrics.revenue_per_mql).toMatchObject({ value: 4800, numerator: 24000, denominator: 5 });
    await db.run("UPDATE opportunity SET amount = 1000001; UPDATE person SET opportunity_id = 'D1' WHERE pk IN (1, 2)");
    await db.run('UPDATE person SET import_id = 2');
    const split = await computeMetric(db, settingsWith(), queryWith({ ...january, by: 'source' }), 'revenue_per_mql');
    expect(split.numerator).toBe(10000.01);
    expect(split.items?.map((item) => [item.key, item.numerator])).toEqual([
      ['', 0],
      ['Event', 5000],
      ['Webinar', 5000.01],
    ]);
  });

  it('T-15: compares months by leads that first reached the qualified stage', async () => {
    const series = await computeSeries(db, settingsWith({ qualifiedStage: 'mql' }), queryWith(quarter), {
      metric: 'lead_velocity_rate',
      bucket: 'month',
      buckets: 3,
    });
    expect(series.buckets.map(({ figure }) => [figure.numerator, figure.denominator, figure.value])).toEqual([
      [5, 0, null],
      [2, 5, -0.6],
      [1, 2, -0.5],
    ]);
    expect(series.buckets[2]?.figure.note).toContain('Fewer than 5');
  });

  it('T-15: measures an open month against as many business days of the month before', async () => {
    const figure = await metric('lead_velocity_rate', { ...february, asOf: '2026-02-05' }, { qualifiedStage: 'mql' });
    expect([figure.numerator, figure.denominator]).toEqual([1, 1]);
  });

  it('T-33: gives the same figures in any order of the rows', async () => {
    const forwards = await review({ ...quarter, by: 'source' });
    await clearTables(db);
    await insertRows(db, 'opportunity', [funnelDeal()]);
    await insertRows(db, 'stage_event', funnelEntries().reverse());
    await insertRows(db, 'person', funnelPeople().reverse());
    expect(await review({ ...quarter, by: 'source' })).toEqual(forwards);
  });

  it('T-34: changes the live figure with a late row, and not what was known before it', async () => {
    const frozen = await metric('mql_to_sal', quarter);
    const late = { entity_type: 'person', pk: 5, stage: 'sal', kind: 'explicit', source: 'history', import_id: 2 };
    await insertRows(db, 'stage_event', [{ ...late, day: day('2026-02-02') }]);
    expect(asText(frozen)).toMatch(/^6\/8/);
    const live = await metric('mql_to_sal', quarter);
    expect(asText(live)).toMatch(/^7\/9/);
    expect(live.value).toBeCloseTo(0.778, 3);
  });

  it('T-35: flags durations whose ends are known only from comparing two exports', async () => {
    await clearTables(db);
    await insertRows(db, 'person', [{ pk: 1, system: 'test', id: 'A', import_id: 1 }]);
    const inferred = { entity_type: 'person', pk: 1, kind: 'inferred_by_diff', source: 'diff', import_id: 2 };
    await insertRows(db, 'stage_event', [
      { ...inferred, stage: 'mql', day: day('2026-03-01'), kind: 'explicit' },
      { ...inferred, stage: 'opportunity', from_stage: 'mql', day: day('2026-03-15'), lower_day: day('2026-03-01') },
    ]);
    const figure = await metric('mql_to_opportunity', quarter);
    expect(asText(figure.variants?.to_date)).toMatch(/^1\/1/);
    expect(figure.note).toContain('1 date is known only as not later than');
    const { warnings } = await review(quarter);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'inferred', rows: 1 }));
  });
});

describe('a review of fixture F1', () => {
  it('shows the funnel of the leads that entered it, with what is open', async () => {
    const { funnel } = await review(quarter);
    expect(funnel.map((stage) => [stage.stage, stage.entered, stage.toNext.numerator ?? null, stage.open])).toEqual([
      ['inquiry', 8, 8, 0],
      ['mql', 8, 6, 1],
      ['sal', 6, 5, 1],
      ['sql', 5, 4, 1],
      ['opportunity', 4, 1, 2],
      ['won', 1, null, 0],
    ]);
  });

  it('knows a merge only from its day on', async () => {
    const before = await metric('mql_to_sal', { ...quarter, asOf: '2026-01-31' });
    expect(before.variants?.cohort?.denominator).toBe(6);
    const after = await metric('mql_to_sal', { ...quarter, asOf: '2026-02-01' });
    expect(after.variants?.cohort?.denominator).toBe(5);
  });

  it('counts records that are said to be merged in a ring once', async () => {
    await db.run(
      'UPDATE person SET merged_into = CASE pk WHEN 2 THEN 4 WHEN 4 THEN 2 END, merged_day = NULL WHERE pk IN (2, 4)',
    );
    const { funnel } = await review(quarter);
    expect(funnel[1]?.entered).toBe(7);
  });

  it('splits every count by a dimension into parts that add up, blank under an empty key', async () => {
    const { segments, metrics } = await review({ ...quarter, by: 'source' });
    expect(segments.map((segment) => segment.key).sort()).toEqual(['', 'Event', 'Webinar']);
    for (const id of ['mql_to_sal', 'recycle_rate', 'stage_conversion']) {
      const sum = segments.reduce((total, segment) => total + (segment.metrics[id]?.denominator ?? 0), 0);
      expect([id, sum]).toEqual([id, metrics[id]?.denominator]);
    }
  });

  it('counts only what a filter lets through', async () => {
    const all = await review({ ...quarter, by: 'source' });
    const filtered = await review({ ...quarter, filters: [{ dimension: 'source', values: ['Webinar'] }] });
    const webinar = all.segments.find((segment) => segment.key === 'Webinar');
    expect(filtered.metrics.mql_to_sal).toEqual(webinar?.metrics.mql_to_sal);
    expect(filtered.funnel).toEqual(webinar?.funnel);
  });

  it('compares a young cohort with the one before at the same age only', async () => {
    const { metrics } = await review({ ...february, horizonDays: 90 });
    expect(metrics.mql_to_opportunity?.value).toBe(0.5);
    expect(asText(metrics.mql_to_opportunity?.previous)).toMatch(/^2\/5/);
    expect(metrics.mql_to_opportunity?.previous?.note).toContain('At the same age.');
  });

  it('takes the last two whole weeks that the data covers where no period is named', async () => {
    const { period, asOf } = await review({});
    expect({ period, asOf }).toEqual({
      period: { from: '2026-03-09', to: '2026-03-23', previous: { from: '2026-02-23', to: '2026-03-09' } },
      asOf: '2026-03-26',
    });
  });

  it('follows recycled handoffs to where they came back', async () => {
    const flow = await computeRecycling(db, settingsWith(), queryWith(quarter));
    expect(Object.fromEntries(flow.nodes.map((node) => [node.key, node.count]))).toEqual({
      handoffs: 8,
      accepted: 5,
      waiting: 1,
      rejected: 2,
      recycled: 1,
      disqualified: 1,
      'came-back': 1,
      'accepted-again': 1,
      opportunity: 1,
    });
  });

  it('keeps to the contract', async () => {
    const result = await review({ ...quarter, by: 'source' });
    expect(reviewResultSchema.parse(structuredClone(result))).toEqual(result);
    const asked = askedFamilies.flatMap(({ ids }) => ids);
    const computed = metricCatalogue.map(({ id }) => id).filter((id) => !asked.includes(id));
    expect(Object.keys(result.metrics).sort()).toEqual(computed.sort());
  });

  it('links an opportunity that names nobody to leads of its account within 90 days of their MQL', async () => {
    const account = { system: 'test', currency: 'EUR', outcome: 'open', import_id: 2, account: 'Acme ' };
    await db.run("UPDATE person SET company = 'ACME' WHERE pk IN (2, 3, 5)");
    await insertRows(db, 'opportunity', [{ ...account, pk: 2, id: 'D2', created_day: day('2026-03-01') }]);
    const result = await review({ ...quarter, horizonDays: 90 });
    // L2 has an opportunity of its own; L3 and L5 had none.
    expect(asText(result.metrics.mql_to_opportunity?.variants?.to_date)).toMatch(/^6\/8/);
    expect(result.warnings).toContainEqual(expect.objectContaining({ code: 'linked_by_account', rows: 2 }));
  });

  it('links an opportunity without a known id by the email of its contact, where one lead alone has it', async () => {
    await db.run("UPDATE person SET email = 'Li@Example.com' WHERE pk = 3");
    await db.run("UPDATE person SET email = 'two@example.com' WHERE pk IN (2, 5)");
    const deal = { system: 'test', currency: 'EUR', outcome: 'open', import_id: 2, created_day: day('2026-03-01') };
    await insertRows(db, 'opportunity', [
      { ...deal, pk: 2, id: 'D2', contact_email: 'nobody@example.com; LI@example.com ' },
      { ...deal, pk: 3, id: 'D3', contact_email: 'two@example.com' },
      { ...deal, pk: 4, id: 'D4', contact_email: 'li@example.com', person_id: 'L7' },
    ]);
    const { warnings } = await review(quarter);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'linked_by_email', rows: 1 }));
    const links = await db.rows('SELECT ok, pk, kind FROM lead_opp WHERE ok > 1 ORDER BY ok');
    expect(links).toEqual([
      { ok: 2, pk: 3, kind: 'email' },
      { ok: 4, pk: 7, kind: 'contact' },
    ]);
    const { findings } = await dataHealth(db, settingsWith());
    expect(findings).toContainEqual(expect.objectContaining({ code: 'opportunity_linked_by_email', rows: 1, of: 4 }));
    expect(findings).toContainEqual(expect.objectContaining({ code: 'opportunity_without_lead', rows: 1 }));
  });

  it('says which leads are at MQL or beyond by their status while nothing says since when', async () => {
    const lead = { system: 'test', import_id: 2, source: 'Webinar' };
    await insertRows(db, 'person', [
      { ...lead, pk: 20, id: 'U1', stage: 'mql' },
      { ...lead, pk: 21, id: 'U2', stage: 'mql', created_day: day('2026-01-05') },
      { ...lead, pk: 22, id: 'U3', stage: 'won' },
      { ...lead, pk: 23, id: 'U4', stage: 'inquiry' },
      { ...lead, pk: 24, id: 'U5', stage: 'mql', created_day: day('2026-06-01') },
      { ...lead, pk: 25, id: 'U6', stage: 'mql', source: 'Event' },
    ]);
    await db.run("UPDATE person SET stage = 'mql' WHERE pk < 10");
    const { warnings } = await review(quarter);
    expect(warnings).toContainEqual({
      code: 'undated_stages',
      message: '4 leads at MQL or beyond have no date and are in no period: 3 MQL, 1 won.',
      rows: 4,
      stages: { mql: 3, won: 1 },
    });
    const query = queryWith({ ...quarter, filters: [{ dimension: 'source', values: ['Event'] }] });
    const rows = await drillPks(db, settingsWith(), { metric: 'undated_stages', part: 'denominator', query });
    expect(rows).toEqual({ table: 'leads', pks: [25] });
  });

  it('opens exactly the rows a figure counts', async () => {
    const query = queryWith(quarter);
    const drill = (part: string, id = 'mql_to_sal', stages?: string) =>
      drillPks(db, settingsWith(), { metric: id, part, query, ...(stages ? { stages } : {}) });
    expect((await drill('numerator')).pks).toHaveLength(6);
    expect((await drill('rest')).pks).toHaveLength(2);
    expect(await drill('rest', 'funnel', 'mql:sal')).toEqual({ table: 'leads', pks: [3, 5] });
    expect(await drill('item:Not ICP', 'rejection_reasons')).toMatchObject({ table: 'handoffs', pks: [3001] });
  });
});

it('T-03: gives disqualification its own incidence', () => {
  const data: [number, 'opp' | 'disq' | 'open'][] = [
    [2, 'disq'],
    [6, 'open'],
    [7, 'opp'],
    [15, 'opp'],
    [25, 'opp'],
    [49, 'open'],
    [62, 'open'],
    [64, 'opp'],
  ];
  const steps = survivalSteps(
    data.map(([day, what]) => ({
      day,
      events: what === 'opp' ? 1 : 0,
      others: what === 'disq' ? 1 : 0,
      censored: what === 'open' ? 1 : 0,
    })),
  );
  expect(stepAt(steps, 64)?.otherIncidence).toBeCloseTo(0.125, 12);
});
