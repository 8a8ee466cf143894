import type { LocalDay } from '../calendar/local-day.ts';

/** One export as a CRM would hand it out. */
export interface SampleFile {
  readonly name: string;
  readonly text: string;
  /** How the text is to be written: the lead report as Western Windows text, which holds no character beyond it. */
  readonly encoding: 'utf-8' | 'windows-1252';
}

/** The days that an export covers: what happened from `since` on, as it stands when `day` begins. */
export interface ExportSpan {
  readonly since: LocalDay;
  readonly day: LocalDay;
  /** Counts the exports, so that each shows other rows besides those that changed. */
  readonly number: number;
  /** True for those that hold more mistakes than usual. */
  readonly isMessy: boolean;
}

type Cell = string | number;

/** Rows as CSV with every value quoted, as both CRMs write it. */
export function csv(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [headers, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function quoted(cell: Cell): string {
  return `"${String(cell).replaceAll('"', '""')}"`;
}
