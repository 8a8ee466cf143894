import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MethodArguments, MethodOutput } from '../../../../../shared/contract/contract.ts';
import type { FunnelStep } from '../../../../../shared/model/programme.ts';
import { effectDrill } from '../../../../../shared/planning/landmark-effect.ts';
import type { AnalyticsDatabase } from '../../database.ts';
import { computeMetric } from '../compute-metric.ts';
import { drillPks } from '../drill.ts';
import { clearTables, day, insertRows, openTestDatabase, queryWith, settingsWith } from '../testing/fixture.ts';
import { computeProgrammes, touchNames } from './compute-programmes.ts';

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
  readonly hasAnswered?: boolean;
}

const start = day('2026-01-05');
const today = day('2026-06-30');

async function fill(leads: readonly Lead[]): Promise<void> {
  const created = { created_day: start - 20, import_id: 1 };
  await insertRows(
    db,
    'person',
    leads.map((_, at) => ({ pk: at + 1, system: 'test', id: `C${at + 1}`, ...created })),
  );
  const entry = (pk: number, stage: string, days: number) => ({
    ...{ entity_type: 'person', pk, stage, day: start + days, kind: 'explicit', source: 'history', import_id: 1 },
  });
  await insertRows(
    db,
    'stage_event',
    leads.flatMap(({ accepted }, at) => [
      entry(at + 1, 'mql', 0),
      ...(accepted === null ? [] : [entry(at + 1, 'sal', accepted)]),
    ]),
  );
  await insertRows(
    db,
    'touch',
    leads.flatMap(({ touched, hasAnswered = true }, at) => {
      const touch = { pk: at + 1, person_id: `C${at + 1}`, campaign: 'Nurture mails', responded: hasAnswered };
      return touched === null ? [] : [{ ...touch, day: start + touched, import_id: 1 }];
    }),
  );
  await insertRows(db, 'touch', [{ pk: 999, person_id: 'nobody', day: today, kind: 'Call', import_id: 1 }]);
}

const steps: FunnelStep[] = ['mql:sal'];
const nurture = { id: 'nurture', column: 'campaign' as const, value: ' nurture MAILS ', steps };
const later = (went: number): number | null => (went === 1 ? 30 : null);
const cfos: readonly Lead[] = [
  ...[1, 1, 0, 1].map((went) => ({ touched: 3, accepted: later(went) })),
  ...[0, 1, 0, 0].map((went) => ({ touched: null, accepted: later(went) })),
  { touched: 2, accepted: 5 },
];

const ask = (programmes: MethodArguments<'plan/programmes'>['programmes'] = [nurture]) =>
  computeProgrammes(db, settingsWith(), programmes, today);
const effectOf = ({ programmes }: MethodOutput<'plan/programmes'>) => programmes[0]?.effects[0]?.figure;

