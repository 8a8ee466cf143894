import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RowTable } from '../../../../../shared/contract/rows.ts';
import type { ChannelDimension } from '../../../../../shared/model/programme.ts';
import type { AnalyticsDatabase } from '../../database.ts';
import { drillPks } from '../drill.ts';
import { day, insertRows, openTestDatabase, queryWith, settingsWith, type TestRow } from '../testing/fixture.ts';
import { computeChannels } from './compute-channels.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

const person = (pk: number, source: string, created: string): TestRow => ({
  ...{ pk, system: 'test', id: `L${pk}`, source, created_day: day(created), import_id: 1 },
});
const entry = (pk: number, stage: string, on: string): TestRow => ({
  ...{ entity_type: 'person', pk, stage, day: day(on), kind: 'explicit', source: 'history', import_id: 1 },
});
const deal = (pk: number, fields: TestRow): TestRow => ({
  ...{ pk, system: 'test', id: `O${pk}`, currency: 'EUR', import_id: 1, outcome: 'open' },
  ...fields,
});

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  await insertRows(db, 'person', [
    { ...person(1, 'Webinar', '2026-04-02'), campaign: 'SPRING talks' },
    person(2, ' webinar', '2026-04-03'),
    person(3, 'Webinar', '2026-03-20'),
    { ...person(4, 'Trade fair', '2026-05-05'), campaign: 'Spring talks', channel: 'Event' },
  ]);
  await insertRows(db, 'stage_event', [
    entry(1, 'mql', '2026-04-10'),
    entry(1, 'sal', '2026-04-12'),
    entry(3, 'mql', '2026-04-20'),
    entry(4, 'mql', '2026-07-02'),
  ]);
  await insertRows(db, 'opportunity', [
    deal(1, {
      source: 'Webinar',
      created_day: day('2026-04-15'),
      outcome: 'won',
      closed_day: day('2026-06-01'),
      amount: 500_000,
    }),
    deal(2, { source: 'Webinar', created_day: day('2026-01-15'), outcome: 'lost', closed_day: day('2026-06-01') }),
    deal(3, { source: 'Webinar', created_day: day('2026-05-01'), outcome: 'invalid' }),
  ]);
  const campaign = { system: 'test', currency: 'EUR', import_id: 1 };
  await insertRows(db, 'campaign', [
    {
      ...campaign,
      pk: 1,
      id: '701',
      name: 'Spring talks',
      type: 'Webinar',
      cost: 400_000,
      start_day: day('2026-04-01'),
    },
    { ...campaign, pk: 2, id: '702', name: 'Free listing', type: 'Directory' },
  ]);
});
afterAll(() => close());

const period = { from: '2026-04-01', to: '2026-07-01' };
const asked = (id: string, dimension: ChannelDimension, value: string) => ({ id, dimension, value });

describe('what comes of channels', () => {
  it('counts who came to each stage in the period, whoever they are, and deals by their own days', async () => {
    const channels = [
      asked('talks', 'source', 'WEBINAR'),
      asked('fair', 'source', 'Trade fair'),
      asked('ads', 'channel', 'Ads'),
    ];
    const answer = await computeChannels(db, settingsWith(), { ...period, channels }, day('2026-06-30'));
    expect(answer).toMatchObject({ ...period, asOf: '2026-06-01' });
    const [talks, fair, ads] = answer.channels;
    expect(talks?.values.toSorted()).toEqual(['Webinar', 'webinar']);
    expect(talks).toMatchObject({
      counts: { leads: 2, mql: 2, sal: 1, sql: 0, opportunities: 1, won: 1 },
      wonRevenue: 5000,
    });
    expect(fair?.counts).toEqual({ leads: 1, mql: 0, sal: 0, sql: 0, opportunities: 0, won: 0 });
    expect(ads).toMatchObject({ values: [], counts: { leads: 0 } });
  });

  it('opens the same rows as it counts', async () => {
    const filters = [{ dimension: 'source' as const, values: ['Webinar', 'webinar'] }];
    const query = queryWith({ ...period, asOf: '2026-06-01', filters });
    const rows = async (metric: string, stages?: string): Promise<readonly [RowTable, number]> => {
      const drill = { metric, part: 'denominator', query, ...(stages ? { stages } : {}) };
      const { table, pks } = await drillPks(db, settingsWith(), drill);
      return [table, pks.length];
    };
    expect(await rows('stage_entries', 'inquiry')).toEqual(['leads', 2]);
    expect(await rows('stage_entries', 'mql')).toEqual(['leads', 2]);
    expect(await rows('pipeline_created')).toEqual(['opportunities', 1]);
    expect(await rows('won_revenue')).toEqual(['opportunities', 1]);
  });

  it('tells what campaigns of the CRM cost, of what kind they are and whose leads bear them', async () => {
    const nobody = { leads: 0, leadsBy: [] };
    const { campaigns } = await computeChannels(db, settingsWith(), { ...period, channels: [] }, day('2026-06-30'));
    expect(campaigns).toEqual([
      {
        value: 'Free listing',
        ids: ['702'],
        kinds: ['directory'],
        start: null,
        end: null,
        cost: null,
        unratedCost: [],
        ...nobody,
      },
      {
        ...{
          value: 'Spring talks',
          ids: ['701'],
          kinds: ['webinar'],
          start: '2026-04-01',
          end: null,
          cost: 4000,
          unratedCost: [],
        },
        leads: 2,
        leadsBy: [
          { dimension: 'source', value: 'Webinar', leads: 1 },
          { dimension: 'source', value: 'Trade fair', leads: 1 },
          { dimension: 'channel', value: 'Event', leads: 1 },
        ],
      },
    ]);
  });
});
