import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../../../shared/calendar/zone.ts';
import { roots } from '../../../../shared/model/entities.ts';
import type { CriterionRule } from '../../../../shared/model/handbook.ts';
import type { RulesOf } from '../../../../shared/planning/sla-criteria.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { drillPks } from '../metrics/drill.ts';
import { promiseWith, signedPromise } from '../metrics/testing/clock-fixture.ts';
import { day, insertRows, openTestDatabase, queryWith, settingsWith } from '../metrics/testing/fixture.ts';
import { computeHandoffs } from './compute-handoffs.ts';
import { computePriorities } from './compute-priorities.ts';
import { computeSlas } from './compute-slas.ts';

const zone = 'Europe/Berlin';
const query = queryWith({ from: '2026-03-02', to: '2026-03-16', asOf: '2026-03-15' });

/** Local times of March: `05 09:30`. */
const at = (text: string) => {
  const [date = '', time = '00:00'] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const on = day(`2026-03-${date}`);
  return { day: on, instant: instantOf(on, hours * 60 + minutes, zone) };
};

/** Each lead with its source and score, then what happened to it and when. A way out may say why. */
const leads = `
Anna | Demo request | 90 | mql 02 10:00, call 02 11:00, sal 03 10:00, sql 05 10:00, opportunity 09 10:00
Ben | Demo request | 40 | mql 02 10:00, call 02 15:00, sal 04 10:00, recycled 10 10:00 Timing
Carl | Webinar | 85 | mql 03 10:00, call 04 10:00, recycled 05 10:00
Dora | Webinar | 20 | mql 03 10:00, call 05 10:00, opportunity 12 10:00
Emil | Trade fair | | mql 04 10:00, disqualified 06 10:00 Competitor
Fay | | 70 | mql 05 10:00
Gus | Webinar | 10 | mql 01 10:00, sal 01 12:00`;

interface Happening {
  readonly what: string;
  readonly when: string;
  readonly reason: string | null;
}

const parsed = leads
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', source = '', score = '', happened = ''] = line.split('|').map((part) => part.trim());
    const happenings = happened.split(', ').map((text): Happening => {
      const [what = '', date = '', time = '', reason] = text.split(' ');
      return { what, when: `${date} ${time}`, reason: reason ?? null };
    });
    return { name, source: source || null, score: score === '' ? null : Number(score), happenings };
  });

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  await insertRows(
    db,
    'person',
    parsed.map(({ name, source, score }, index) => {
      return { pk: index + 1, system: 'test', id: name, name, company: `${name} Ltd`, source, score, import_id: 1 };
    }),
  );
  const all = parsed.flatMap(({ name, happenings }, index) =>
    happenings.map((happening) => ({ pk: index + 1, name, ...happening })),
  );
  await insertRows(
    db,
    'stage_event',
    all.flatMap(({ pk, what: stage, when, reason }) => {
      const row = { entity_type: 'person', pk, stage, ...at(when), kind: 'explicit', source: 'history', reason };
      return stage === 'call' ? [] : [{ ...row, import_id: 1 }];
    }),
  );
  const calls = all.filter(({ what }) => what === 'call');
  await insertRows(
    db,
    'activity',
    calls.map(({ name, when }, index) => ({
      pk: index + 1,
      person_id: name,
      ...at(when),
      kind: 'Call',
      done_by: 'Sofia',
      import_id: 1,
    })),
  );
});
afterAll(() => close());

const settings = (changes: Parameters<typeof settingsWith>[0] = {}) => settingsWith({ timeZone: zone, ...changes });
const nameOf = (pk: number) => parsed[pk - 1]?.name ?? String(pk);

/** The names of the leads of handoffs, which are numbered as the leads are here. */
async function drilled(drill: Omit<Parameters<typeof drillPks>[2], 'query'>, promises = [promiseWith()]) {
  const { pks, table } = await drillPks(db, settings({ promises }), { ...drill, query });
  expect(table).toBe('handoffs');
  const rows = await db.rows<{ pk: number }>(`SELECT pk FROM episode WHERE hk IN (${[...pks, -1].join(', ')})`);
  return rows.map(({ pk }) => nameOf(pk)).toSorted();
}

