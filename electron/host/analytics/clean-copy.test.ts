import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openTables } from '../crm/bytes/open-tables.ts';
import type { ScannedTable } from '../crm/bytes/scanned-table.ts';

const instance = await DuckDBInstance.create(':memory:', { threads: '4' });
const connection = await instance.connect();
afterAll(() => instance.closeSync());

async function withTable(bytes: string | Uint8Array, check: (table: ScannedTable) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-clean-'));
  try {
    await writeFile(join(folder, 'file'), bytes);
    const { tables } = await openTables(join(folder, 'file'), { fileName: 'export.csv', tempFolder: folder });
    for (const table of tables) await check(table);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads a clean copy as strictly as DuckDB can, in parallel, and puts line ends back. */
async function readStrictly(table: ScannedTable, options = ''): Promise<string[][]> {
  const columns = table.columns.map((_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  const reader = await connection.runAndReadAll(
    `SELECT * FROM read_csv('${table.csvPath}', columns = {${columns}}, auto_detect = false, header = false, delim = ',',
      quote = '"', escape = '"', new_line = '\\n', strict_mode = true, null_padding = false${options})`,
  );
  return reader.getRows().map((row) =>
    row.map((cell, at) => {
      const { newlineToken, crToken } = table.columns[at] ?? { newlineToken: null, crToken: null };
      let text = cell === null ? '' : String(cell);
      if (newlineToken !== null) text = text.replaceAll(newlineToken, '\n');
      if (crToken !== null) text = text.replaceAll(crToken, '\r');
      return text;
    }),
  );
}

const pieces = ['a', 'é', '東京', ' ', ',', ';', '"', '""', '\n', '\r\n', '\r', '\t', '\\', "'", '#', 'x,y\n1,2\n'];

function csvCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

describe('a clean copy', () => {
  it('is read by DuckDB in strict mode, in parallel, cell by cell as it was written', async () => {
    const cell = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 60 }), async (rows) => {
        const body = rows.map((cells, at) => [`row ${at}`, ...cells]);
        const text = [['Row', 'One', 'Two'], ...body].map((cells) => cells.map(csvCell).join(',')).join('\n');
        await withTable(text, async (table) => {
          expect(await readStrictly(table)).toEqual(body);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has a line for every record of a damaged file, in order, whatever the damage', async () => {
    const noise = fc.array(fc.constantFrom(...pieces, '\0', 'k,v\n'), { maxLength: 40 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(noise, fc.constantFrom(',', ';'), async (text, delimiter) => {
        const lines = `sep=${delimiter}\nheading one${delimiter}heading two\nfirst${delimiter}row\n${text}\n`;
        await withTable(`${lines}last${delimiter}row\n`, async (table) => {
          const rows = await readStrictly(table);
          expect(rows.length).toBe(table.records);
          for (const { record } of table.rejected) expect(rows[record - 1]).toEqual(['', '']);
          expect(rows[0]).toEqual(['first', 'row']);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of a single column keeps a place for refused records', async () => {
    await withTable('name\na\n"b"c\nd\n', async (table) => {
      expect(await readStrictly(table)).toEqual([['a'], [''], ['d']]);
    });
  });

  it('with notes that look like rows comes out whole from small blocks read in parallel', async () => {
    const note = 'x,1,2\n"",3,4\n5,6,7\n'.repeat(3).replaceAll('"', '""');
    const count = 30_000;
    const rows = Array.from({ length: count }, (_, at) => `${at},"${note}",end ${at}`);
    await withTable(`id,note,end\n${rows.join('\n')}\n`, async (table) => {
      const read = await readStrictly(table, ', buffer_size = 2500000, max_line_size = 100000');
      expect(read.length).toBe(count);
      expect(read.every((cells, at) => cells[0] === String(at) && cells[2] === `end ${at}`)).toBe(true);
      expect(read[count - 1]?.[1]).toBe('x,1,2\n"",3,4\n5,6,7\n'.repeat(3));
    });
  });

  it('with the longest cells and rows that are taken needs no other settings', async () => {
    const long = 'x'.repeat(1_048_576);
    const half = 'y'.repeat(800_000);
    await withTable(`a,b,c\n1,${long},${half}\n2,${long},${long}\n3,4,5\n`, async (table) => {
      expect(table.rejected).toMatchObject([{ record: 2, code: 'cell_too_long' }]);
      expect((await readStrictly(table)).map((row) => row[0])).toEqual(['1', '', '3']);
    });
  });
});
