import type { CrmObject } from '../../../../shared/crm/fields.ts';
import type { Mapping } from '../../../../shared/crm/mapping.ts';
import type { ScannedTable } from '../../crm/bytes/scanned-table.ts';
import type { QueryOptions } from '../database.ts';
import type { ComparedTable } from './compare-rows.ts';
import type { LoadedTable } from './load-table.ts';
import type { ReadingContext } from './typed-select.ts';

/** One table to import and how to read it. */
export interface TableToImport {
  readonly scanned: ScannedTable;
  readonly mapping: Mapping;
  readonly context: ReadingContext;
}

/** Bytes that become a dataset of the workspace. */
export interface PreparedDataset {
  readonly kind: CrmObject | 'reject' | 'absent';
  readonly file: number;
  readonly rows: number;
  readonly path: string;
}

export interface PreparedTable {
  readonly loaded: LoadedTable;
  readonly compared: ComparedTable;
}

/** All that an import would write and say, worked out without writing anything to the workspace. */
export interface PreparedImport {
  readonly tables: readonly PreparedTable[];
  readonly datasets: readonly PreparedDataset[];
  readonly stageEvents: { readonly explicit: number; readonly inferred: number };
}

export interface PrepareOptions extends QueryOptions {
  /** A folder for what is worked out; the caller removes it. */
  readonly folder: string;
  /** The number that the import will have. */
  readonly importId: number;
  /** Told before each table. */
  readonly onTable?: (table: number) => void;
}

/** The schema of an import that is being worked out. */
export const importArea = 'importing';

/** The table that tells new, changed and unchanged rows of a file apart; not there where all are new to the workspace. */
export function comparedTable(file: number): string {
  return `${importArea}.compared_${file}`;
}
