import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openAndRead } from '../../electron/host/crm/bytes/testing/open-bytes.ts';
import { referenceFolder } from './reference-folders.ts';

const folder = referenceFolder('data') ?? '';

function files(ending: string): string[] {
  if (folder === '') return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

describe.skipIf(folder === '')('the real CSV exports', () => {
  it.each(files('.csv'))('%s has the rows that an independent reader finds', async (path) => {
    const { tables } = await openAndRead(join(folder, path), basename(path));
    const text = readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '');
    const rows = Papa.parse<string[]>(text, { delimiter: ',' }).data;
    const body = rows.slice(1).filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const table = tables[0]!;
    expect(table.records).toBe(body.length);
    for (const [at, cells] of table.rows.entries()) if (cells !== null) expect(cells).toEqual(body[at]);
    expect(table.rejected.every(({ code }) => code === 'repeated_header')).toBe(true);
  });
});

describe.skipIf(folder === '')('the real workbooks', () => {
  it('have the rows, headers and repeats that they are known to have', async () => {
    const found = new Map<string, readonly [number, number, string]>();
    for (const path of files('.xlsx')) {
      const { tables } = await openAndRead(join(folder, path), basename(path));
      const table = tables[0]!;
      found.set(basename(path), [table.records, table.rejected.length, table.headers[0]!]);
    }
    expect(Object.fromEntries(found)).toMatchObject({
      'Leads.xlsx': [9_240, 0, 'Prospect ID'],
      'sales_pipeline.xlsx': [8_800, 0, 'opportunity_id'],
      'Deal_funnel_Data.xlsx': [346, 2, 'Deal Name'],
      'CRM.xlsx': [3_000, 0, 'Organization'],
      'Sales Pipeline.xlsx': [9_994, 0, 'index'],
    });
  });
});
