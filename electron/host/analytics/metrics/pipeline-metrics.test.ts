import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { computePipeline } from './compute-pipeline.ts';
import { computeReview } from './compute-review.ts';
import { forgetDerived } from './derive.ts';
import { dataThrough } from './resolve-query.ts';
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

  it('says where a rate by value counts no lost deal because those have no amount', async () => {
    await db.run("UPDATE opportunity SET amount = 0 WHERE id = 'O3'");
    await db.run("UPDATE opportunity SET amount = NULL WHERE id IN ('O4', 'O7')");
    const { metrics, warnings } = await computeReview(db, settingsWith(), firstQuarter);
    const { narrow_value, broad_value } = metrics.win_rate?.variants ?? {};
    expect(narrow_value?.value).toBe(1);
    expect(narrow_value?.note).toContain('2 of 2 lost have no amount or 0');
    expect(broad_value?.note).toContain('3 of 3 that were not won have no amount or 0');
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'no_amount', rows: 2 }));
  });

  it('counts what has no amount by the same filter as the numbers beside it', async () => {
    await db.run("UPDATE opportunity SET amount = NULL WHERE id IN ('O4', 'O7', 'O6', 'O8')");
    const filters = [{ dimension: 'source' as const, values: ['Event'] }];
    const { warnings } = await computeReview(db, settingsWith(), { ...firstQuarter, filters });
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'no_amount', rows: 1 }));
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
    expect(live.warnings).toContainEqual({
      code: 'reopened',
      rows: 1,
      message: 'O4 was reopened: its close no longer counts.',
    });
    const before = await computeReview(db, settingsWith(), { ...firstQuarter, asOf: '2026-03-29' });
    expect(parts(before.metrics.win_rate)).toBe('2/4');
  });
});

describe('pipeline created and coverage on fixture F3', () => {
  const settings = settingsWith({ quotas: [{ period: '2026-Q2', amount: 100_000, currency: 'EUR', owner: '' }] });

  it('T-10: sums what was created at its first amounts, and what it is worth now', async () => {
    const { metrics } = await computeReview(db, settings, firstQuarter);
    const { at_creation, current } = metrics.pipeline_created?.variants ?? {};
    expect([metrics.pipeline_created?.value, at_creation?.value, current?.value]).toEqual([230_000, 230_000, 250_000]);
  });

  it('T-11: divides the starting pipeline of the quarter by its quota', async () => {
    const { metrics } = await computeReview(db, settings, firstQuarter);
    expect(metrics.pipeline_coverage?.value).toBeCloseTo(0.8);
    expect(metrics.pipeline_coverage?.variants?.all_open?.value).toBeCloseTo(1.4);
  });

  it('T-11: divides what is open by what is left of the quota, until it is met', async () => {
    const won = { system: 'test', currency: 'EUR', outcome: 'won', import_id: 2, created_day: day('2026-04-02') };
    const inApril = { ...won, closed_day: day('2026-04-20') };
    await insertRows(db, 'opportunity', [{ ...inApril, pk: 20, id: 'W1', amount: 4_000_000 }]);
    const firstOfMay = { ...firstQuarter, asOf: '2026-05-01' };
    const half = (await computeReview(db, settings, firstOfMay)).metrics.pipeline_coverage?.variants;
    expect(half?.to_go).toMatchObject({ numerator: 80_000, denominator: 60_000 });
    expect(half?.to_go?.value).toBeCloseTo(1.333, 3);
    await insertRows(db, 'opportunity', [{ ...inApril, pk: 21, id: 'W2', amount: 6_000_000 }]);
    const met = (await computeReview(db, settings, firstOfMay)).metrics.pipeline_coverage?.variants;
    expect(met?.to_go).toMatchObject({ value: null, note: 'Target met.' });
  });

  it('T-11: asks for one over the conversion of the quarters before, with its interval', async () => {
    await clearTables(db);
    const deal = { system: 'test', currency: 'EUR', amount: 100_000, import_id: 1, created_day: day('2025-12-01') };
    const rows = Array.from({ length: 240 }, (_, index) => ({
      ...deal,
      pk: index + 1,
      id: `Q${index}`,
      expected_close_day: day('2026-02-15'),
      outcome: index < 60 ? 'won' : 'lost',
      closed_day: day('2026-02-20'),
    }));
    await insertRows(db, 'opportunity', rows);
    const figure = (await computeReview(db, settings, firstQuarter)).metrics.pipeline_coverage?.variants?.required;
    expect(figure?.value).toBeCloseTo(4, 10);
    expect(figure?.interval?.map((end) => end.toFixed(1))).toEqual(['3.2', '5.0']);
  });

  it('shows pipeline with a close date in the past apart', async () => {
    await db.run(`UPDATE opportunity SET expected_close_day = ${day('2026-03-15')} WHERE id = 'O8'`);
    const { metrics, warnings } = await computeReview(db, settings, firstQuarter);
    expect(metrics.pipeline_coverage?.variants?.all_open?.value).toBeCloseTo(0.8);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'slipped', rows: 1 }));
  });

  it('takes amounts and close dates as they were before they changed', async () => {
    const change = { entity_type: 'opportunity', pk: 6, import_id: 2, day: day('2026-04-10') };
    await insertRows(db, 'field_history', [
      { ...change, field: 'amount', old_value: '7000000', new_value: '8000000' },
      {
        ...change,
        field: 'expected_close',
        old_value: String(day('2026-09-30')),
        new_value: String(day('2026-05-15')),
      },
    ]);
    const march = (await computeReview(db, settings, firstQuarter)).metrics.pipeline_coverage?.variants;
    expect(march?.start?.value).toBe(0);
    expect(march?.all_open?.value).toBeCloseTo(1.3);
    const may = await computeReview(db, settings, { ...firstQuarter, asOf: '2026-05-01' });
    expect(may.metrics.pipeline_coverage?.variants?.to_go?.value).toBeCloseTo(0.8);
  });
});

