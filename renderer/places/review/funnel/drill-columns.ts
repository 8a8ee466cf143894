import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { Cell } from '../../../../shared/contract/rows.ts';
import { moneyWords, shortNumberWords } from '../../../../shared/metrics/words.ts';
import { dayWords } from '../../../kit/period/period-words.ts';
import type { Reading } from '../reading/reading.ts';

export type RowColumn = MethodOutput<'rows/columns'>['columns'][number];

const wanted = ['name', 'company', 'source', 'stage', 'score', 'owner'];
const wantedForRejections = ['name', 'company', 'source', 'reject_reason', 'score', 'stage'];

/** The columns that tell most about a lead that did not go on, at most five. */
export function pickColumns(columns: readonly RowColumn[], isRejection: boolean): readonly RowColumn[] {
  const keys = isRejection ? wantedForRejections : wanted;
  const picked = keys.flatMap((key) => columns.filter((column) => column.key === key)).slice(0, 5);
  return picked.length > 0 ? picked : columns.slice(0, 4);
}

/** A cell of a row in words. */
export function cellWords(cell: Cell | undefined, kind: RowColumn['kind'] | undefined, reading: Reading): string {
  if (cell === null || cell === undefined || cell === '') return '–';
  if (kind === 'stage') return reading.looks(String(cell)).label;
  if (typeof cell === 'number')
    return kind === 'money' ? moneyWords(cell, reading.currency) : shortNumberWords(cell, 1);
  if (kind === 'date' && typeof cell === 'string') return dayWords(cell.slice(0, 10));
  return String(cell);
}
