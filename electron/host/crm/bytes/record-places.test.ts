import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordPlaces } from './record-places.ts';

describe('the lines of records', () => {
  it('are those they were noted at, whatever stands between them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3)), fc.nat(20), (gaps, first) => {
        const places = new RecordPlaces();
        const lines: number[] = [];
        for (const gap of gaps) lines.push((lines.at(-1) ?? first) + 1 + gap);
        for (const [at, line] of lines.entries()) places.note(at + 1, line);
        expect(lines.map((_, at) => places.lineOf(at + 1))).toEqual(lines);
        expect(places.lineOf(0)).toBeNull();
      }),
    );
  });

  it('are not known where none was noted', () => {
    expect(new RecordPlaces().lineOf(1)).toBeNull();
  });
});
