import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, tidyCell } from '../../../../shared/crm/coercion-rules.ts';
import { CellFactCollector } from './cell-facts.ts';
import { byteClasses, cleanRecordEnd } from './clean-record.ts';

const words = ['n/a', 'N/A', 'None', '–', '-', 'x', '"', ',', ' ', '\u00a0', '\u200b', '\t', '\u2028', 'ä', 'é', 'tba'];
const cell = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join(''));
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const written = (text: string) => (/[",]/.test(text) ? quoted(text) : text);

function factsOf(csv: string, width: number) {
  const collector = new CellFactCollector(width);
  const bytes = Buffer.from(csv);
  for (let at = 0; at < bytes.length; ) {
    const end = cleanRecordEnd(bytes, at, byteClasses(0x2c), width, collector);
    expect(end).toBeGreaterThanOrEqual(at);
    at = end + 1;
  }
  return Array.from({ length: width }, (_, column) => collector.of(column));
}

describe('the facts of cells', () => {
  it('never call a column tidy or free of blank words that is not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (rows, quotes) => {
          const csv = rows.map((row) => `${row.map(quotes ? quoted : written).join(',')}\n`).join('');
          for (const [column, facts] of factsOf(csv, 3).entries()) {
            const cells = rows.map((row) => row[column] ?? '');
            if (facts.isTidy) expect(cells).toEqual(cells.map(tidyCell));
            if (facts.isTidy && facts.hasNoBlankWord)
              expect(cells.filter((each) => each !== '' && isBlank(each))).toEqual([]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tell ordinary columns from those with odd spaces and with blank words', () => {
    const csv = 'Ann Müller,"say ""hi"", he",n/a\n"Bo, Inc", x,Lead\n';
    expect(factsOf(csv, 3)).toEqual([
      { isTidy: true, hasNoBlankWord: true },
      { isTidy: false, hasNoBlankWord: true },
      { isTidy: true, hasNoBlankWord: false },
    ]);
  });
});