describe('what only two exports tell', () => {
  const settings = settingsWith({ quotas: [{ period: '2026-Q2', amount: 100_000, currency: 'EUR', owner: '' }] });
  // The newest day that is known of before the export of 27 March is the 25th, of a close.
  const change = { entity_type: 'opportunity', pk: 6, import_id: 2, day: day('2026-03-27'), field: 'amount' };
  const told = { ...change, lower_day: day('2026-02-28'), old_value: '7000000', new_value: '8000000' };
  const open = async (asOf: string) => {
    const { stages } = await computePipeline(db, settings, queryWith({ from: '2026-01-01', to: '2026-04-01', asOf }));
    return stages.reduce((sum, stage) => sum + (stage.value ?? 0), 0);
  };

  it('holds on the newest day that is known of before the export, as the stage beside it does', async () => {
    expect(formatLocalDate((await dataThrough(db, day('2026-03-27'))) ?? 0)).toBe('2026-03-25');
    const [before, now] = [await open('2026-03-24'), await open('2026-03-25')];
    await insertRows(db, 'field_history', [told]);
    expect(await open('2026-03-25')).toBe(now);
    expect(await open('2026-03-24')).toBe(before - 1_000_000);
  });

  it('keeps its own day where the history of the CRM tells it', async () => {
    const now = await open('2026-03-26');
    await insertRows(db, 'field_history', [{ ...told, lower_day: null }]);
    expect(await open('2026-03-26')).toBe(now - 1_000_000);
    expect(await open('2026-03-27')).toBe(now);
  });

  it('is what was held at first, where several exports came after the newest day', async () => {
    const second = { ...told, import_id: 3, day: day('2026-03-28'), lower_day: day('2026-03-27') };
    const [before, now] = [await open('2026-03-24'), await open('2026-03-25')];
    await insertRows(db, 'field_history', [{ ...second, old_value: '7500000' }, told]);
    expect(await open('2026-03-24')).toBe(before - 1_000_000);
    expect(await open('2026-03-25')).toBe(now);
  });
});

