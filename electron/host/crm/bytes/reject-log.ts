import type { RejectCode } from '../../../../shared/crm/mapping.ts';
import { longestRaw, rawBudget, shortRaw } from './record-limits.ts';
import type { RejectedRecord } from './scanned-table.ts';

interface Refusal {
  readonly record: number;
  readonly code: RejectCode;
  readonly line: number;
  readonly byteOffset: number;
  readonly bytes: Uint8Array;
  readonly cells: number;
  readonly width: number;
}

function cellsText(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function detailOf({ code, cells, width, bytes }: Refusal): string {
  switch (code) {
    case 'too_few_cells':
    case 'too_many_cells':
      return `${cellsText(cells)} where the header has ${width}`;
    case 'broken_quote':
      return cells === 0
        ? 'a quote is opened on this line and not closed'
        : 'there is text between a closing quote and the next separator';
    case 'nul_byte':
      return 'the row holds a NUL byte, which is no text';
    case 'invalid_text':
      return 'the row holds bytes that are no text in the encoding of the file';
    case 'cell_too_long':
      return `a cell or the row is longer than can be taken (1 MiB for a cell; the row has ${bytes.length} bytes or more)`;
    case 'repeated_header':
      return 'the row says what the header says';
    default:
      return '';
  }
}

/** The refused records of one table. Keeps what they said within a budget, so that a bad file can't fill the memory. */
export class RejectLog {
  readonly entries: RejectedRecord[] = [];
  #kept = 0;

  add(refusal: Refusal): void {
    const { record, code, line, byteOffset, bytes } = refusal;
    const limit = this.#kept < rawBudget ? longestRaw : shortRaw;
    const kept = Math.min(bytes.length, limit);
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, kept).toString('utf8');
    this.#kept += raw.length;
    this.entries.push({ record, code, line, byteOffset, raw, detail: detailOf(refusal) });
  }

  /** Takes back the entry for `record` if it is the last one. */
  takeLast(record: number): RejectedRecord | null {
    if (this.entries.at(-1)?.record !== record) return null;
    return this.entries.pop() ?? null;
  }
}
