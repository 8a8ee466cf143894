import { describe, expect, it } from 'vitest';
import { goalCheckKinds } from '../../../../shared/planning/goal-checks.ts';
import { checkChips, flagsOf } from './check-words.ts';

describe('the words for what is wrong with goals', () => {
  it('say how many there are of each kind, the gravest first', () => {
    const chips = checkChips([
      { kind: 'unmeasured', goalIds: ['a'] },
      { kind: 'pull-apart', goalIds: ['a', 'b'] },
      { kind: 'pull-apart', goalIds: ['a', 'c'] },
      { kind: 'volume-alone', goalIds: ['a'], side: 'marketing' },
      { kind: 'one-sided', goalIds: ['a'] },
    ]);
    expect(chips.map(({ text }) => text)).toEqual([
      '3 pull against each other',
      '1 unmeasured',
      'Marketing: volume alone',
    ]);
  });

  it('have a chip and a reason for every kind', () => {
    for (const kind of goalCheckKinds.filter((each) => each !== 'one-sided')) {
      const [chip] = checkChips([{ kind, goalIds: ['a'], side: 'marketing' }]);
      expect(chip?.text).toMatch(/\S/);
      expect(chip?.about).toMatch(/\.$/);
    }
  });

  it('stand in the row of each goal that a finding is about', () => {
    const checks = [
      { kind: 'orphan', goalIds: ['a'] },
      { kind: 'pull-apart', goalIds: ['a', 'b'] },
      { kind: 'volume-alone', goalIds: ['a'] },
    ] as const;
    expect(flagsOf(checks, 'a').map(({ text }) => text)).toEqual(['Conflict', 'Orphan']);
    expect(flagsOf(checks, 'c')).toEqual([]);
  });
});
