import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type GoalQuestion,
  goalSeriesSchema,
  goalsMeasuredSchema,
  questionKey,
} from '../../../../shared/contract/goals.ts';
import { roots, type Snapshot } from '../../../../shared/model/entities.ts';
import type { AnalyticsDatabase } from '../database.ts';
import {
  clearTables,
  day,
  insertRows,
  openTestDatabase,
  settingsWith,
  type TestRow,
} from '../metrics/testing/fixture.ts';
import { funnelAsOf, funnelDeal, funnelEntries, funnelPeople } from '../metrics/testing/funnel-fixture.ts';
import { pipelineDeals } from '../metrics/testing/pipeline-fixture.ts';
import { computeGoalPace } from './goal-pace.ts';
import { computeGoalSeries } from './goal-series.ts';
import { measureGoals } from './measure-goals.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(() => clearTables(db));

async function loadFunnel(): Promise<void> {
  await insertRows(db, 'person', funnelPeople());
  await insertRows(db, 'stage_event', funnelEntries());
  await insertRows(db, 'opportunity', [funnelDeal()]);
}

const goal = (id: string, changes: Partial<GoalQuestion> = {}): GoalQuestion => ({
  id,
  metric: null,
  stages: null,
  variant: null,
  filters: [],
  from: '2026-01-01',
  to: '2026-07-01',
  curve: 'business-days',
  ...changes,
});
const asOf = { asOf: funnelAsOf };
const measure = async (...goals: GoalQuestion[]) =>
  goalsMeasuredSchema.parse(structuredClone(await measureGoals(db, settingsWith(), goals, asOf)));

describe('measuring goals on fixture F1', () => {
  beforeEach(loadFunnel);

  it('counts each over its own period as of the data’s day, and says what it answers', async () => {
    const handoffs = goal('handoffs', { metric: 'stage_entries', stages: 'mql', variant: 'handoffs' });
    const { goals, conflicts, ...days } = await measure(
      goal('leads', { metric: 'stage_entries', stages: 'mql' }),
      handoffs,
      goal('march', { metric: 'stage_entries', stages: 'opportunity', from: '2026-03-01', to: '2026-04-01' }),
      goal('revenue', { metric: 'won_revenue' }),
      goal('deals', { metric: 'won_revenue', variant: 'deals' }),
      goal('acceptance', { metric: 'mql_to_sal' }),
      goal('free'),
    );
    expect(days.asOf).toBe(funnelAsOf);
    expect(goals.map(({ id, figure }) => [id, figure?.value ?? null])).toEqual([
      ['leads', 8],
      ['handoffs', 9],
      ['march', 1],
      ['revenue', 24_000],
      ['deals', 1],
      ['acceptance', 0.75],
      ['free', null],
    ]);
    expect(goals[5]?.figure).toMatchObject({
      numerator: 6,
      denominator: 8,
      interval: [expect.any(Number), expect.any(Number)],
    });
    expect(goals[1]?.asked).toBe(questionKey(handoffs));
    expect(conflicts).toEqual([]);
  });

  it('says of each that can’t be measured why, and measures the others', async () => {
    const { goals } = await measure(
      goal('luck', { metric: 'luck' }),
      goal('moon', { metric: 'stage_entries', stages: 'moon' }),
      goal('filter', { metric: 'won_revenue', filters: [{ dimension: 'weather', values: ['rain'] }] }),
      goal('part', { metric: 'won_revenue', variant: 'stars' }),
      goal('backwards', { metric: 'won_revenue', from: '2026-07-01', to: '2026-01-01' }),
      goal('fine', { metric: 'won_revenue' }),
    );
    expect(goals.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('luck'),
      expect.stringContaining('moon'),
      expect.stringContaining('weather'),
      expect.stringContaining('no such part'),
      null,
      null,
    ]);
    expect(goals.at(-1)?.figure?.value).toBe(24_000);
  });

  it('keeps to a goal’s filters', async () => {
    const filters = [{ dimension: 'source', values: ['Webinar'] }];
    const { goals } = await measure(goal('webinars', { metric: 'stage_entries', stages: 'mql', filters }));
    expect(goals[0]?.figure?.value).toBe(3);
  });

  it('knows which shares are of members that had no time yet', async () => {
    const march = { metric: 'mql_to_opportunity', from: '2026-03-25', to: '2026-04-01' };
    const { goals } = await measure(goal('young', march), goal('old', { metric: 'mql_to_opportunity' }));
    expect(goals.map(({ isYoung }) => isYoung)).toEqual([true, false]);
  });

  it('shows a sum from its first day on, and a share with its past', async () => {
    const sums = await computeGoalSeries(db, settingsWith(), goal('leads', { metric: 'stage_entries', stages: 'mql' }));
    expect(goalSeriesSchema.parse(structuredClone(sums))).toEqual(sums);
    expect(sums.buckets[0]?.from).toBe('2026-01-01');
    expect(sums.buckets.reduce((sum, { figure }) => sum + (figure.value ?? 0), 0)).toBe(8);
    const shares = await computeGoalSeries(db, settingsWith(), goal('acceptance', { metric: 'mql_to_sal' }));
    expect(shares.buckets).toHaveLength(12);
    // The last day of the data is 26 March.
    expect(shares.buckets.at(-1)?.to).toBe('2026-03-27');
  });
});

