import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { Cell } from '../../../../shared/contract/rows.ts';
import { exactMoneyWords, shortNumberWords } from '../../../../shared/metrics/words.ts';
import { formatDate, formatTime } from '../../../kit/format.ts';

export type RowColumn = MethodOutput<'rows/columns'>['columns'][number];
export type CellKind = RowColumn['kind'];

/**
 * A cell as people read it; empty for nothing. Money carries the sign of the currency that its row is in, and none where
 * it stands for rows of several (`currency` null).
 */
export function cellText(cell: Cell, kind: CellKind, currency: string | null): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  switch (kind) {
    case 'text':
      return String(cell);
    case 'stage':
      return stageText(String(cell));
    case 'number':
      return typeof cell === 'number' ? shortNumberWords(cell, 2) : cell;
    case 'money':
      if (typeof cell !== 'number') return cell;
      return currency === null ? shortNumberWords(cell, 2) : exactMoneyWords(cell, currency);
    case 'days':
      return typeof cell === 'number' ? `${shortNumberWords(cell, 1)} d` : cell;
    case 'date':
      return formatDate(String(cell));
    case 'instant':
      return `${formatDate(String(cell))}, ${formatTime(String(cell))}`;
    default:
      return assertNever(kind);
  }
}

/** Whether a column's values stand at the right, as numbers do. */
export function isNumeric(kind: CellKind): boolean {
  return kind === 'number' || kind === 'money' || kind === 'days';
}

const abbreviations: ReadonlySet<string> = new Set(['mql', 'sal', 'sql']);

/** A stage as people say it: "MQL", "Inquiry". */
export function stageText(stage: string): string {
  return abbreviations.has(stage) ? stage.toUpperCase() : stage.charAt(0).toLocaleUpperCase() + stage.slice(1);
}
