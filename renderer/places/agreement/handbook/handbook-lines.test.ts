import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrder } from '../../../../shared/document/order-key.ts';
import { roots } from '../../../../shared/model/entities.ts';
import type { CriterionRule } from '../../../../shared/model/handbook.ts';
import { definitionTerms, handbookEntry } from '../../../../shared/model/handbook-entry.ts';
import { testableRule } from '../../../../shared/planning/criterion-rule.ts';
import { agreementOf } from '../../../../shared/planning/kappa.ts';
import {
  bandPath,
  driftScale,
  isPart,
  linePath,
  newestWords,
  partWords,
  placeOfDay,
  pointDays,
  pointWords,
} from './drift/drift-scale.ts';
import { exportedLines } from './entry/export-lines.ts';
import { otherLimits } from './entry/other-limits.ts';
import { exerciseAgreement, exerciseState } from './exercise/exercise.ts';
import { chanceWords, kappaDefinition } from './exercise/exercise-words.ts';
import { basisWords } from './lines/basis-words.ts';
import { lineChanges } from './lines/line-changes.ts';
import { movedLine } from './lines/move-line.ts';
import { firstRule, isSaidByRule, ruleOfWords, withField, withOp, withRule } from './lines/rule-edits.ts';

const line = (id: string, order: string, text = id, rule: CriterionRule | null = null) =>
  roots.criteria.parse({ id, definitionId: 'mql', order, text, rule });
const score: CriterionRule = { field: 'score', op: 'atLeast', values: [60] };

describe('what the numbers of a definition are counted over', () => {
  const data = {
    ...{ stage: 'mql', since: '2026-09-05', asOf: '2026-11-27', isBefore: false, entered: 40, implied: 0, met: 28 },
    ...{ lines: [], points: [], change: null },
  };
  const none = { version: null, signedOn: null, metInForce: null };

  it('is said exactly, and the weeks before while nobody entered since the signature', () => {
    expect(basisWords(data, none)).toBe(
      '40 entries in the twelve weeks from 5 Sep to 27 Nov, since no version is in force: 28 meet every line that can be tested.',
    );
    const signed = { version: 1, signedOn: '2026-11-28', metInForce: null };
    expect(basisWords({ ...data, isBefore: true }, signed)).toBe(
      'Nobody entered since version 1 was signed by all on 28 Nov, so these are the twelve weeks from 5 Sep to 27 Nov: 40 entries, 28 meet every line that can be tested.',
    );
    expect(basisWords({ ...data, implied: 2 }, none)).toMatch(/tested\. 2 of them skipped the stage and count from/u);
    expect(basisWords(data, { ...signed, metInForce: 31 })).toContain(
      '31 meet version 1, which is in force; of this draft 28 meet every line',
    );
  });

  it('has the day of the signature where it falls among the weeks', () => {
    const point = (from: string, weeks: number) => ({
      ...{ from, weeks, days: weeks * 7, entered: 10, met: 5, rules: {}, share: 0.5, usual: null, isOutside: false },
    });
    const points = [point('2026-09-07', 1), point('2026-09-14', 2), point('2026-09-28', 1)];
    expect(placeOfDay(points, '2026-09-21')).toBe(1.5);
    expect(placeOfDay(points, '2026-09-29')).toBe(2);
    expect(placeOfDay(points, '2026-09-06')).toBeNull();
    expect(placeOfDay(points, '2026-10-05')).toBeNull();
  });

  it('says of a part of a week how many of its days there are', () => {
    expect([isPart({ weeks: 1, days: 2 }), isPart({ weeks: 2, days: 14 })]).toEqual([true, false]);
    expect(partWords({ weeks: 2, days: 9 })).toBe('9 of 14 days');
  });

  it('says of pooled weeks how many they are and to which day they go', () => {
    const year = new Date().getFullYear();
    expect(pointWords({ from: `${year}-06-08`, weeks: 1 })).toBe('week of 8 Jun');
    expect(pointWords({ from: `${year}-06-08`, weeks: 6 })).toBe('6 weeks from 8 Jun');
    expect(pointDays({ from: '2026-11-02', weeks: 3 })).toBe('2 – 22 Nov');
    const point = {
      from: '2026-11-02',
      days: 21,
      entered: 1,
      met: 1,
      rules: {},
      share: 1,
      usual: null,
      isOutside: false,
    };
    expect(newestWords([{ ...point, weeks: 1 }], ['is', 'are'])).toBe('the newest week is');
    expect(newestWords([{ ...point, weeks: 3 }], ['is', 'are'])).toBe('the newest 3 weeks, 2 – 22 Nov, are');
  });
});