describe('the movement of the pipeline', () => {
  it('adds up from start to end', async () => {
    await db.run(`UPDATE opportunity SET expected_close_day = ${day('2026-04-20')} WHERE outcome <> 'open'`);
    const query = queryWith({ from: '2026-02-15', to: '2026-04-01', asOf: '2026-03-31' });
    const { movement, stages } = await computePipeline(db, settingsWith(), query);
    const value = (key: string) => movement.find((move) => move.key === key)?.value ?? Number.NaN;
    const changes = movement.filter((move) => move.key !== 'start' && move.key !== 'end');
    expect(value('start') + changes.reduce((sum, move) => sum + (move.value ?? Number.NaN), 0)).toBe(value('end'));
    expect(value('won')).toBe(-2_000_000);
    expect(value('end')).toBe(8_000_000);
    expect(stages.reduce((sum, stage) => sum + stage.count, 0)).toBe(2);
  });
});

describe('what is open', () => {
  it('has no age without a day of creation, and no stage once it has closed', async () => {
    await clearTables(db);
    const deal = { system: 'test', status: 'Talking', outcome: 'open', import_id: 1 };
    const created_day = day('2026-03-01');
    await insertRows(db, 'opportunity', [
      { ...deal, pk: 1, id: 'A', created_day },
      { ...deal, pk: 2, id: 'B' },
      { ...deal, pk: 3, id: 'C', created_day, status: 'Done', outcome: 'won', closed_day: day('2026-04-10') },
    ]);
    const { stages } = await computePipeline(db, settingsWith(), firstQuarter);
    const leftOut = { withoutAmount: 2, unrated: [] };
    expect(stages).toContainEqual({ stage: 'Talking', count: 2, value: null, leftOut, daysMedian: 30 });
    expect(stages).toContainEqual(expect.objectContaining({ stage: 'closed-since', count: 1, daysMedian: 30 }));
  });
});

describe('exchange rates', () => {
  const rates = [
    { currency: 'USD', from: day('2026-01-01'), rate: 0.9 },
    { currency: 'USD', from: day('2026-03-01'), rate: 0.92 },
    { currency: 'GBP', from: day('2026-01-01'), rate: 1.15 },
  ];
  const deal = { system: 'test', created_day: day('2026-01-05'), amount: 1_000_000, outcome: 'won', import_id: 1 };

  it('T-31: converts at the rate of the day that counts, and lists what has none', async () => {
    await clearTables(db);
    await insertRows(db, 'opportunity', [
      { ...deal, pk: 1, id: 'A', currency: 'USD', closed_day: day('2026-02-15') },
      { ...deal, pk: 2, id: 'B', currency: 'USD', closed_day: day('2026-03-10') },
      { ...deal, pk: 3, id: 'C', currency: 'GBP', closed_day: day('2026-03-10') },
      { ...deal, pk: 4, id: 'D', currency: 'CHF', closed_day: day('2026-03-10') },
      { ...deal, pk: 5, id: 'E', currency: 'USD', outcome: 'open', expected_close_day: day('2026-05-01') },
    ]);
    const settings = settingsWith({ rates, quotas: [{ period: '2026-Q2', amount: 1, currency: 'EUR', owner: '' }] });
    const { metrics, warnings } = await computeReview(db, settings, firstQuarter);
    expect(metrics.win_rate?.variants?.narrow_value).toMatchObject({ numerator: 29_700, denominator: 29_700 });
    expect(metrics.pipeline_coverage?.variants?.start?.numerator).toBe(9_200);
    expect(warnings).toContainEqual({
      code: 'no_rate',
      rows: 1,
      message: '1 opportunity in CHF has no exchange rate on the day that counts and is in no sum.',
    });
  });
});

