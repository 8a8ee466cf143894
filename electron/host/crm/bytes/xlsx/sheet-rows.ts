import { open } from 'node:fs/promises';
import type { MergedCells } from '../header.ts';
import { RowWriter } from './row-writer.ts';
import { SheetCollector } from './sheet-collector.ts';
import type { SheetNotes } from './sheet-notes.ts';
import type { Workbook } from './workbook-parts.ts';
import { readXmlPart } from './xml-part.ts';
import type { ZipParts } from './zip-parts.ts';

/** A sheet copied into a text of rows, cut at the last filled cell of each: line n is row n. */
export interface SheetRows {
  readonly path: string;
  readonly filledRows: number;
  /** The sheet's column (0-based) of each column of the text. */
  readonly positions: readonly number[];
  /** Blocks merged within one row, by columns of the text. */
  readonly merges: readonly MergedCells[];
  readonly newlineColumns: ReadonlySet<number>;
  readonly crColumns: ReadonlySet<number>;
  readonly notes: SheetNotes;
}

const writeAt = 1_000_000;

/**
 * Copies the cells of one sheet into a new file at `path`, reading them as they come by.
 *
 * @throws ProblemError import.damaged, import.limit
 */
export async function copySheetRows(
  parts: ZipParts,
  part: string,
  workbook: Workbook,
  target: { readonly path: string; readonly file: string },
): Promise<SheetRows> {
  const writer = new RowWriter(target.file);
  const collector = new SheetCollector(target.file, workbook, writer);
  const output = await open(target.path, 'wx');
  try {
    await readXmlPart(parts, part, target.file, {
      open: (name, attributes) => collector.open(name, attributes),
      close: (name) => collector.close(name),
      text: (text) => collector.text(text),
      pause: async () => {
        if (writer.pending.length >= writeAt) await output.appendFile(writer.take());
      },
    });
    writer.release();
    await output.appendFile(writer.take());
  } finally {
    await output.close();
  }
  const { filledRows, positions, newlineColumns, crColumns } = writer;
  const merges = collector.merges();
  return { path: target.path, filledRows, positions, merges, newlineColumns, crColumns, notes: collector.notes };
}
