import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { campaignQuerySchema } from '../../../../shared/contract/campaigns.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { computeCampaign, computeCampaigns } from './compute-campaigns.ts';
import { drillPks } from './drill.ts';
import {
  clearTables,
  day,
  insertRows,
  openTestDatabase,
  queryWith,
  settingsWith,
  type TestRow,
} from './testing/fixture.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  await clearTables(db);
  await db.run('DELETE FROM campaign');
});

const today = day('2026-06-16');
const person = (pk: number, campaign: string | null, created: string, more: TestRow = {}): TestRow => ({
  pk,
  system: 'test',
  id: `L${pk}`,
  campaign,
  created_day: day(created),
  import_id: 1,
  ...more,
});
const entry = (pk: number, stage: string, on: string): TestRow => ({
  entity_type: 'person',
  pk,
  stage,
  day: day(on),
  kind: 'explicit',
  source: 'history',
  import_id: 1,
});
const query = (id: string, values: readonly string[], from: string | null = null, to: string | null = null) =>
  campaignQuerySchema.parse({ id, values, from, to });

async function fillLaunch(): Promise<void> {
  await insertRows(db, 'person', [
    person(1, 'Predict launch', '2026-06-02'),
    person(2, 'predict LAUNCH ', '2026-06-03'),
    person(3, null, '2026-06-04', { campaign_id: '7011' }),
    person(4, 'Predict launch', '2026-05-01'),
    person(5, 'Webinar', '2026-06-05'),
    person(6, '', '2026-06-05'),
  ]);
  await insertRows(db, 'stage_event', [
    entry(1, 'mql', '2026-06-05'),
    entry(1, 'sal', '2026-06-08'),
    entry(3, 'mql', '2026-06-10'),
    entry(4, 'mql', '2026-05-20'),
  ]);
  await insertRows(db, 'opportunity', [
    {
      pk: 1,
      system: 'test',
      id: 'O1',
      person_id: 'L1',
      created_day: day('2026-06-10'),
      amount: 1_000_000,
      currency: 'EUR',
      outcome: 'won',
      closed_day: day('2026-06-14'),
      import_id: 1,
    },
    {
      pk: 2,
      system: 'test',
      id: 'O2',
      campaign: 'Predict launch',
      created_day: day('2026-06-11'),
      amount: 500_000,
      currency: 'EUR',
      outcome: 'open',
      import_id: 1,
    },
    {
      pk: 3,
      system: 'test',
      id: 'O3',
      campaign: 'Predict launch',
      created_day: day('2026-06-11'),
      amount: 300_000,
      currency: 'SEK',
      outcome: 'open',
      import_id: 1,
    },
  ]);
  const record = { system: 'test', currency: null, import_id: 1 };
  await insertRows(db, 'campaign', [
    {
      ...record,
      pk: 1,
      id: '7011',
      name: 'Predict launch',
      type: 'Paid social',
      start_day: day('2026-06-01'),
      cost: 310_000,
    },
    { ...record, pk: 2, id: '7012', name: 'Webinar', type: 'Webinar', start_day: day('2026-03-01'), cost: null },
  ]);
  await insertRows(db, 'touch', [
    { pk: 1, person_id: 'L5', day: day('2026-06-06'), campaign: 'Predict Launch', responded: true, import_id: 1 },
    { pk: 2, person_id: 'L6', day: day('2026-06-06'), campaign_id: '7011', responded: true, import_id: 1 },
    { pk: 3, person_id: 'L6', day: day('2026-06-07'), campaign: 'Predict launch', responded: false, import_id: 1 },
  ]);
}

