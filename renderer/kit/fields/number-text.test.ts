import { describe, expect, it } from 'vitest';
import { plainNumber, readNumber, readShare, shareText } from './number-text.ts';

describe('numbers as people type them', () => {
  it('have a point or a comma, or thousands apart as the app shows them', () => {
    expect(['1200', '1200.5', '1200,5', '1,200', '1,200.50', '12,345,678', '0,375'].map(readNumber)).toEqual([
      ...[1200, 1200.5, 1200.5, 1200, 1200.5, 12_345_678, 0.375],
    ]);
  });

  it('are none where the text is none', () => {
    expect(['', 'a lot', '1,20,0', '-5', '1.2.3', '€5'].map(readNumber)).toEqual(Array(6).fill(null));
  });

  it('read back as what was kept', () => {
    expect(readNumber(plainNumber(24_000))).toBe(24_000);
    expect(readShare(shareText(0.375))).toBe(0.375);
    expect(readShare('175')).toBeNull();
  });
});
