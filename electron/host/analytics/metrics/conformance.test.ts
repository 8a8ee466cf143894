import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { StageSettings } from '../../../../shared/metrics/review-settings.ts';
import { roots } from '../../../../shared/model/entities.ts';
import type { CriterionRule } from '../../../../shared/model/handbook.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { computeConformance } from './compute-conformance.ts';
import { drawLeads, exerciseLeads } from './compute-exercise-leads.ts';
import { computeMetric } from './compute-metric.ts';
import { clearTables, day, insertRows, openTestDatabase, queryWith, settingsWith } from './testing/fixture.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(() => clearTables(db));

interface Lead {
  readonly score: number | null;
  readonly segment: string | null;
  /** Days from the start to its MQL. */
  readonly at: number;
}

const start = day('2026-01-05');

async function fill(leads: readonly Lead[]): Promise<void> {
  await insertRows(
    db,
    'person',
    leads.map(({ score, segment }, index) => ({
      pk: index + 1,
      system: 'test',
      id: `L${index + 1}`,
      name: `Lead ${index + 1}`,
      score,
      segment,
      import_id: 1,
    })),
  );
  const entries = leads.map(({ at }, index) => ({
    entity_type: 'person',
    pk: index + 1,
    stage: 'mql',
    day: start + at,
    kind: 'explicit',
    source: 'history',
    import_id: 1,
  }));
  await insertRows(db, 'stage_event', entries);
}

const line = (id: string, rule: CriterionRule | null, kind: 'criterion' | 'information' = 'criterion') =>
  roots.criteria.parse({ id, definitionId: 'mql', text: id, rule, kind });
const rule = (field: string, op: CriterionRule['op'], ...values: (string | number)[]): CriterionRule => ({
  field,
  op,
  values,
});

const lines = [
  line('score', rule('score', 'atLeast', 60)),
  line('fleet', rule('segment', 'is', 'Mid fleet', "Côte d'Or")),
  line('intent', null),
  line('segment known', rule('segment', 'filled'), 'information'),
];

function settings(criteria: StageSettings['criteria'] = lines, inForce: StageSettings['inForce'] = []) {
  const mql: StageSettings = {
    stage: 'mql',
    label: 'MQL',
    hint: '',
    ownerFunction: 'marketing',
    targetVolume: null,
    targetRate: null,
    scoreThreshold: 60,
    version: 4,
    inForce,
    criteria,
  };
  return settingsWith({ stages: new Map([['mql', mql]]) });
}

const query = queryWith({ from: '2026-01-05', to: '2026-02-02', asOf: '2026-06-30' });
const ask = (criteria?: StageSettings['criteria'], stage: string | null = 'mql') =>
  computeMetric(db, settings(criteria), query, 'definition_conformance', stage);

/** A version of the definition with a least score, in force from so many days after the start on. */
const scoreVersion = (version: number, at: number, least: number | null) => ({
  version,
  since: start + at,
  criteria: [{ text: `score ${least}`, rule: least === null ? null : rule('score', 'atLeast', least) }],
});
const askVersions = (...versions: StageSettings['inForce']) =>
  computeMetric(db, settings(lines, versions), query, 'definition_conformance', 'mql');

