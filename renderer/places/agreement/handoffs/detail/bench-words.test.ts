import { describe, expect, it } from 'vitest';
import { correlationWords } from './bench-words.ts';

const nothing = { value: null, count: 0, waiting: 0 };
type Rule = Parameters<typeof correlationWords>[0]['rules'][number];
const rule = (ruleId: string | null, isTestable: boolean) => ({ ruleId, isTestable }) as Rule;
const none = rule(null, true);

describe('whether the order of work is followed', () => {
  it('is not told without a line, and without one that the data can test', () => {
    expect(correlationWords({ correlation: nothing, rules: [none] })).toMatch(/^There is no line yet/);
    expect(correlationWords({ correlation: nothing, rules: [rule('a', false), none] })).toMatch(/^No line says yet/);
  });

  it('is not told of few leads, nor where all stand at one place', () => {
    const rules = [rule('a', false), rule('b', true), none];
    const few = { value: 0.5, count: 12, waiting: 0 };
    expect(correlationWords({ correlation: few, rules })).toMatch(
      /^Too few contacted leads .*: 12, and it takes 30\.$/,
    );
    expect(correlationWords({ correlation: { ...few, value: null, count: 40 }, rules })).toMatch(
      /all 40 contacted leads/,
    );
    expect(correlationWords({ correlation: { ...few, count: 40 }, rules })).toMatch(/contacted sooner/);
  });
});