describe('the pace of a workspace’s goals', () => {
  const snapshotWith = (...goals: Record<string, unknown>[]): Snapshot => {
    const empty = Object.fromEntries(Object.keys(roots).map((root) => [root, new Map()])) as unknown as Snapshot;
    return { ...empty, goals: new Map(goals.map((fields) => [String(fields.id), roots.goals.parse(fields)])) };
  };
  const days = { today: day(funnelAsOf), asOf: funnelAsOf };

  it('has an item a goal with what was reached and what was due', async () => {
    await insertRows(db, 'opportunity', pipelineDeals());
    const snapshot = snapshotWith(
      {
        id: 'a',
        order: 'b',
        title: 'Pipeline',
        metric: 'pipeline_created',
        target: 920_000,
        from: '2026-01-01',
        to: '2027-01-01',
      },
      {
        id: 'b',
        order: 'a',
        title: 'Revenue',
        side: 'business',
        metric: 'won_revenue',
        target: 240_000,
        from: '2026-01-01',
        to: '2026-07-01',
      },
      { id: 'c', order: 'c', title: 'Revenue', kind: 'milestone' },
      { id: 'd', order: 'd', title: 'Gone', deletedAt: 'x' },
    );
    const figure = await computeGoalPace(db, snapshot, days);
    const [revenue, pipeline, milestone] = figure.items ?? [];
    expect(figure.items?.map(({ key }) => key)).toEqual(['Revenue', 'Pipeline', 'Revenue (2)']);
    // 64 of the 129 business days of the half are gone, and 64 of the 261 of the year.
    expect(revenue).toMatchObject({ numerator: 120_000, denominator: (240_000 * 64) / 129 });
    expect(revenue?.note).toContain('64 of 129');
    expect(pipeline?.value).toBeCloseTo(230_000 / ((920_000 * 64) / 261), 10);
    expect(milestone).toMatchObject({ value: null });
    expect(figure).toMatchObject({ unit: 'multiple', value: revenue?.value });
  });

  it('is told without any data, and without any goals', async () => {
    const typed = {
      id: 'a',
      title: 'Readers',
      target: 100,
      typedValue: 50,
      typedOn: '2026-03-31',
      from: '2026-01-01',
      to: '2026-07-01',
    };
    const figure = await computeGoalPace(db, snapshotWith(typed), { today: day(funnelAsOf) });
    expect(figure.items?.[0]).toMatchObject({ numerator: 50, note: expect.stringContaining('Typed, not measured') });
    expect(await computeGoalPace(db, snapshotWith(), days)).toMatchObject({ value: null, items: [] });
  });
});