describe('how many meet the definition of their stage', () => {
  it('is counted over all lines that can be tested, with each line’s own share and how complete they came', async () => {
    await fill([
      { score: 60, segment: ' mid FLEET ', at: 0 },
      { score: 59, segment: "Côte d'Or", at: 1 },
      { score: null, segment: null, at: 2 },
      { score: 80, segment: 'Small fleet', at: 3 },
    ]);
    const figure = await ask();
    expect(figure).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 });
    expect(figure.items).toMatchObject([
      { key: 'score', numerator: 2, denominator: 4 },
      { key: 'fleet', numerator: 2, denominator: 4 },
    ]);
    expect(figure.variants?.['known: segment known']).toMatchObject({ numerator: 3, denominator: 4 });
    expect(figure.note).toContain('MQL version 4, not signed by all yet');
    expect(figure.note).toContain('1 of its 3 lines can’t be tested');
  });

  it('is not known where no line can be tested, and zero of none where nobody entered', async () => {
    await fill([{ score: 60, segment: 'Mid fleet', at: 0 }]);
    expect(await ask([line('intent', null), line('odd', rule('shoe_size', 'filled'))])).toMatchObject({ value: null });
    await clearTables(db);
    expect(await ask()).toMatchObject({ value: null, denominator: 0 });
  });

  it('judges each by the version in force on its day, before the first by the first, and a draft by none', async () => {
    await fill([50, 60, 70].flatMap((score) => [0, 7, 14].map((at) => ({ score, segment: 'Mid fleet', at }))));
    const figure = await askVersions(scoreVersion(2, 7, 60), scoreVersion(3, 14, 70));
    // Of three a week: two by version 2, twice, then one by version 3.
    expect(figure).toMatchObject({ numerator: 5, denominator: 9 });
    // By itself the line of the newest version is asked of all; that of the draft, fleet, of none.
    expect(figure.items).toMatchObject([{ key: 'score 70', numerator: 3, denominator: 9 }]);
    expect(figure.note).toContain(
      'MQL version 3, in force since 2026-01-19; who entered earlier, by the version in force',
    );
    const first = await askVersions(scoreVersion(2, 7, 60));
    expect(first).toMatchObject({ numerator: 6, denominator: 9 });
    expect(first.note).toContain('who entered earlier, by the same');
  });

  it('leaves out whom no line of their version can judge, and says how many', async () => {
    await fill([50, 60, 70].flatMap((score) => [0, 7].map((at) => ({ score, segment: 'Mid fleet', at }))));
    const figure = await askVersions(scoreVersion(1, 0, null), scoreVersion(2, 7, 60));
    expect(figure).toMatchObject({ numerator: 2, denominator: 3 });
    expect(figure.note).toContain('3 more entered under a version without a line that can be tested');
  });

  it('says who skipped the stage and counts by a later one', async () => {
    await fill([{ score: 70, segment: 'Mid fleet', at: 0 }]);
    await insertRows(db, 'person', [{ pk: 9, system: 'test', id: 'L9', name: 'Lead 9', score: 50, import_id: 1 }]);
    const later = { entity_type: 'person', pk: 9, stage: 'sal', day: start + 3, kind: 'explicit', source: 'history' };
    await insertRows(db, 'stage_event', [{ ...later, import_id: 1 }]);
    const figure = await ask();
    expect(figure).toMatchObject({ numerator: 1, denominator: 2 });
    expect(figure.note).toMatch(/\. 1 of them skipped the stage and counts from the day of the next one/u);
    const { entered, implied } = await computeConformance(
      db,
      settings(),
      { stage: 'mql', since: start, lines: null },
      start + 6,
    );
    expect([entered, implied]).toEqual([2, 1]);
  });

  it('names the stages there are when it is asked about another', async () => {
    await expect(ask(lines, 'vip')).rejects.toMatchObject({ problem: { code: 'request.invalid' } });
  });

  it('agrees with a slow reference over random leads and rules', async () => {
    const word = fc.constantFrom('Mid fleet', 'mid fleet', 'Small', '', "d'Or");
    const lead = fc.record({
      score: fc.option(fc.integer({ min: 55, max: 65 }), { nil: null }),
      segment: fc.option(word, { nil: null }),
      at: fc.integer({ min: 0, max: 40 }),
    });
    const rules = fc.array(
      fc.oneof(
        fc
          .record({
            op: fc.constantFrom('atLeast' as const, 'atMost' as const),
            limit: fc.integer({ min: 57, max: 63 }),
          })
          .map(({ op, limit }) => rule('score', op, limit)),
        fc
          .tuple(fc.constantFrom('is' as const, 'isNot' as const), fc.array(word, { minLength: 1, maxLength: 2 }))
          .map(([op, words]) => rule('segment', op, ...words)),
        fc.constantFrom('score', 'segment').map((field) => rule(field, 'filled')),
      ),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(lead, { maxLength: 12 }), rules, async (leads, chosen) => {
        await clearTables(db);
        await fill(leads);
        const entered = leads.filter(({ at }) => at < 28);
        const asked = chosen.filter((each) => each.op === 'filled' || each.values.some((value) => value !== ''));
        const figure = await ask(chosen.map((each, index) => line(`line ${index}`, each)));
        const expected = entered.filter((one) => asked.every((each) => meets(one, each))).length;
        if (asked.length === 0) expect(figure.value).toBeNull();
        else expect(figure).toMatchObject({ numerator: expected, denominator: entered.length });
        expect(figure.items?.map(({ numerator }) => numerator)).toEqual(
          asked.map((each) => entered.filter((one) => meets(one, each)).length),
        );
      }),
      { numRuns: 15 },
    );
  });
});