describe('a threshold beside a line about the score', () => {
  it('is pointed out where the two ask for different scores', () => {
    const of = (scoreThreshold: number | null, rule: CriterionRule | null) =>
      otherLimits({ scoreThreshold, criteria: [line('a', 'A', 'a', rule)] });
    expect(of(60, { ...score, values: [65] })).toEqual([65]);
    expect(of(60, score)).toEqual([]);
    expect(of(null, score)).toEqual([]);
    expect(of(60, { ...score, values: [] })).toEqual([]);
  });
});

describe('an entry as a list', () => {
  it('keeps how it stands, what it says, when it is looked at again and who signed', () => {
    const definition = roots.definitions.parse({
      ...{ id: 'mql', stage: 'mql', meaning: 'Wants to talk', scoreThreshold: 60, reviewOn: '2027-03-01' },
    });
    const terms = definitionTerms(definition, []);
    const signature = { id: 'x', root: 'definitions', entryId: 'mql', version: 1, function: 'sales', by: 'tom' };
    const signed = roots.signatures.parse({ ...signature, at: '2026-11-28T10:00:00.000Z', terms });
    const entry = handbookEntry(definition, [line('a', 'A')], [signed]);
    const measured = { data: { since: '2026-09-05', asOf: '2026-11-27' }, line: () => ({ met: 3, of: 5 }) };
    const { rows } = exportedLines(entry, { measured, signers: ['marketing', 'sales'], nameOf: () => 'Tom Keller' });
    const said = new Map(rows.map(([kind, words]) => [kind, words]));
    expect(said.get('Meaning')).toBe('Wants to talk');
    expect(said.get('Score threshold')).toBe('60');
    expect(said.get('Looked at again')).toBe('2027-03-01');
    expect(said.get('Counted to')).toBe('2026-11-27');
    expect(said.get('Standing')).toContain('Version 1 is a draft');
    expect(said.get('Signed for Marketing')).toBe('not yet');
    expect([...said.keys()]).toContain('Signed for Sales');
  });
});

describe('how far both sides agree', () => {
  it('is said beside what luck would give', () => {
    const agreement = agreementOf({ both: 4, onlyFirst: 1, onlySecond: 1, neither: 4 });
    expect(agreement && chanceWords(agreement)).toBe('5 would be if each of you had picked as many at random');
    const none = agreementOf({ both: 2, onlyFirst: 3, onlySecond: 2, neither: 3 });
    expect(none && chanceWords(none)).toContain('no more than by luck');
    expect(kappaDefinition(0.6)).toContain('0.60: moderate agreement');
  });
});

describe('moving a line', () => {
  it('puts it where it belongs, also among keys that two people gave twice', () => {
    const keys = fc.array(fc.constantFrom('A', 'B', 'B1', 'C'), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(keys, fc.nat(5), fc.nat(5), (orders, from, to) => {
        const lines = orders.toSorted().map((order, index) => line(`line ${index}`, order));
        const moved = movedLine(lines, from, to);
        if (from >= lines.length || to >= lines.length) return moved === null;
        const after = lines.map(({ id, order }) => ({ id, order: moved?.orders.get(id) ?? order })).toSorted(byOrder);
        expect(after.map(({ id }) => id)).toEqual(moved?.sequence.map(({ id }) => id));
        return true;
      }),
    );
  });
});