describe('amounts of which none has a rate', () => {
  const usd = { system: 'test', currency: 'USD', created_day: day('2026-01-05'), amount: 1_000_000, import_id: 1 };
  const won = { ...usd, outcome: 'won', closed_day: day('2026-02-15') };
  const read = async () => (await computeReview(db, settingsWith(), firstQuarter)).metrics;

  it('are not known, and never zero', async () => {
    await clearTables(db);
    await insertRows(db, 'opportunity', [
      { ...won, pk: 1, id: 'A' },
      { ...won, pk: 2, id: 'B', currency: 'GBP' },
      { ...won, pk: 3, id: 'C', outcome: 'lost', currency: 'EUR' },
      { ...usd, pk: 4, id: 'D', outcome: 'open', expected_close_day: day('2026-05-01') },
    ]);
    const metrics = await read();
    const unrated = [
      { currency: 'GBP', rows: 1 },
      { currency: 'USD', rows: 1 },
    ];
    expect(metrics.won_revenue).toMatchObject({ value: null, denominator: 2, unrated });
    expect(metrics.won_revenue?.note).toContain('Not known: no rate for GBP and USD, 2 deals.');
    expect(metrics.won_revenue?.variants?.revenue?.value).toBeNull();
    expect(metrics.won_revenue?.variants?.deals?.value).toBe(2);
    expect(metrics.win_rate?.value).toBeCloseTo(2 / 3);
    expect(metrics.win_rate?.variants?.narrow_value?.value).toBeNull();
    expect(metrics.mql_to_revenue_flow?.value).toBeNull();
    expect(metrics.pipeline_created).toMatchObject({ value: 10_000, unrated: [{ currency: 'USD', rows: 2 }, {}] });
    await db.run("DELETE FROM opportunity WHERE id = 'C'");
    forgetDerived(db);
    const { pipeline_created } = await read();
    expect(pipeline_created?.value).toBeNull();
    expect(pipeline_created?.variants?.current?.value).toBeNull();
    expect(pipeline_created?.variants?.deals?.value).toBe(3);
  });

  it('are left out and counted where others are known', async () => {
    await clearTables(db);
    await insertRows(db, 'opportunity', [
      { ...won, pk: 1, id: 'A' },
      { ...won, pk: 2, id: 'B', currency: 'EUR' },
      { ...won, pk: 3, id: 'C', currency: 'EUR', amount: null },
    ]);
    const { won_revenue } = await read();
    expect(won_revenue).toMatchObject({ value: 10_000, unrated: [{ currency: 'USD', rows: 1 }] });
    expect(won_revenue?.note).toContain('1 without an amount are left out. 1 without a rate (USD) are left out.');
  });
});