describe('what programmes move', () => {
  it('T-24: sets those whom a programme had touched by the landmark beside those whom it had not', async () => {
    await fill(cfos);
    const answer = await ask();
    const figure = effectOf(answer);
    expect(answer).toMatchObject({ hasTouches: true, from: '2025-07-01', to: '2026-07-01' });
    expect(answer.programmes[0]).toMatchObject({ touches: 5, leads: 5 });
    expect(figure).toMatchObject({ value: 0.5, note: expect.stringContaining('Too few to tell') });
    expect(figure?.variants?.exposed).toMatchObject({ numerator: 3, denominator: 4 });
    expect(figure?.variants?.not_exposed).toMatchObject({ numerator: 1, denominator: 4 });
    expect(figure?.variants?.lift?.value).toBeCloseTo(3);
    expect(figure?.interval?.[0]).toBeCloseTo(-0.1355, 4);
  });

  it('opens the rows of both sides', async () => {
    await fill(cfos);
    const query = queryWith({ from: '2025-07-01', to: '2026-07-01', asOf: '2026-06-30' });
    const rows = async (side: string) => {
      const drill = {
        metric: 'programme_effect',
        part: `item:${side}|campaign|Nurture mails`,
        stages: 'mql:sal',
        query,
      };
      const { table, pks } = await drillPks(db, settingsWith(), drill, today);
      return { table, pks: pks.map((pk) => Math.floor(pk / 1000)) };
    };
    expect(await rows('exposed')).toEqual({ table: 'handoffs', pks: [1, 2, 3, 4] });
    expect(await rows('others')).toEqual({ table: 'handoffs', pks: [5, 6, 7, 8] });
    await expect(rows('neither')).rejects.toThrow(/has no part/);
  });

  it('M-21: counts those whom it touched under any of its names once, and opens their rows', async () => {
    await fill(cfos);
    await insertRows(db, 'touch', [
      // The first lead met it under both names, the fifth under the second alone.
      { pk: 1, person_id: 'C1', day: start + 4, campaign: 'Nurture 2', import_id: 1 },
      { pk: 5, person_id: 'C5', day: start + 4, campaign: 'NURTURE 2', import_id: 1 },
    ]);
    const both = { ...nurture, also: ['Nurture 2 ', 'Nurture mails'] };
    const shared = { ...nurture, id: 'second', value: 'Nurture 2' };
    const { programmes } = await ask([both, shared]);
    expect(programmes.map(({ touches, leads }) => [touches, leads])).toEqual([
      [7, 6],
      [2, 2],
    ]);
    const exposed = programmes.map(({ effects }) => effects[0]?.figure.variants?.exposed);
    expect(exposed).toMatchObject([
      { numerator: 3, denominator: 5 },
      { numerator: 1, denominator: 2 },
    ]);
    const { drill } = effectDrill(both, 'mql:sal', 'exposed', {
      from: '2025-07-01',
      to: '2026-07-01',
      asOf: '2026-06-30',
    });
    const { pks } = await drillPks(db, settingsWith(), drill, today);
    expect(pks.map((pk) => Math.floor(pk / 1000))).toEqual([1, 2, 3, 4, 5]);
  });

  it('does not know a programme that no touch names, and does not count membership without a response', async () => {
    await fill(cfos.map((lead) => ({ ...lead, hasAnswered: false })));
    const answer = await ask();
    expect(answer).toMatchObject({ hasTouches: true, programmes: [{ touches: 0, leads: 0, effects: [] }] });
    expect(await touchNames(db, 'kind')).toEqual([{ value: 'Call', touches: 1, leads: 1 }]);
  });

  it('follows a touch to the lead that stands for a merged one', async () => {
    await fill(cfos);
    await insertRows(db, 'person', [
      { pk: 50, system: 'test', id: 'C50', merged_into: 5, merged_day: start, import_id: 1 },
    ]);
    await insertRows(db, 'touch', [
      { pk: 50, person_id: 'C50', day: start + 1, campaign: 'Nurture mails', import_id: 1 },
    ]);
    expect(effectOf(await ask())?.variants?.exposed).toMatchObject({ numerator: 3, denominator: 5 });
  });

  it('counts people up to the MQL and leaves those out who lost within the landmark', async () => {
    await fill([
      { touched: -15, accepted: null },
      { touched: null, accepted: null },
    ]);
    const answer = await ask([{ ...nurture, steps: ['inquiry:mql', 'opportunity:won'] }]);
    const [inquiry, won] = answer.programmes[0]?.effects ?? [];
    expect(inquiry?.figure.variants?.exposed).toMatchObject({ numerator: 1, denominator: 1 });
    expect(won?.figure).toMatchObject({ value: null });
  });

  it('answers on the command line for every name at once', async () => {
    await fill(cfos);
    const query = queryWith({ from: '2026-01-01', to: '2026-02-01', asOf: '2026-06-30' });
    const figure = await computeMetric(db, settingsWith(), query, 'programme_effect', 'mql:sal');
    expect(figure.items?.map(({ key, value }) => [key, value])).toEqual([['campaign|nurture mails', 0.5]]);
  });

  it('agrees with a slow reference over random leads', async () => {
    const days = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    const lead = fc.record({ touched: days, accepted: days, hasAnswered: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(lead, { minLength: 1, maxLength: 12 }), async (leads) => {
        await clearTables(db);
        await fill([...leads, { touched: 0, accepted: 1 }]);
        const { exposed, others } = slowly(leads);
        const figure = effectOf(await ask());
        expect(figure?.variants?.exposed).toMatchObject({ numerator: exposed[0], denominator: exposed[1] });
        expect(figure?.variants?.not_exposed).toMatchObject({ numerator: others[0], denominator: others[1] });
      }),
      { numRuns: 12 },
    );
  });
});

/** Lead by lead, in words: still there after 14 days, answered by then, accepted by day 74. */
function slowly(leads: readonly Lead[]): { exposed: [number, number]; others: [number, number] } {
  const counted: { exposed: [number, number]; others: [number, number] } = { exposed: [0, 0], others: [0, 0] };
  for (const { touched, accepted, hasAnswered } of leads) {
    if (accepted !== null && accepted <= 14) continue;
    const arm = hasAnswered && touched !== null && touched <= 14 ? counted.exposed : counted.others;
    arm[1] += 1;
    if (accepted !== null && accepted <= 74) arm[0] += 1;
  }
  return counted;
}