describe('a seasonal curve', () => {
  const won = (pk: number, closed: string, amount: number): TestRow => ({
    pk,
    system: 'test',
    id: `D${pk}`,
    created_day: day(closed) - 20,
    closed_day: day(closed),
    amount,
    currency: 'EUR',
    outcome: 'won',
    import_id: 1,
  });

  it('is made of the earlier years that the data has the whole of', async () => {
    await insertRows(db, 'opportunity', [
      won(1, '2023-12-20', 1),
      won(2, '2024-05-06', 30_000),
      won(3, '2024-05-07', 70_000),
      won(4, '2025-04-03', 60_000),
      won(5, '2025-06-30', 140_000),
      won(6, '2026-04-10', 20_700_000),
    ]);
    const quarter = { metric: 'won_revenue', from: '2026-04-01', to: '2026-07-01' };
    const at = { asOf: '2026-05-06' };
    const { goals } = await measureGoals(
      db,
      settingsWith(),
      [goal('seasonal', { ...quarter, curve: 'seasonal' }), goal('plain', quarter)],
      at,
    );
    expect(goals[0]?.seasons).toEqual([
      { year: 2025, soFar: 600, total: 2000 },
      { year: 2024, soFar: 300, total: 1000 },
    ]);
    expect(goals[1]?.seasons).toEqual([]);
  });
});

describe('goals that pull apart', () => {
  const last = day('2026-06-28');

  /** One MQL a number of times a day, so many of ten accepted. */
  const handoffs = (from: number, to: number, everyDays: number, accepted: number, firstPk: number): TestRow[] =>
    Array.from({ length: Math.floor((to - from) / everyDays) * 5 }, (_, index) => {
      const entered = from + Math.floor(index / 5) * everyDays;
      const base = { entity_type: 'person', pk: firstPk + index, kind: 'explicit', source: 'test', import_id: 1 };
      const out =
        index % 10 < accepted
          ? { stage: 'sal' }
          : { stage: 'disqualified', reason: index % 3 === 0 || firstPk > 1 ? 'Too small' : 'Timing' };
      return [
        { ...base, stage: 'mql', day: entered },
        { ...base, ...out, day: entered + 1 },
      ];
    }).flat();

  async function load(laterEvery: number, laterAccepted: number): Promise<void> {
    const events = [
      ...handoffs(last - 252, last - 84, 2, 8, 1),
      ...handoffs(last - 84, last, laterEvery, laterAccepted, 10_000),
    ];
    const people = [...new Set(events.map(({ pk }) => pk))];
    await insertRows(
      db,
      'person',
      people.map((pk) => ({ pk: pk ?? 0, system: 'test', id: `P${pk}`, import_id: 1 })),
    );
    await insertRows(db, 'stage_event', events);
  }

  const volume = goal('volume', { metric: 'stage_entries', stages: 'mql', variant: 'handoffs' });
  const share = goal('share', { metric: 'mql_to_sal' });
  const conflictsOf = async (...goals: GoalQuestion[]) =>
    (await measureGoals(db, settingsWith(), goals, { asOf: '2026-06-28' })).conflicts;

  it('are found where volume rose and the share of it fell, with the numbers and the reason that grew', async () => {
    await load(1, 5);
    const [conflict, ...more] = await conflictsOf(volume, share);
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ volumeId: 'volume', shareId: 'share' });
    expect(conflict?.earlier.volume).toBeCloseTo(35, 0);
    expect(conflict?.later.volume).toBeCloseTo(69.2, 0);
    expect(conflict && conflict.later.part / conflict.later.whole).toBeCloseTo(0.5, 1);
    expect(conflict?.reason?.text).toBe('Too small');
  });

  it.each([
    ['the share held', 1, 8],
    ['volume did not rise', 2, 5],
  ])('are not where %s', async (_, every, accepted) => {
    await load(every, accepted);
    expect(await conflictsOf(volume, share)).toEqual([]);
  });

  it('are not where they are about other stages, other parts of the data or other days', async () => {
    await load(1, 5);
    const filters = [{ dimension: 'source', values: ['Webinar'] }];
    expect(await conflictsOf(volume, goal('wins', { metric: 'win_rate' }))).toEqual([]);
    expect(await conflictsOf(volume, { ...share, filters })).toEqual([]);
    expect(await conflictsOf(volume, { ...share, from: '2026-07-01', to: '2027-01-01' })).toEqual([]);
    expect(await conflictsOf({ ...volume, to: '2026-02-01' }, { ...share, to: '2026-02-01' })).toEqual([]);
  });
});