const step = (id: string, fields: object) =>
  roots.handoffs.parse({
    id,
    fromStage: 'mql',
    toStage: 'sal',
    fromFunction: 'marketing',
    toFunction: 'sales',
    ...fields,
  });

describe('the path of leads, as the data shows it', () => {
  const handoffs = [
    step('accept', { clockAmount: 1, clockUnit: 'business-days' }),
    step('touch', { clockEnds: 'first-touch', clockAmount: 4, clockUnit: 'business-hours' }),
    step('back', { toStage: 'recycled', path: 'out' }),
    step('unseen', { fromStage: 'won', toStage: 'recycled', path: 'back' }),
  ];

  it('counts each drawn step, what left its stage by a way out, and how long it took', async () => {
    const { steps, stages } = await computeHandoffs(db, settings(), query, { handoffs });
    const [accept, touch, back, unseen] = steps;
    // Anna and Ben; five left MQL in the period, Carl and Emil by a way out.
    expect(accept).toMatchObject({ count: 2, lost: { numerator: 2, denominator: 5 }, isSlower: true });
    expect(accept?.taken).toEqual({ value: 1.5, unit: 'days', count: 2 });
    // Anna 1 h, Ben 5 h, Carl 8 h, Dora 16 h; Emil's answer counts as a touch after 16 h, Fay still waits.
    expect(touch?.taken).toMatchObject({ value: 8, unit: 'hours', count: 6 });
    expect(touch?.isSlower).toBe(true);
    expect(back).toMatchObject({ count: 1, isSlower: null });
    expect(unseen).toMatchObject({ count: 0, lost: { denominator: 0, value: null }, taken: { value: null, count: 0 } });
    expect(stages).toContainEqual({ stage: 'mql', entered: 6, passed: 0, open: 1 });
    expect(stages).toContainEqual({ stage: 'sal', entered: 2, passed: 1, open: 1 });
  });

  it('lists the ways that nobody drew, most taken first, and opens the leads of each', async () => {
    const { undrawn } = await computeHandoffs(db, settings(), query, { handoffs });
    expect(undrawn.map(({ from, to, count }) => `${from} ${to} ${count}`)).toEqual([
      'mql disqualified 1',
      'mql opportunity 1',
      'sal recycled 1',
      'sal sql 1',
      'sql opportunity 1',
    ]);
    const path = (stages: string) => drilled({ metric: 'handoff_path', part: 'denominator', stages });
    expect(await path('mql:sal')).toEqual(['Anna', 'Ben']);
    expect(await path('mql:opportunity')).toEqual(['Dora']);
    expect(await path('won:lost')).toEqual([]);
  });

  it('survives steps between stages that the data does not know', async () => {
    const odd = [step('odd', { fromStage: 'waiting-room', toStage: 'mql', clockEnds: 'answer', clockAmount: 1 })];
    const { steps } = await computeHandoffs(db, settings(), query, { handoffs: odd });
    expect(steps).toEqual([
      expect.objectContaining({ count: 0, taken: { value: null, unit: 'days', count: 0 }, isSlower: null }),
    ]);
  });
});

