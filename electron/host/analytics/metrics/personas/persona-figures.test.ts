import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import type { AskedTest } from '../../../../../shared/contract/customers.ts';
import { funnelStages } from '../../../../../shared/crm/fields.ts';
import type { AnalyticsDatabase } from '../../database.ts';
import { drillPks } from '../drill.ts';
import {
  clearTables,
  day,
  insertRows,
  openTestDatabase,
  queryWith,
  settingsWith,
  type TestRow,
} from '../testing/fixture.ts';
import { computePersonas, computeTestValues, twelveMonthsThrough } from './compute-personas.ts';
import { contentReach } from './content-reach.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(() => clearTables(db));

const asOf = day('2026-03-31');
const personas = ['Manager', 'Foreman', ''] as const;
const sources = ['Webinar', 'Fair', ''] as const;
const reasons = ['Price', 'Timing', ''] as const;

/** The life of one lead, as the reference counts it: days before the as-of day, each after the one before. */
const lifeArbitrary = fc.record({
  persona: fc.constantFrom(...personas),
  source: fc.constantFrom(...sources),
  created: fc.integer({ min: 60, max: 420 }),
  way: fc.constantFrom('inquiry', 'mql', 'recycled', 'back', 'sal', 'opportunity', 'won', 'lost'),
  reason: fc.constantFrom(...reasons),
});
type Life = typeof lifeArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

const at = (life: Life, step: number) => asOf - life.created + step * 5;
const isAfter = (life: Life, ...ways: Life['way'][]) => ways.includes(life.way);

async function write(lives: readonly Life[]): Promise<void> {
  const people: TestRow[] = [];
  const events: TestRow[] = [];
  const deals: TestRow[] = [];
  lives.forEach((life, index) => {
    const pk = index + 1;
    const own = { pk, system: 'test', id: `L${pk}`, import_id: 1 };
    people.push({ ...own, persona: life.persona || null, source: life.source || null, created_day: at(life, 0) });
    const enter = (stage: string, step: number) =>
      events.push({
        entity_type: 'person',
        pk,
        stage,
        day: at(life, step),
        kind: 'explicit',
        source: 'history',
        import_id: 1,
      });
    if (life.way !== 'inquiry') enter('mql', 1);
    if (isAfter(life, 'recycled', 'back')) enter('recycled', 2);
    if (isAfter(life, 'back')) enter('mql', 4);
    if (isAfter(life, 'sal', 'opportunity', 'won', 'lost')) enter('sal', 2);
    if (!isAfter(life, 'opportunity', 'won', 'lost')) return;
    const outcome = life.way === 'opportunity' ? 'open' : life.way;
    const closed = outcome === 'open' ? null : at(life, 6);
    const deal = { ...own, person_id: `L${pk}`, created_day: at(life, 4), outcome, closed_day: closed };
    deals.push({ ...deal, loss_reason: life.reason || null, currency: 'EUR', amount: 100 });
  });
  await insertRows(db, 'person', people);
  await insertRows(db, 'stage_event', events);
  await insertRows(db, 'opportunity', deals);
  // The data's end is the as-of day, whatever the lives are.
  await insertRows(db, 'touch', [{ pk: 1, day: asOf, import_id: 1 }]);
}

const { from } = twelveMonthsThrough(asOf);
const isWithin = (counted: number) => counted >= from && counted <= asOf;

function isAmong(life: Life, among: AskedTest['among']): boolean {
  switch (among) {
    case 'leads':
      return isWithin(at(life, 0));
    case 'accepted':
      return isAfter(life, 'sal', 'opportunity', 'won', 'lost') && isWithin(at(life, 2));
    default:
      return life.way === among && isWithin(at(life, 6));
  }
}

function standing(life: Life): string | null {
  if (isAfter(life, 'recycled', 'lost')) return null;
  return life.way === 'back' ? 'mql' : life.way;
}

