import { describe, expect, it } from 'vitest';
import { ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import { unknownWords, unmeasuredWords } from './unmeasured-words.ts';

const persona = { id: 'p', crmDimension: 'segment', crmValue: 'Fleets' } as const;
const known = (isKnown: boolean) => new Map([['p', { isKnown }]]) as never;
const none = { persona: new Map(), hasNoData: false, isLoading: false, problem: null };

describe('why a persona is not measured', () => {
  it('is said: no data, no tie, nobody called so, or nothing counted', () => {
    expect(unmeasuredWords(persona, { ...none, hasNoData: true })).toBe('nothing is imported yet');
    expect(unmeasuredWords({ ...persona, crmValue: '' }, { ...none, persona: known(false) })).toBe(
      'not tied to the CRM yet',
    );
    expect(unmeasuredWords(persona, { ...none, persona: known(false) })).toBe('no lead has the segment “Fleets”');
    expect(unmeasuredWords(persona, { ...none, isLoading: true })).toBe('being counted');
    expect(unmeasuredWords(persona, { ...none, persona: known(true) })).toBeNull();
  });

  it('is said of each figure that has nobody to count', () => {
    expect(unknownWords('winRate', ratioFigure(0, 0, 'flow'))).toBe('no deal won or lost');
    expect(unknownWords('winRate', ratioFigure(0, 4, 'flow'))).toBeNull();
  });
});
