import { describe, expect, it } from 'vitest';
import type { CriterionRule } from '../model/handbook.ts';
import { readRuleValues, ruleWords, testableRule } from './criterion-rule.ts';

const rule = (field: string, op: CriterionRule['op'], ...values: (string | number)[]): CriterionRule => ({
  field,
  op,
  values,
});

describe('a rule', () => {
  it('reads as a sentence', () => {
    expect(ruleWords(rule('score', 'atLeast', 60))).toBe('Lead score is at least 60');
    expect(ruleWords(rule('region', 'is', 'US', 'Canada', 'UK'))).toBe('Region is US, Canada or UK');
    expect(ruleWords(rule('persona', 'filled'))).toBe('Persona is known');
    expect(ruleWords(rule('source', 'is'))).toBe('Source is …');
  });

  it('can’t be tested without a field that is known, and values that its question needs', () => {
    expect(testableRule(null)).toBeNull();
    expect(testableRule(rule('shoe_size', 'filled'))).toBeNull();
    expect(testableRule(rule('source', 'is', ' '))).toBeNull();
    expect(testableRule(rule('source', 'atLeast', 3))).toBeNull();
    for (const value of ['', 'sixty', Number.NaN]) expect(testableRule(rule('score', 'atLeast', value))).toBeNull();
    expect(testableRule(rule('score', 'atLeast', '60'))).toEqual({ field: 'score', op: 'atLeast', limit: 60 });
  });

  it('takes values as people type them', () => {
    expect(readRuleValues('is', 'US, Canada or UK')).toEqual(['US', 'Canada', 'UK']);
    expect(readRuleValues('is', 'Victoria, Victoria')).toEqual(['Victoria']);
    expect(readRuleValues('atLeast', '62,5')).toEqual([62.5]);
    expect(readRuleValues('atMost', 'many')).toEqual([]);
    expect(readRuleValues('isNot', 'متجر 🚚')).toEqual(['متجر 🚚']);
  });
});
