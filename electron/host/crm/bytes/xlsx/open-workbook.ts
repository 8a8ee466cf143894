import type { OpenTablesOptions, ScannedTable, SkippedSheet } from '../scanned-table.ts';
export async function openWorkbook(
  _path: string,
  _options: OpenTablesOptions,
  _onBytes: (position: number) => void,
): Promise<{ tables: ScannedTable[]; skipped: SkippedSheet[] }> {
  throw new Error('later');
}