describe('promises of both sides', () => {
  const score: CriterionRule = { field: 'score', op: 'atLeast', values: [60] };
  const source: CriterionRule = { field: 'source', op: 'filled', values: [] };
  const rulesOf: RulesOf = (_, kind) =>
    kind === 'criterion'
      ? { lines: 3, rules: [score, source], version: 4 }
      : { lines: 1, rules: [source], version: null };
  const measured = async (fields: Parameters<typeof promiseWith>[0], rules = rulesOf) => {
    const slas = await computeSlas(db, settings({ promises: [promiseWith(fields)] }), query, { rulesOf: rules });
    const [promise] = slas.promises;
    if (!promise) throw new Error('No promise was measured.');
    return promise;
  };

  it('count volume, and say whether it was enough', async () => {
    const volume = { kind: 'volume', unit: 'count', toStage: 'sal', share: null } as const;
    // Anna, Ben, and Dora who skipped it on her way; Gus in the period before.
    expect(await measured({ ...volume, amount: 3 })).toMatchObject({
      figure: { value: 3, unit: 'count', previous: { value: 1 } },
      verdict: 'kept',
      // The diagram shows Anna and Ben.
      why: 'Entries of the review period. 1 of them came past SAL to a later stage and counts as entered; the diagram shows the others.',
    });
    expect(await measured({ ...volume, amount: 4 })).toMatchObject({ verdict: 'broken' });
    const counted = { metric: 'sla_compliance', part: 'denominator', stages: 'touch' };
    expect(await drilled(counted, [promiseWith({ ...volume, amount: 4 })])).toEqual(['Anna', 'Ben', 'Dora']);
    expect(await measured({ ...volume, amount: null })).toMatchObject({ verdict: 'unmeasured' });
  });

  it('are judged by what all signed, whatever a draft says since', async () => {
    const volume = { kind: 'volume', unit: 'count', toStage: 'sal', share: null } as const;
    const signed = signedPromise({ ...volume, amount: 4 }).signed;
    expect(await measured({ ...volume, amount: 2, version: 2, signed })).toMatchObject({
      verdict: 'broken',
      version: 1,
    });
    expect(await measured({ ...volume, amount: 2, version: 2 })).toMatchObject({ verdict: 'kept', version: null });
    const reasons = signedPromise({ kind: 'reason', share: 0.9 }).signed;
    const asSigned = await measured({ kind: 'reason', share: 0.9, signed: reasons });
    expect(await measured({ kind: 'reason', share: 0.01, version: 2, signed: reasons })).toEqual(asSigned);
  });

  it('hold entries against every line of the handbook that can be tested, and say how many can’t', async () => {
    // At 60 or more with a source: Anna and Carl of six.
    const conformance = await measured({ kind: 'conformance', fromStage: 'mql', share: 0.9 });
    expect(conformance).toMatchObject({ figure: { numerator: 2, denominator: 6 }, verdict: 'broken' });
    expect(conformance.tested).toEqual({ of: 2, lines: 3 });
    expect(conformance.why).toBe(
      'By 2 of 3 lines of version 4 of the handbook, as the records stand now. 1 more can’t be tested.',
    );
    const complete = await measured({ kind: 'completeness', fromStage: 'mql', share: 0.95 });
    expect(complete).toMatchObject({ figure: { numerator: 5, denominator: 6 }, verdict: 'near', tested: null });
    // Kept as far as it is tested, which is no more than that.
    expect(await measured({ kind: 'conformance', fromStage: 'mql', share: 0.3 })).toMatchObject({ verdict: 'partly' });
    expect(await measured({ kind: 'completeness', fromStage: 'mql', share: 0.3 })).toMatchObject({ verdict: 'kept' });
    const none = await measured({ kind: 'conformance' }, () => ({ lines: 2, rules: [], version: 4 }));
    expect(none).toMatchObject({ verdict: 'unmeasured', why: expect.stringContaining('has a rule') });
  });

  it('leave a rule that the handbook can’t test out of it too', async () => {
    const odd: RulesOf = () => ({
      lines: 2,
      rules: [
        source,
        { field: 'source', op: 'atLeast', values: [3] },
        { field: 'shoe size', op: 'filled', values: [] },
      ],
      version: null,
    });
    expect(await measured({ kind: 'conformance', fromStage: 'mql' }, odd)).toMatchObject({
      figure: { numerator: 5, denominator: 6 },
      why: expect.stringMatching(/^By 1 of 2 lines/),
    });
  });

  it('ask a reason of every rejection, and attempts of every recycled lead', async () => {
    // Ben was recycled after he was accepted and Carl and Emil before; two say why.
    expect(await measured({ kind: 'reason', share: 0.95 })).toMatchObject({
      figure: { numerator: 2, denominator: 3 },
    });
    const refused = { metric: 'sla_compliance', part: 'rest', stages: 'touch' };
    expect(await drilled(refused, [promiseWith({ kind: 'reason' })])).toEqual(['Carl']);
    const attempts = await measured({ kind: 'attempts', amount: 1, unit: 'attempts' });
    expect(attempts).toMatchObject({ verdict: 'unmeasured', why: expect.stringContaining('one call a lead at most') });
  });

  it('say what would give one a clock that the data has none for', async () => {
    const why = async (fields: Parameters<typeof measured>[0]) => (await measured({ ...fields, amount: 4 })).why;
    expect(await why({ kind: 'first-touch', fromStage: 'sql' })).toMatch(/Let it begin at MQL, or make it a take-over/);
    expect(await why({ kind: 'take-over', fromStage: 'inquiry' })).toMatch(/Let it begin at one of them/);
    expect(await why({ kind: 'take-over', fromStage: 'sql', toStage: 'opportunity' })).not.toMatch(/begin/);
  });

  it('say of a draft what keeps it from being measured, while what is in force is', async () => {
    expect((await measured({})).gap).toBeNull();
    const { signed } = signedPromise();
    const moved = await measured({ fromStage: 'sql', version: 2, signed });
    expect(moved).toMatchObject({
      version: 1,
      gap: { cause: 'clock', why: expect.stringMatching(/Let it begin at MQL/) },
    });
    expect(moved.verdict).toBe((await measured({ signed })).verdict);
    expect((await measured({ kind: 'typed', version: 2, signed })).gap).toMatchObject({ cause: 'typed' });
    const alone = await measured({ ...signedPromise({ fromStage: 'sql' }) });
    expect(alone).toMatchObject({ verdict: 'unmeasured', version: 1, gap: { cause: 'clock' } });
    const mended = await measured({ signed: signedPromise({ fromStage: 'sql' }).signed });
    expect(mended).toMatchObject({ verdict: 'unmeasured', gap: null });
  });

  it('take what was typed as typed, and nothing where nobody did', async () => {
    const typed = { kept: 7, of: 8, on: '2026-03-14' };
    expect(await measured({ kind: 'typed', share: 1, typed })).toMatchObject({
      figure: { numerator: 7, denominator: 8 },
      isTyped: true,
      verdict: 'broken',
      why: 'Typed on 2026-03-14, not measured.',
    });
    expect(await measured({ kind: 'typed' })).toMatchObject({ verdict: 'unmeasured', figure: { value: null } });
  });

  it('list those that broke a promise about time, the longest over first, and what slips now once', async () => {
    const answer = signedPromise({ id: 'answer', kind: 'disposition', amount: 1, unit: 'business-days', share: 0.95 });
    const touch = signedPromise({ id: 'touch' });
    const promises = [touch, answer];
    const slas = await computeSlas(db, settings({ promises }), query, { rulesOf });
    const late = slas.promises[1]?.late.map(({ lead, over, isOpen }) => ({ lead, over, isOpen }));
    expect(late).toEqual([
      { lead: 'Dora', over: 6, isOpen: false },
      { lead: 'Fay', over: 5, isOpen: true },
      { lead: 'Ben', over: 1, isOpen: false },
      { lead: 'Carl', over: 1, isOpen: false },
      { lead: 'Emil', over: 1, isOpen: false },
    ]);
    // Fay is past both.
    expect(slas.slipping).toMatchObject({ total: 1, cold: 0, cases: [{ lead: 'Fay', account: 'Fay Ltd' }] });
    expect(slas.slipping.value.value).toBeNull();
    expect(await drilled({ metric: 'slipping', part: 'denominator' }, promises)).toEqual(['Fay']);
    const [by, ...others] = slas.slipping.byPromise;
    expect(others).toEqual([]);
    expect(by?.total).toBe(1);
    for (const { id } of promises) {
      const slipping = { metric: 'slipping', part: 'denominator', stages: id };
      expect(await drilled(slipping, promises)).toEqual(id === by?.promiseId ? ['Fay'] : []);
    }
    expect(await drilled({ metric: 'slipping', part: 'item:cold' }, promises)).toEqual([]);
    const broken = { metric: 'sla_compliance', part: 'item:broken', stages: 'answer' };
    expect(await drilled(broken, promises)).toEqual(['Ben', 'Carl', 'Dora', 'Emil', 'Fay']);
    expect(await drilled({ ...broken, part: 'numerator' }, promises)).toEqual(['Anna']);
    await expect(drilled({ ...broken, part: 'item:late' }, promises)).rejects.toThrow('has no part');
  });
});