const tests: AskedTest[] = (['leads', 'accepted', 'won', 'lost'] as const).flatMap((among) => [
  { id: `${among} source`, personaId: 'manager', among, dimension: 'source' as const, values: ['Webinar'] },
  {
    id: `${among} reason`,
    personaId: 'manager',
    among,
    dimension: 'loss_reason' as const,
    values: ['Price', 'Nothing'],
  },
]);
const asked = {
  personas: [
    { id: 'manager', dimension: 'persona' as const, value: 'Manager' },
    { id: 'fair', dimension: 'source' as const, value: 'Fair' },
    { id: 'unmatched', dimension: 'persona' as const, value: '' },
  ],
  tests,
};

describe('the tests and figures of personas', () => {
  it('agree with counting lives one by one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lifeArbitrary, { minLength: 20, maxLength: 60 }), async (lives) => {
        await clearTables(db);
        await write(lives);
        const found = await computePersonas(db, settingsWith(), asked, asOf);
        for (const test of tests) {
          const isReason = test.dimension === 'loss_reason';
          const members = lives.filter((life) => isAmong(life, test.among));
          const own = members.filter(({ persona }) => persona === 'Manager');
          const valued = own.filter((life) => (isReason ? life.reason : life.source) !== '');
          const named = valued.filter((life) => test.values.includes(isReason ? life.reason : life.source));
          const isAskable = !isReason || test.among === 'won' || test.among === 'lost';
          const figure = found.tests.find(({ id }) => id === test.id);
          expect(figure, test.id).toMatchObject({
            blank: isAskable ? own.length - valued.length : 0,
            unassigned: isAskable ? members.filter(({ persona }) => persona === '').length : 0,
            share: { numerator: isAskable ? named.length : 0, denominator: isAskable ? valued.length : 0 },
          });
        }
        for (const { id } of asked.personas.slice(0, 2)) {
          const isOwn = (life: Life) => (id === 'fair' ? life.source === 'Fair' : life.persona === 'Manager');
          const figures = found.personas.find((each) => each.id === id);
          expect(figures?.leads.value).toBe(lives.filter((life) => isOwn(life) && isAmong(life, 'leads')).length);
          for (const { stage, waiting } of figures?.stages ?? [])
            expect(waiting, `${id} at ${stage}`).toBe(
              lives.filter((life) => isOwn(life) && standing(life) === stage).length,
            );
        }
      }),
      { numRuns: 8 },
    );
  });

  const lives: Life[] = [
    { persona: 'Manager', source: 'Webinar', created: 200, way: 'won', reason: '' },
    { persona: 'Manager', source: 'Webinar', created: 180, way: 'won', reason: '' },
    { persona: 'Manager', source: 'Fair', created: 170, way: 'lost', reason: 'Price' },
    { persona: 'Manager', source: '', created: 160, way: 'back', reason: '' },
    { persona: 'Foreman', source: 'Fair', created: 150, way: 'sal', reason: '' },
    { persona: 'Foreman', source: 'Fair', created: 90, way: 'inquiry', reason: '' },
    { persona: '', source: 'Fair', created: 100, way: 'won', reason: '' },
  ];

  it('say what most have instead, and who belongs to no persona', async () => {
    await write(lives);
    const [first] = (
      await computePersonas(
        db,
        settingsWith(),
        { ...asked, tests: [{ ...tests[0]!, among: 'won', values: ['Fair'] }] },
        asOf,
      )
    ).tests;
    expect(first).toMatchObject({ leading: { value: 'Webinar', count: 2 }, unassigned: 1, share: { numerator: 0 } });
  });

  it('know nothing of a persona without a value in the CRM, and nothing of values that nobody has', async () => {
    await write(lives);
    const { personas: figures } = await computePersonas(
      db,
      settingsWith(),
      { personas: [...asked.personas, { id: 'gone', dimension: 'persona', value: "Côte d'Ivoire" }], tests: [] },
      asOf,
    );
    expect(figures.map(({ id, isKnown }) => [id, isKnown])).toEqual([
      ['manager', true],
      ['fair', true],
      ['unmatched', false],
      ['gone', false],
    ]);
    expect(figures[3]).toMatchObject({ leads: { value: 0 }, acceptance: { value: null, denominator: 0 } });
  });

  it('compares a step with all other leads on one basis', async () => {
    await write(lives);
    const { personas: figures } = await computePersonas(db, settingsWith({ horizonDays: 30 }), asked, asOf);
    const step = figures[0]?.stages.find(({ stage }) => stage === 'mql');
    expect(step).toMatchObject({
      goesOn: { numerator: 3, denominator: 4 },
      others: { numerator: 2, denominator: 2 },
    });
    expect(figures[0]?.stages.at(-1)).toMatchObject({ stage: 'won', goesOn: null, others: null, waiting: 2 });
  });

  it('open as many rows as they count', async () => {
    await write(lives);
    const { personas: figures, ...period } = await computePersonas(db, settingsWith(), asked, asOf);
    const query = queryWith({ ...period, filters: [{ dimension: 'persona', values: ['Manager'] }] });
    const rows = async (metric: string, stages?: string) =>
      (await drillPks(db, settingsWith(), { metric, part: 'denominator', query, ...(stages ? { stages } : {}) })).pks
        .length;
    expect(await rows('persona_leads')).toBe(figures[0]?.leads.value);
    expect(await rows('persona_accepted')).toBe(3);
    expect(await rows('persona_won')).toBe(2);
    expect(await rows('persona_lost')).toBe(1);
    for (const stage of funnelStages)
      expect(await rows('persona_waiting', stage), stage).toBe(
        figures[0]?.stages.find((each) => each.stage === stage)?.waiting,
      );
  });

  it('lists the values that a test can name, most first', async () => {
    await write(lives);
    const asking = (among: AskedTest['among'], dimension: AskedTest['dimension']) =>
      computeTestValues(db, settingsWith(), { among, dimension }, asOf);
    expect(await asking('won', 'source')).toEqual({
      values: [
        { value: 'Webinar', count: 2 },
        { value: 'Fair', count: 1 },
      ],
    });
    expect(await asking('accepted', 'type')).toEqual({ values: [] });
  });

  it('says that there is no data rather than zero', async () => {
    await expect(computePersonas(db, settingsWith(), asked, asOf)).rejects.toMatchObject({
      problem: { code: 'review.noData' },
    });
  });
});

