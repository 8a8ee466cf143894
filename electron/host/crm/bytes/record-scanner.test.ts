import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordScanner } from './record-scanner.ts';

function newScanner(width: number, delimiter = ','): RecordScanner {
  return new RecordScanner({
    width,
    delimiter: delimiter.charCodeAt(0),
    newlineToken: 0x1e,
    crToken: 0x1d,
    header: Buffer.from('first,second'),
    padsShortRows: false,
    offset: 0,
    line: 1,
  });
}

/** Feeds bytes in pieces of the given lengths, as they come from a file, and says all that came out. */
function scanInPieces(bytes: Uint8Array, lengths: readonly number[], delimiter: string) {
  const scanner = newScanner(2, delimiter);
  const buffer = new Uint8Array(bytes.length + 1);
  const parts: Uint8Array[] = [];
  let rest = 0;
  let taken = 0;
  for (let piece = 0; ; piece += 1) {
    const length = Math.min(lengths[piece % lengths.length] ?? 1, bytes.length - taken);
    buffer.set(bytes.subarray(taken, taken + length), rest);
    taken += length;
    const end = rest + length;
    const isLast = taken >= bytes.length;
    const at = scanner.scan(buffer, 0, end, isLast);
    parts.push(scanner.takeOut().slice());
    buffer.copyWithin(0, at, end);
    rest = end - at;
    if (isLast) break;
  }
  return {
    clean: Buffer.concat(parts).toString('latin1'),
    rejected: scanner.rejects.entries,
    records: scanner.records,
    blank: scanner.blankRecords,
    line: scanner.line,
    newlines: [...scanner.newlineColumns],
    facts: [scanner.facts.of(0), scanner.facts.of(1)],
    rest,
  };
}

const noise = fc
  .array(
    fc.constantFrom('a', 'bc', ',', ';', '"', '""', '\n', '\r\n', '\r', '\0', ' ', '-', 'first,second\n', 'x,y\n'),
    {
      maxLength: 60,
    },
  )
  .map((parts) => Buffer.from(parts.join(''), 'latin1'));

describe('the record scanner', () => {
  it('gives the same records wherever the blocks of a file happen to be cut', () => {
    fc.assert(
      fc.property(
        noise,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';'),
        (bytes, lengths, delimiter) => {
          const whole = scanInPieces(bytes, [bytes.length + 1], delimiter);
          expect(scanInPieces(bytes, lengths, delimiter)).toEqual(whole);
          expect(whole.rest).toBe(0);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('writes two cells and a line end for every record, whatever comes in', () => {
    fc.assert(
      fc.property(noise, fc.constantFrom(',', ';'), (bytes, delimiter) => {
        const { clean, records } = scanInPieces(bytes, [bytes.length + 1], delimiter);
        const lines = clean.split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.length).toBe(records);
        // The pattern of a strict reader: exactly two cells, quotes only where they may be.
        for (const line of lines) expect(line).toMatch(/^("([^"]|"")*"|[^",]*),("([^"]|"")*"|[^",]*)$/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('tells the physical line and the byte at which each refused record starts', () => {
    fc.assert(
      fc.property(noise, (bytes) => {
        const { rejected } = scanInPieces(bytes, [bytes.length + 1], ',');
        for (const { line, byteOffset, raw } of rejected) {
          const before = bytes.subarray(0, byteOffset).toString('latin1');
          expect(before.split(/\r\n|\r|\n/).length).toBe(line);
          expect(bytes.toString('latin1').startsWith(raw, byteOffset)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('remembers the last records for whoever looks for a footer', () => {
    const scanner = newScanner(2);
    const bytes = Buffer.from('1,2\n"a\nb",3\n\n4,5\n ');
    scanner.scan(bytes, 0, bytes.length - 1, true);
    expect(scanner.tail).toEqual([
      { record: 3, line: 5, cleanOffset: 12 },
      { record: 2, line: 2, cleanOffset: 4 },
      { record: 1, line: 1, cleanOffset: 0 },
    ]);
  });
});
