import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SymptomFacts } from '../../../../shared/planning/symptom-rules.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { drillPks } from './drill.ts';
import { readSymptoms } from './read-symptoms.ts';
import { replayQuarters } from './replay-quarters.ts';
import { day, insertRows, openTestDatabase, queryWith, settingsWith } from './testing/fixture.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;
let facts: SymptomFacts;

const asOf = '2026-09-30';
/** Among so many leads the number of a handoff is more than 32 bits hold. */
const late = 3_000_000;
const person = (pk: number, campaign: string) => ({
  pk,
  system: 's',
  id: `L${pk}`,
  created_day: day('2026-07-01'),
  campaign,
  import_id: 1,
});
const entry = (pk: number, stage: string, on: string, entityType = 'person') => ({
  entity_type: entityType,
  pk,
  stage,
  day: day(on),
  kind: 'explicit',
  source: 's',
  import_id: 1,
});
const activity = (pk: number, lead: string, on: string) => ({ pk, person_id: lead, day: day(on), import_id: 1 });

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  await insertRows(db, 'person', [person(1, 'A'), person(late, 'A'), person(3, 'B'), person(4, 'B'), person(5, '')]);
  await insertRows(db, 'stage_event', [
    // Called after it became an MQL; waits untouched; called too early only; too young to have been called.
    entry(1, 'mql', '2026-08-01'),
    entry(late, 'mql', '2026-08-02'),
    entry(3, 'mql', '2026-08-03'),
    entry(4, 'mql', '2026-09-28'),
    entry(5, 'mql', '2026-07-01'),
    entry(5, 'disqualified', '2026-07-02'),
    entry(1, 'opportunity', '2026-08-20'),
  ]);
  await insertRows(db, 'activity', [activity(1, 'L1', '2026-08-01'), activity(2, 'L3', '2026-07-20')]);
  await insertRows(db, 'campaign', [
    { pk: 1, system: 's', name: 'A', start_day: day('2026-05-01'), cost: 100, import_id: 1 },
    { pk: 2, system: 's', name: 'b ', start_day: day('2026-05-01'), cost: 100, import_id: 1 },
    { pk: 3, system: 's', name: 'Young', start_day: day('2026-09-01'), cost: 100, import_id: 1 },
  ]);
  const deal = { system: 's', amount: 100, currency: 'USD', import_id: 1 };
  await insertRows(db, 'opportunity', [
    ...Array.from({ length: 20 }, (_, index) => ({
      ...deal,
      pk: 100 + index,
      id: `O${index}`,
      created_day: day('2026-03-01'),
      closed_day: day('2026-03-01') + 10 + index,
      outcome: 'lost',
      loss_reason: index < 5 ? 'Went to a Competitor' : 'Price',
    })),
    { ...deal, pk: 200, id: 'old', created_day: day('2026-08-01'), outcome: 'open' },
    { ...deal, pk: 201, id: 'new', created_day: day('2026-09-20'), outcome: 'open' },
  ]);
  ({ facts } = await readSymptoms(db, settingsWith(), queryWith({ span: 'three-months', asOf }), day(asOf)));
});
afterAll(() => close());

describe('the counts behind symptoms', () => {
  it('find MQLs that nobody called since they became one', () => {
    expect(facts.handoffs).toEqual({ now: 5, before: 0 });
    expect(facts.untouched).toEqual({ part: 2, whole: 4 });
  });

  it('have the same MQLs as rows', async () => {
    const query = queryWith({ span: 'three-months', asOf });
    const drill = { metric: 'untouched_handoffs', part: 'denominator', query };
    expect((await drillPks(db, settingsWith(), drill, day(asOf))).pks).toHaveLength(2);
  });

  it('tell what was done before anybody was an MQL', () => {
    expect(facts.activitiesBeforeMql).toEqual({ part: 1, whole: 2 });
  });

  it('find open deals older than nine in ten of those that were decided', () => {
    expect(facts.stalled).toEqual({ part: 1, whole: 2, days: 27 });
  });

  it('find losses to a competitor, and campaigns that cost and brought nothing', () => {
    expect(facts.lostToCompetitor?.now).toEqual({ part: 5, whole: 20 });
    expect(facts.barrenCampaigns).toEqual({ part: 1, whole: 2 });
  });
});

describe('a replay', () => {
  it('has the four quarters that are over, and null for a metric that it does not know', async () => {
    const metrics = ['mql_to_sal', 'of a later version'].map((metric) => ({ metric, stages: null }));
    await insertRows(db, 'stage_event', [entry(4, 'mql', '2026-10-02')]);
    const quarters = await replayQuarters(db, settingsWith(), metrics, day('2026-10-05'));
    expect(quarters.map(({ label }) => label)).toHaveLength(4);
    expect(quarters.every(({ figures }) => figures['of a later version'] === null)).toBe(true);
    expect(quarters.at(-1)?.figures.mql_to_sal).toBeTruthy();
    // Before the first lead nothing is known, and the quarter says since when there are any.
    expect(quarters[0]?.figures.mql_to_sal).toBeNull();
    expect(quarters[0]?.gaps).toEqual({
      mql_to_sal: { of: 'leads', since: '2026-07-01' },
      'of a later version': expect.anything(),
    });
  });

  it('knows of deals from their own first days on, whatever is known of leads', async () => {
    const metrics = ['won_revenue', 'pipeline_created'].map((metric) => ({ metric, stages: null }));
    const quarters = await replayQuarters(db, settingsWith({ currency: 'USD' }), metrics, day('2026-10-05'));
    const [, , second, third] = quarters;
    expect(second?.label).toBe('2026-Q2');
    expect(second?.figures.won_revenue?.value).toBe(0);
    expect(third?.gaps).toEqual({});
    expect(quarters[1]?.gaps).toEqual({
      won_revenue: { of: 'closes', since: '2026-03-11' },
      pipeline_created: { of: 'deals', since: '2026-03-01' },
    });
  });
});