describe('a promise that not all have signed', () => {
  const rulesOf: RulesOf = () => ({ lines: 0, rules: [], version: null });
  const slippingOf = async (promises: Parameters<typeof drilled>[1]) => {
    const { slipping, promises: measured } = await computeSlas(db, settings({ promises }), query, { rulesOf });
    return { total: slipping.total, cold: slipping.cold, late: measured.map(({ lateTotal }) => lateTotal) };
  };
  const limits = { kind: 'disposition', amount: 1, unit: 'business-days' } as const;

  it('lets nothing slip while it is a draft, though its own panel counts', async () => {
    const draft = promiseWith({ id: 'answer', ...limits });
    expect(await slippingOf([draft])).toEqual({ total: 0, cold: 0, late: [5] });
    expect(await drilled({ metric: 'slipping', part: 'denominator' }, [draft])).toEqual([]);
    expect(await slippingOf([draft, signedPromise({ id: 'touch' })])).toMatchObject({ total: 1 });
  });

  it('lets slip what its last signed version says, whatever is drafted since', async () => {
    const { signed } = signedPromise({ id: 'answer', ...limits });
    const drafted = { id: 'answer', version: 2, signed } as const;
    expect(await slippingOf([promiseWith({ ...drafted, kind: 'take-over', fromStage: 'won' })])).toMatchObject({
      total: 1,
    });
    expect(await slippingOf([promiseWith({ ...drafted, kind: 'reason', amount: null })])).toMatchObject({ total: 1 });
    const { signed: counted } = signedPromise({ id: 'answer', kind: 'reason', amount: null });
    expect(await slippingOf([promiseWith({ ...drafted, signed: counted, ...limits })])).toMatchObject({ total: 0 });
  });
});

