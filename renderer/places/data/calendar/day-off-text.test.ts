import { describe, expect, it } from 'vitest';
import { newDays, pasteSentence } from './day-off-text.ts';

describe('pasted days off', () => {
  const listed = ['2026-12-25', '2026-12-26', '2026-12-25'].map((on) => ({ on, name: '' }));

  it('are added once each, and not again where they are there for the same people', () => {
    const known = [
      { on: '2026-12-26', function: null },
      { on: '2026-12-25', function: 'sales' as const },
    ];
    expect(newDays(listed, known, null).map(({ on }) => on)).toEqual(['2026-12-25']);
    expect(newDays(listed, known, 'sales').map(({ on }) => on)).toEqual(['2026-12-26']);
    expect(newDays(listed, known, 'marketing')).toHaveLength(2);
  });

  it('are announced in one sentence', () => {
    expect(pasteSentence(0, 0)).toContain('2026-12-25');
    expect(pasteSentence(3, 3)).toBe('3 days to add.');
    expect(pasteSentence(3, 2)).toBe('2 days to add, 1 is there already.');
    expect(pasteSentence(3, 0)).toBe('0 days to add, 3 are there already.');
  });
});
