import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnalyticsDatabase } from '../database.ts';
import { computeMetric } from './compute-metric.ts';
import { clearTables, day, insertRows, openTestDatabase, queryWith, settingsWith } from './testing/fixture.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(() => clearTables(db));

/** One lead: days from its MQL to its touch and to its acceptance, null for never. */
interface Lead {
  readonly touched: number | null;
  readonly accepted: number | null;
  readonly refused?: number | null;
}

const start = day('2026-01-05');

async function fill(leads: readonly Lead[], persona = 'CFO'): Promise<void> {
  await insertRows(
    db,
    'person',
    leads.map((_, at) => ({ pk: at + 1, system: 'test', id: `C${at + 1}`, persona, import_id: 1 })),
  );
  const entry = (pk: number, stage: string, days: number) => ({
    entity_type: 'person',
    pk,
    stage,
    day: start + days,
    kind: 'explicit',
    source: 'history',
    import_id: 1,
  });
  const entries = leads.flatMap(({ accepted, refused = null }, at) => [
    entry(at + 1, 'mql', 0),
    ...(accepted === null ? [] : [entry(at + 1, 'sal', accepted)]),
    ...(refused === null ? [] : [entry(at + 1, 'recycled', refused)]),
  ]);
  await insertRows(db, 'stage_event', entries);
  const touches = leads.flatMap(({ touched }, at) =>
    touched === null
      ? []
      : [{ pk: at + 1, person_id: `C${at + 1}`, day: start + touched, content: 'Savings guide', import_id: 1 }],
  );
  await insertRows(db, 'touch', touches);
}

const query = (asOf: string) => queryWith({ from: '2026-01-01', to: '2026-02-01', asOf });
const effect = (asOf = '2026-06-30') => computeMetric(db, settingsWith(), query(asOf), 'content_effect');

const later = (went: number): number | null => (went === 1 ? 30 : null);
const cfos: readonly Lead[] = [
  ...[1, 1, 0, 1].map((went) => ({ touched: 3, accepted: later(went) })),
  ...[0, 1, 0, 0].map((went) => ({ touched: null, accepted: later(went) })),
  { touched: 2, accepted: 5 },
];

describe('whether content goes with moving on', () => {
  it('T-24: compares those who had consumed it by the landmark with those who had not', async () => {
    await fill(cfos);
    const figure = await effect();
    const [item] = figure.items ?? [];
    expect(item).toMatchObject({
      key: 'Savings guide|CFO',
      value: 0.5,
      note: expect.stringContaining('Too few to tell'),
    });
    expect(item?.variants?.exposed).toMatchObject({ numerator: 3, denominator: 4 });
    expect(item?.variants?.not_exposed).toMatchObject({ numerator: 1, denominator: 4 });
    expect(item?.variants?.lift?.value).toBeCloseTo(3);
    expect(item?.interval?.[0]).toBeCloseTo(-0.1355, 4);
    expect(item?.interval?.[1]).toBeCloseTo(0.7891, 4);
    expect(figure).toMatchObject({ value: 0.5 });
  });

  it('waits for those whose horizon is not over, and says nothing where there is nobody', async () => {
    await fill(cfos);
    const young = await effect('2026-02-10');
    expect(young).toMatchObject({ value: null, items: [] });
    expect(young.variants?.exposed).toMatchObject({ value: null, denominator: 0 });
    expect(young.note).toContain('Nobody to compare');
  });

  it('agrees with a slow reference over random leads', async () => {
    const days = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    const lead = fc.record({ touched: days, accepted: days, refused: days });
    await fc.assert(
      fc.asyncProperty(fc.array(lead, { minLength: 1, maxLength: 12 }), async (leads) => {
        await clearTables(db);
        await fill(leads);
        const { exposed, others } = slowly(leads);
        const { variants } = await effect();
        expect(variants?.exposed).toMatchObject({ numerator: exposed[0], denominator: exposed[1] });
        expect(variants?.not_exposed).toMatchObject({ numerator: others[0], denominator: others[1] });
      }),
      { numRuns: 12 },
    );
  });
});

/** Lead by lead, in words: still there after 14 days, what was consumed by then, accepted by day 74. */
function slowly(leads: readonly Lead[]): { exposed: [number, number]; others: [number, number] } {
  const counted: { exposed: [number, number]; others: [number, number] } = { exposed: [0, 0], others: [0, 0] };
  for (const { touched, accepted, refused = null } of leads) {
    // An acceptance after the refusal comes too late to count.
    const goal = accepted !== null && (refused === null || accepted <= refused) ? accepted : Number.POSITIVE_INFINITY;
    const exit = refused ?? Number.POSITIVE_INFINITY;
    if (Math.min(goal, exit) <= 14) continue;
    const arm = touched !== null && touched <= 14 ? counted.exposed : counted.others;
    arm[1] += 1;
    if (goal <= 74) arm[0] += 1;
  }
  return counted;
}
