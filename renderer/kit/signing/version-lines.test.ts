import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TermLine, versionLines } from './version-lines.ts';

const line = (what: string, words: string): TermLine => ({ what, words });

describe('what a version says', () => {
  it('marks what is new against the version before, and strikes what it no longer says beside its kind', () => {
    const before = [line('Means', 'Wants to talk'), line('Holds', 'Score 50'), line('Holds', 'In Europe')];
    const now = [line('Means', 'Wants to talk'), line('Holds', 'Score 60'), line('Holds', 'In Europe')];
    expect(versionLines(now, before)).toEqual([
      { what: 'Means', words: 'Wants to talk', state: 'same' },
      { what: 'Holds', words: 'Score 60', state: 'new' },
      { what: 'Holds', words: 'In Europe', state: 'same' },
      { what: 'Holds', words: 'Score 50', state: 'gone' },
    ]);
  });

  it('counts a line as often as it is said', () => {
    const twice = [line('Holds', 'Score 60'), line('Holds', 'Score 60')];
    expect(versionLines(twice, [line('Holds', 'Score 60')]).map(({ state }) => state)).toEqual(['same', 'new']);
  });

  it('marks nothing where no version is known before it', () => {
    expect(versionLines([line('Means', 'Wants to talk')], null)).toEqual([
      { what: 'Means', words: 'Wants to talk', state: 'same' },
    ]);
  });

  it('leaves both versions to be read from it, whatever they say', () => {
    const lines = fc.array(fc.record({ what: fc.constantFrom('a', 'b', 'c'), words: fc.constantFrom('x', 'y', 'z') }));
    const plain = (all: readonly TermLine[]) => all.map(({ what, words }) => `${what} ${words}`);
    fc.assert(
      fc.property(lines, lines, (now, before) => {
        const told = versionLines(now, before);
        expect(plain(told.filter(({ state }) => state !== 'gone'))).toEqual(plain(now));
        expect(plain(told.filter(({ state }) => state !== 'new')).toSorted()).toEqual(plain(before).toSorted());
      }),
    );
  });
});