describe('twelve months', () => {
  it.each([
    ['2026-03-31', '2025-04-01'],
    ['2026-06-15', '2025-06-16'],
    ['2024-02-28', '2023-02-28'],
    ['2024-02-29', '2023-03-01'],
  ])('up to %s begin on %s', (last, first) => {
    expect(formatLocalDate(twelveMonthsThrough(day(last)).from)).toBe(first);
  });
});

describe('the reach of content', () => {
  const touch = (pk: number, person: string | null, fields: TestRow) => ({
    pk,
    person_id: person,
    day: asOf,
    import_id: 1,
    ...fields,
  });

  it('counts leads once, after merges, by the field for content before the campaign', async () => {
    const person = (pk: number, merged: number | null = null) => ({
      pk,
      system: 'test',
      id: `L${pk}`,
      merged_into: merged,
      import_id: 1,
    });
    await insertRows(db, 'person', [person(1), person(2, 1), person(3)]);
    await insertRows(db, 'touch', [
      touch(1, 'L1', { content: 'Downtime guide' }),
      touch(2, 'L2', { content: ' DOWNTIME GUIDE' }),
      touch(3, 'L3', { content: 'Downtime guide', campaign: 'Spring' }),
      touch(4, 'L3', { campaign: 'Downtime guide' }),
      touch(5, null, { campaign: 'Spring' }),
    ]);
    const { pieces, hasTouches } = await contentReach(db, [
      { id: 'guide', name: ' Downtime Guide ' },
      { id: 'spring', name: 'spring' },
      { id: 'other', name: "Driver's list" },
      { id: 'empty', name: '' },
    ]);
    expect(hasTouches).toBe(true);
    expect(pieces).toMatchObject([
      {
        id: 'guide',
        leads: 2,
        touches: 3,
        matched: { column: 'content', values: [' DOWNTIME GUIDE', 'Downtime guide'] },
      },
      { id: 'spring', leads: 1, touches: 2, matched: { column: 'campaign', values: ['Spring'] } },
      { id: 'other', leads: 0, touches: 0, matched: null },
      { id: 'empty', leads: 0, matched: null },
    ]);
  });

  it('is not known where no touch was imported', async () => {
    expect(await contentReach(db, [{ id: 'guide', name: 'Guide' }])).toMatchObject({ hasTouches: false });
  });
});
