import { readFile } from 'node:fs/promises';
import { ascii } from '../ascii.ts';
import { readPlainRecords } from '../plain-record.ts';
import type { ScannedTable } from '../scanned-table.ts';

const mostRows = 2_000;
const mostColumns = 6;

function normal(text: string): string {
  return text.trim().toLowerCase();
}

async function firstColumn(table: ScannedTable): Promise<string[]> {
  const bytes = await readFile(table.csvPath);
  const records = readPlainRecords(bytes, {
    start: 0,
    end: bytes.length,
    delimiter: ascii.comma,
    limit: mostRows,
    isCut: false,
  });
  return records.map((record) => normal(record.cells[0] ?? '')).filter((cell) => cell !== '');
}

/** Whether a table of a workbook describes the columns of another one: its first column lists their headers. */
export async function describesAnother(table: ScannedTable, tables: readonly ScannedTable[]): Promise<boolean> {
  if (table.records > mostRows || table.columns.length > mostColumns) return false;
  const names = [normal(table.columns[0]?.header ?? ''), ...(await firstColumn(table))];
  return tables.some((other) => {
    if (other === table || other.columns.length <= table.columns.length) return false;
    const headers = new Set(other.columns.map(({ header }) => normal(header)));
    const described = new Set(names.filter((name) => headers.has(name))).size;
    return described >= 3 && described >= names.length / 2;
  });
}