describe('an open pipeline of which some has no rate', () => {
  const open = { system: 'test', outcome: 'open', status: 'Talking', amount: 1_000_000, import_id: 1 };
  const soon = { ...open, expected_close_day: day('2026-05-01'), created_day: day('2026-03-01') };
  const passed = { ...soon, expected_close_day: day('2026-03-15') };
  const usd = { withoutAmount: 0, unrated: [{ currency: 'USD', rows: 1 }] };
  const all = { withoutAmount: 0, unrated: [] };

  beforeEach(async () => {
    await clearTables(db);
    await insertRows(db, 'opportunity', [
      { ...soon, pk: 1, id: 'A', currency: 'EUR' },
      { ...soon, pk: 2, id: 'B', currency: 'USD' },
      { ...soon, pk: 3, id: 'C', currency: 'USD', status: 'Proposal', created_day: day('2025-12-01') },
      { ...passed, pk: 4, id: 'D', currency: 'EUR' },
      { ...passed, pk: 5, id: 'E', currency: 'USD', amount: 2_000_000 },
    ]);
  });

  it('says beside each sum what it leaves out, and knows none where it leaves out all', async () => {
    const { stages, movement, slipped } = await computePipeline(db, settingsWith(), firstQuarter);
    const talking = {
      stage: 'Talking',
      count: 4,
      value: 2_000_000,
      leftOut: { ...usd, unrated: [{ currency: 'USD', rows: 2 }] },
    };
    expect(stages).toContainEqual(expect.objectContaining(talking));
    expect(stages).toContainEqual(expect.objectContaining({ stage: 'Proposal', count: 1, value: null, leftOut: usd }));
    const moved = (key: string) => movement.find((move) => move.key === key);
    expect(moved('start')).toEqual({ key: 'start', count: 1, value: null, leftOut: usd });
    expect(moved('created')).toEqual({ key: 'created', count: 2, value: 1_000_000, leftOut: usd });
    expect(moved('won')).toEqual({ key: 'won', count: 0, value: 0, leftOut: all });
    expect(moved('end')).toMatchObject({
      count: 3,
      value: 1_000_000,
      leftOut: { unrated: [{ currency: 'USD', rows: 2 }] },
    });
    expect(slipped).toEqual({ count: 2, value: 1_000_000, leftOut: usd });
  });

  it('counts an amount that got its rate in between as a change, so that the movement adds up', async () => {
    const rates = [{ currency: 'USD', from: day('2026-02-01'), rate: 0.9 }];
    const { movement } = await computePipeline(db, settingsWith({ rates }), firstQuarter);
    const value = (key: string) => movement.find((move) => move.key === key)?.value;
    expect([value('start'), value('created'), value('repriced'), value('end')]).toEqual([
      null,
      1_900_000,
      900_000,
      2_800_000,
    ]);
  });

  it('says of the share won of the pipeline on day one what it leaves out of both', async () => {
    const closed = { ...open, outcome: 'won', created_day: day('2025-12-01'), expected_close_day: day('2026-02-01') };
    const inQuarter = { ...closed, closed_day: day('2026-02-10') };
    await insertRows(db, 'opportunity', [
      { ...inQuarter, pk: 6, id: 'F', currency: 'EUR' },
      { ...inQuarter, pk: 7, id: 'G', currency: 'USD' },
      { ...inQuarter, pk: 8, id: 'H', currency: 'USD', outcome: 'lost' },
    ]);
    const quotas = [{ period: '2026-Q1', amount: 50_000, currency: 'EUR', owner: '' }];
    const { metrics } = await computeReview(db, settingsWith({ quotas }), firstQuarter);
    const share = metrics.win_rate?.variants?.pipeline_conversion;
    expect(share).toMatchObject({ value: 1, unrated: [{ currency: 'USD', rows: 2 }] });
    expect(share?.note).toContain(
      '2 without a rate (USD) are left out. Of what was won, 1 without a rate (USD) are left out.',
    );
    const mayQuarter = { ...firstQuarter, asOf: '2026-03-30' };
    const coverage = (await computeReview(db, settingsWith({ quotas }), mayQuarter)).metrics.pipeline_coverage;
    expect(coverage?.variants?.to_go?.note).toContain('Of what was won, 1 without a rate (USD) are left out.');
  });

  it('says of what history needs what it leaves out', async () => {
    const closed = { ...open, outcome: 'won', created_day: day('2025-12-01'), expected_close_day: day('2026-02-01') };
    await insertRows(db, 'opportunity', [
      { ...closed, pk: 6, id: 'F', currency: 'EUR', closed_day: day('2026-02-10') },
      { ...closed, pk: 7, id: 'G', currency: 'USD', closed_day: null, outcome: 'open' },
    ]);
    const quotas = [{ period: '2026-Q2', amount: 50_000, currency: 'EUR', owner: '' }];
    const { metrics } = await computeReview(db, settingsWith({ quotas }), firstQuarter);
    const required = metrics.pipeline_coverage?.variants?.required;
    expect(required).toMatchObject({ value: 1, unrated: [{ currency: 'USD', rows: 1 }] });
    expect(required?.note).toContain('1 without a rate (USD) are left out.');
  });
});

describe('the sales cycle', () => {
  it('T-12: gives the median to close, the shares won by then, and the plain median of the won', async () => {
    await clearTables(db);
    const outcomes = [
      [12, 'won'],
      [20, 'lost'],
      [30, 'open'],
      [30, 'won'],
      [45, 'won'],
      [60, 'open'],
      [75, 'won'],
      [90, 'open'],
    ] as const;
    const asOf = day('2026-06-30');
    await insertRows(
      db,
      'opportunity',
      outcomes.map(([days, outcome], index) => ({
        pk: index + 1,
        system: 'test',
        id: `D${index + 1}`,
        created_day: outcome === 'open' ? asOf - days : day('2026-03-01'),
        closed_day: outcome === 'open' ? null : day('2026-03-01') + days,
        outcome,
        amount: 100,
        currency: 'EUR',
        import_id: 1,
      })),
    );
    const query = queryWith({ from: '2026-01-01', to: '2026-07-01', asOf: '2026-06-30' });
    const figure = (await computeReview(db, settingsWith(), query)).metrics.sales_cycle;
    expect(figure?.value).toBe(45);
    expect(figure?.variants?.won_by_30?.value).toBeCloseTo(0.25, 10);
    expect(figure?.variants?.won_by_60?.value).toBeCloseTo(0.40625, 10);
    expect(figure?.variants?.won_by_90?.value).toBeCloseTo(0.640625, 10);
    expect(figure?.variants?.median_won?.value).toBe(37.5);
  });
});