describe('the actuals of planned campaigns', () => {
  it('count leads by name in any spelling, or by id, from the start of the plan on', async () => {
    await fillLaunch();
    const answer = await computeCampaigns(db, settingsWith(), [query('c', ['7011'], '2026-06-01')], today);
    expect(answer.asOf).toBe('2026-06-14');
    expect(answer.campaigns[0]?.actuals).toEqual([
      {
        value: '7011',
        spellings: expect.arrayContaining(['Predict launch', 'predict LAUNCH', '7011']),
        leads: 3,
        mql: 2,
        sal: 1,
        opportunities: 3,
        pipeline: 15_000,
        unpriced: 1,
        unrated: 1,
        won: 1,
        wonRevenue: 10_000,
        wonUnpriced: 0,
        wonUnrated: 0,
        openPipeline: 5000,
        cost: 3100,
        costSince: null,
        responses: 2,
        firstLeadOn: '2026-06-02',
        afterEnd: null,
        matureLeads: null,
      },
    ]);
  });

  it('say of each stage what came after the last day, and what of it came of leads after it', async () => {
    await fillLaunch();
    await insertRows(db, 'person', [person(8, 'Predict launch', '2026-06-06')]);
    await insertRows(db, 'stage_event', [entry(8, 'mql', '2026-06-08')]);
    const asked = { ...query('c', ['Predict launch'], '2026-06-01'), endsOn: '2026-06-05' };
    const { actuals } = await computeCampaign(db, settingsWith(), asked, today);
    expect(actuals[0]).toMatchObject({ leads: 4, mql: 3, sal: 1, opportunities: 3, pipeline: 15_000 });
    expect(actuals[0]?.afterEnd).toEqual({
      leads: 1,
      mql: 2,
      sal: 1,
      opportunities: 3,
      pipeline: 15_000,
      won: 1,
      wonRevenue: 10_000,
      lateMql: 1,
      lateSal: 0,
      latePipeline: 5000,
    });
  });

  it('count what was matched by name and by id once, and say what was spent before the plan began', async () => {
    await fillLaunch();
    const twice = query('c', ['Predict launch', '7011', 'Webinar', 'Nobody knows it'], '2026-06-10');
    const { actuals } = await computeCampaign(db, settingsWith(), twice, today);
    expect(actuals.map(({ value, leads, cost, costSince }) => [value, leads, cost, costSince])).toEqual([
      ['Predict launch', 0, 3100, '2026-06-01'],
      ['Webinar', 0, null, null],
      ['Nobody knows it', 0, null, null],
    ]);
  });

  it('leave what came later to the plan that follows', async () => {
    await fillLaunch();
    const [early, late] = [
      query('a', ['Predict launch'], null, '2026-06-03'),
      query('b', ['Predict launch'], '2026-06-03'),
    ];
    const { campaigns } = await computeCampaigns(db, settingsWith(), [early, late], today);
    expect(campaigns.map(({ actuals }) => actuals[0]?.leads)).toEqual([2, 2]);
  });

  it('are unknown, not nothing, without data', async () => {
    const answer = await computeCampaigns(db, settingsWith(), [query('c', ['Predict launch'])], today);
    expect(answer).toMatchObject({ asOf: null, campaigns: [{ id: 'c', actuals: [] }], known: [] });
  });

  it('come week by week, each by the end of the week', async () => {
    await fillLaunch();
    const { weeks } = await computeCampaign(db, settingsWith(), query('c', ['Predict launch'], '2026-06-01'), today);
    expect(weeks).toEqual([
      { through: '2026-06-07', leads: 3, mql: 1, sal: 0 },
      { through: '2026-06-14', leads: 3, mql: 2, sal: 1 },
    ]);
  });

  it('list every campaign that the data knows, by record or only by name', async () => {
    await fillLaunch();
    await insertRows(db, 'person', [person(7, "L'été 🚚", '2026-06-05')]);
    const { known } = await computeCampaigns(db, settingsWith(), [], today);
    expect(known.map(({ value, ids, hasRecord, leads }) => [value, ids, hasRecord, leads])).toEqual([
      ["L'été 🚚", [], false, 1],
      ['Predict launch', ['7011'], true, 4],
      ['Webinar', ['7012'], true, 1],
    ]);
  });

  it('are the rows that a link to them opens', async () => {
    await fillLaunch();
    const { actuals } = await computeCampaign(db, settingsWith(), query('c', ['Predict launch'], '2026-06-01'), today);
    const spellings = actuals.flatMap((each) => each.spellings);
    const drill = (metric: string, stages?: string) =>
      drillPks(
        db,
        settingsWith(),
        {
          metric,
          part: 'denominator',
          ...(stages === undefined ? {} : { stages }),
          query: queryWith({
            from: '2026-06-01',
            to: '2026-06-17',
            asOf: '2026-06-14',
            filters: [{ dimension: 'campaign', values: spellings }],
          }),
        },
        today,
      );
    expect((await drill('funnel', 'inquiry')).pks).toHaveLength(actuals[0]?.leads ?? 0);
    expect((await drill('funnel', 'mql')).pks).toHaveLength(actuals[0]?.mql ?? 0);
    expect((await drill('funnel', 'sal')).pks).toHaveLength(actuals[0]?.sal ?? 0);
    expect((await drill('pipeline_created')).pks).toHaveLength(actuals[0]?.opportunities ?? 0);
  });
});

const names = ['A', 'a ', 'B', 'C', null];
const anyLead = fc.record({
  campaign: fc.constantFrom(...names),
  created: fc.integer({ min: 0, max: 40 }),
  mql: fc.option(fc.integer({ min: 0, max: 20 })),
  sal: fc.option(fc.integer({ min: 0, max: 20 })),
});

describe('any leads', () => {
  it('are counted as one by one', async () => {
    const first = day('2026-05-01');
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyLead, { minLength: 1, maxLength: 25 }),
        fc.subarray(['A', 'B', 'C', 'D']),
        fc.option(fc.integer({ min: 0, max: 40 })),
        fc.option(fc.integer({ min: 0, max: 40 })),
        async (leads, values, from, to) => {
          await clearTables(db);
          await insertRows(
            db,
            'person',
            leads.map(({ campaign, created }, index) => ({
              ...person(index, campaign, '2026-05-01'),
              created_day: first + created,
            })),
          );
          const steps = leads.flatMap(({ created, mql, sal }, pk) => [
            ...(mql === null ? [] : [{ ...entry(pk, 'mql', '2026-05-01'), day: first + created + mql }]),
            ...(mql === null || sal === null
              ? []
              : [{ ...entry(pk, 'sal', '2026-05-01'), day: first + created + mql + sal }]),
          ]);
          await insertRows(db, 'stage_event', steps);
          const text = (days: number | null) =>
            days === null ? null : new Date((first + days) * 86_400_000).toISOString().slice(0, 10);
          const { actuals, asOf } = await computeCampaign(
            db,
            settingsWith(),
            query('c', values, text(from), text(to)),
            today,
          );
          const last = asOf === null ? 0 : day(asOf) - first;
          for (const { value, ...counts } of actuals) {
            const own = leads.filter(
              ({ campaign, created }) =>
                campaign?.trim().toLowerCase() === value.toLowerCase() &&
                created >= (from ?? 0) &&
                created < (to ?? 99) &&
                created <= last,
            );
            const reached = (until: (lead: (typeof own)[number]) => number) =>
              own.filter((lead) => until(lead) <= last).length;
            expect(counts).toMatchObject({
              leads: own.length,
              mql: reached(({ created, mql }) => created + (mql ?? 999)),
              sal: reached(({ created, mql, sal }) => created + (mql ?? 999) + (sal ?? 999)),
            });
          }
          expect(actuals.map(({ value }) => value)).toEqual(values);
        },
      ),
      { numRuns: 8 },
    );
  });
});