describe('an order of work, tried on past leads', () => {
  const rule = (id: string, fields: object) => roots.priorityRules.parse({ id, text: id, ...fields });
  const rules = [
    rule('demo', { field: 'source', op: 'is', value: ' demo REQUEST ' }),
    rule('score', { field: 'score', op: 'atLeast', value: '80' }),
    rule('warm', {}),
  ];
  const bench = (tried = rules) => computePriorities(db, settings(), query, { rules: tried });

  it('puts each lead under the first line that fits, and says what became of them', async () => {
    const { rules: results } = await bench();
    expect(results.map(({ ruleId, isTestable, handoffs, won }) => [ruleId, isTestable, handoffs, won])).toEqual([
      ['demo', true, 2, 0],
      ['score', true, 1, 0],
      ['warm', false, 0, 0],
      [null, true, 3, 0],
    ]);
    // Anna and Ben were accepted, Carl was not; of the rest Dora skipped it and Emil was refused.
    expect(results[0]?.accepted).toMatchObject({ numerator: 2, denominator: 2 });
    expect(results[1]?.accepted).toMatchObject({ numerator: 0, denominator: 1 });
    expect(results[0]?.opportunities).toBe(1);
    expect(results[0]?.firstTouch).toMatchObject({ value: 1, unit: 'hours', count: 2 });
  });

  it('correlates the place in the order with the time to the first touch', async () => {
    // Places 1, 1, 2 and 4 took 1, 5, 8 and 16 hours.
    const { correlation } = await bench();
    expect(correlation.count).toBe(4);
    expect(correlation.value).toBeCloseTo(0.9487, 4);
    expect((await bench([])).correlation).toEqual({ value: null, count: 4 });
  });

  it('offers the values that the data has, most first', async () => {
    const { fields } = await bench();
    expect(fields.find(({ field }) => field === 'source')?.values).toEqual(['Demo request', 'Webinar', 'Trade fair']);
    expect(fields.find(({ field }) => field === 'score')?.values).toEqual([]);
  });
});
