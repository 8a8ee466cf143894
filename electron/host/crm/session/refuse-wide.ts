import { ProblemError } from '../../../../shared/contract/problem.ts';
import { numberWords } from '../../../../shared/metrics/words.ts';
import type { ScannedTable } from '../bytes/scanned-table.ts';

/** An import's memory is enough to count over so many columns, several times as many as a CRM exports. */
const mostColumns = 4000;

/** @throws ProblemError import.limit for a table that can be scanned, but is too wide to be counted over. */
export function refuseWide({ file, columns }: Pick<ScannedTable, 'file' | 'columns'>): void {
  if (columns.length <= mostColumns) return;
  throw new ProblemError({
    code: 'import.limit',
    message: `${file} has ${numberWords(columns.length)} columns; an import takes up to ${numberWords(mostColumns)}.`,
    remedy: 'Export fewer columns.',
    file,
  });
}