/** One lead and one rule, in words. */
function meets(lead: Lead, { field, op, values }: CriterionRule): boolean {
  const raw = field === 'score' ? lead.score : lead.segment;
  const said = raw === null ? '' : String(raw).trim().toLowerCase();
  const words = values.map((value) => String(value).trim().toLowerCase()).filter((value) => value !== '');
  if (op === 'filled') return said !== '';
  if (op === 'is') return words.includes(said);
  if (op === 'isNot') return !words.includes(said);
  return said !== '' && (op === 'atLeast' ? Number(said) >= Number(values[0]) : Number(said) <= Number(values[0]));
}

describe('how a definition behaves week by week', () => {
  it('names the week from which fewer meet it and the line that fell', async () => {
    const leads = Array.from({ length: 14 * 20 }, (_, index) => {
      const week = Math.floor(index / 20);
      const isSmall = week >= 12 && index % 2 === 0;
      return { score: 70, segment: isSmall ? 'Small' : 'Mid fleet', at: week * 7 + (index % 7) };
    });
    await fill(leads);
    const asOf = start + 14 * 7 - 1;
    const {
      points,
      change,
      entered,
      lines: shares,
    } = await computeConformance(db, settings(), { stage: 'mql', since: start + 12 * 7, lines: null }, asOf);
    expect(points).toHaveLength(14);
    expect(change).toMatchObject({
      from: '2026-03-30',
      direction: 'down',
      rule: { key: 'fleet', before: 1, since: 0.5 },
    });
    expect([entered, shares]).toEqual([
      40,
      [
        { id: 'score', met: 40 },
        { id: 'fleet', met: 20 },
        { id: 'segment known', met: 40 },
      ],
    ]);
    expect(new Set(points.map(({ days }) => days))).toEqual(new Set([7]));
    // Signed after the newest data: the twelve weeks before are shown, to the day.
    const late = await computeConformance(db, settings(), { stage: 'mql', since: asOf + 1, lines: null }, asOf);
    expect(late).toMatchObject({ isBefore: true, since: formatLocalDate(asOf + 1 - 84), entered: 240, met: 220 });
  });
});

describe('a week that the data begins in', () => {
  it('is a part of a week', async () => {
    const entries = [5, 6, 7, 8, 14].flatMap((at) =>
      Array.from({ length: 12 }, () => ({ score: 60, segment: 'Mid fleet', at })),
    );
    await fill(entries);
    const asked = { stage: 'mql', since: null, lines: null };
    const { points } = await computeConformance(db, settings(), asked, start + 20);
    expect(points.map(({ from, days, entered }) => [from, days, entered])).toEqual([
      ['2026-01-05', 2, 24],
      ['2026-01-12', 7, 24],
    ]);
  });
});

describe('leads for both sides to label', () => {
  it('are the same for the same seed, each once, and shown as long as the data has them', async () => {
    await fill(Array.from({ length: 40 }, (_, index) => ({ score: index, segment: 'Mid fleet', at: 0 })));
    const drawn = await drawLeads(db, "it's one", 10);
    expect(new Set(drawn).size).toBe(10);
    expect(await drawLeads(db, "it's one", 10)).toEqual(drawn);
    const shown = await exerciseLeads(db, [...drawn.slice(0, 2), 'test|gone']);
    expect(shown.map(({ key }) => key)).toEqual(drawn.slice(0, 2));
    expect(shown[0]).toMatchObject({ facts: ['Mid fleet'] });
  });
});