describe('the rule of a line', () => {
  it('takes the words along while they only repeat it', () => {
    const said = line('one', 'A', 'Lead score is at least 60', score);
    expect(isSaidByRule(said)).toBe(true);
    expect(withRule(said, { ...score, values: [65] }).text).toBe('Lead score is at least 65');
    expect(withRule(line('two', 'A', 'Hot', score), { ...score, values: [65] }).text).toBe('Hot');
    expect(withRule(said, null)).toEqual({ rule: null, text: 'Lead score is at least 60' });
  });

  it('is read from words that say it', () => {
    expect(ruleOfWords('lead score is at least 65')).toEqual({ ...score, values: [65] });
    expect(ruleOfWords('Persona is known')).toEqual({ field: 'persona', op: 'filled', values: [] });
    for (const text of ['Lead score is at least many', 'Persona is known to us', 'x'.repeat(20_000), '', '🚚'])
      expect(ruleOfWords(text)).toBeNull();
  });

  it('keeps its values while they fit what it asks', () => {
    expect(withOp(score, 'atMost', null).values).toEqual([60]);
    expect(withOp(score, 'filled', null).values).toEqual([]);
    expect(withOp({ field: 'source', op: 'filled', values: [] }, 'is', null).values).toEqual([]);
    expect(withField(score, 'persona', 60)).toEqual({ field: 'persona', op: 'filled', values: [] });
    expect(firstRule('score', 60)).toEqual(score);
    // Without a threshold it is half written: at least 0 would be met by everybody.
    expect(firstRule('score', null)).toEqual({ ...score, values: [] });
    expect(testableRule(firstRule('score', null))).toBeNull();
  });

  it('that changed behind the same words is a change', () => {
    const before = [{ text: 'Hot', rule: score }];
    const { changed, gone } = lineChanges(before, [{ text: 'Hot', rule: { ...score, values: [65] } }]);
    expect([...changed]).toEqual([['Hot', 'Lead score is at least 60']]);
    expect(gone).toEqual([]);
    expect(lineChanges(before, before).changed.size).toBe(0);
  });
});

describe('the drift chart', () => {
  it('keeps all points on the paper', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(shares, (all) => {
        const points = all.map((share, index) => ({
          from: `2026-01-${index + 1}`,
          weeks: 1,
          days: 7,
          entered: 10,
          met: 5,
          rules: {},
          share,
          usual: index < 4 ? null : ([Math.max(0, share - 0.1), 1] as const),
          isOutside: false,
        }));
        const scale = driftScale(points, 300, 176);
        for (const { share } of points) expect(scale.y(share) >= 0 && scale.y(share) <= 176).toBe(true);
        expect(linePath(points, scale) + bandPath(points, scale)).not.toContain('NaN');
      }),
    );
  });
});

describe('writing before looking', () => {
  const exercise = roots.blindExercises.parse({ id: 'x', definitionId: 'mql', leads: ['a', 'b'] });
  const answer = (side: 'marketing' | 'sales', isDone = true) =>
    roots.blindAnswers.parse({ id: `x|${side}`, exerciseId: 'x', function: side, text: side, isDone });
  const label = (side: 'marketing' | 'sales', lead: string, isReady: boolean) =>
    roots.blindLabels.parse({ id: `x|${side}|${lead}`, exerciseId: 'x', function: side, lead, isReady });

  it('shows nothing before both have written and labelled all', () => {
    const answers = [answer('marketing'), answer('sales')];
    const labels = [label('marketing', 'a', true), label('marketing', 'b', false), label('sales', 'a', true)];
    expect(exerciseState(exercise, { answers, labels }).mayReveal).toBe(false);
    const all = [...labels, label('sales', 'b', true)];
    expect(
      exerciseState(exercise, { answers: [answer('marketing'), answer('sales', false)], labels: all }).mayReveal,
    ).toBe(false);
    const state = exerciseState(exercise, { answers, labels: all });
    expect(state.mayReveal).toBe(true);
    expect(exerciseAgreement(state)).toMatchObject({ labelled: 2, observed: 0.5, kappa: 0 });
  });
});
