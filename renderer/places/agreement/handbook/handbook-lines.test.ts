import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrder } from '../../../../shared/document/order-key.ts';
import { roots } from '../../../../shared/model/entities.ts';
import type { CriterionRule } from '../../../../shared/model/handbook.ts';
import { bandPath, driftScale, linePath } from './drift/drift-scale.ts';
import { exerciseAgreement, exerciseState } from './exercise/exercise.ts';
import { lineChanges } from './lines/line-changes.ts';
import { movedLine } from './lines/move-line.ts';
import { firstRule, isSaidByRule, ruleOfWords, withField, withOp, withRule } from './lines/rule-edits.ts';

const line = (id: string, order: string, text = id, rule: CriterionRule | null = null) =>
  roots.criteria.parse({ id, definitionId: 'mql', order, text, rule });
const score: CriterionRule = { field: 'score', op: 'atLeast', values: [60] };

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
    expect(firstRule('score', null)).toEqual({ ...score, values: [0] });
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
