import type { FileDraft } from '../../../../shared/contract/import.ts';
import { headerFingerprint } from '../../../../shared/crm/header-name.ts';
import type { ColumnProfile, Mapping, Proposal } from '../../../../shared/crm/mapping.ts';
import { propose } from '../../../../shared/crm/propose.ts';
import { recognise } from '../../../../shared/crm/recognise.ts';
import type { ImportTable, Recognised } from '../../../../shared/crm/table.ts';
import type { Snapshot } from '../../../../shared/model/entities.ts';
import type { ScannedTable } from '../bytes/scanned-table.ts';

/** One table of an import under way. */
export interface DraftFile {
  readonly scanned: ScannedTable;
  readonly fileHash: string;
  readonly bytes: number;
  readonly isKnown: boolean;
  /** As days since 1970. */
  readonly exportedDay: number;
  readonly table: ImportTable;
  readonly found: Recognised;
  readonly proposal: Proposal;
}

/** What proposals are made from besides the table. */
export interface DraftContext {
  readonly document: Snapshot;
  readonly timeZone: string;
  readonly currency: string;
}

/** The table as recognition sees it. */
export function importTable(scanned: ScannedTable, profiles: readonly ColumnProfile[]): ImportTable {
  return {
    fileName: scanned.file,
    sheet: scanned.sheet,
    headers: scanned.columns.map((column) => column.header),
    profiles,
    footer: scanned.footer,
  };
}

/** Proposes how a table becomes rows: by what is remembered of its headers, or by what a person decided. */
export function proposeFor(
  table: ImportTable,
  context: DraftContext,
  decided: Mapping | null,
): { readonly found: Recognised; readonly proposal: Proposal } {
  const found = recognise(table);
  const remembered = context.document.mappings.get(headerFingerprint(table.headers));
  const statusMappings = [...context.document.statusMappings.values()].filter((each) => each.deletedAt === null);
  const { timeZone, currency } = context;
  const proposal = propose(table, found, {
    remembered: remembered && remembered.deletedAt === null ? remembered.mapping : null,
    decided,
    statusMappings,
    timeZone,
    currency,
  });
  return { found, proposal };
}

/** What the window is shown of it. */
export function fileDraft({ scanned, bytes, isKnown, proposal }: DraftFile): FileDraft {
  const rejectedBy: Record<string, number> = {};
  for (const { code } of scanned.rejected) rejectedBy[code] = (rejectedBy[code] ?? 0) + 1;
  return {
    file: scanned.file,
    sheet: scanned.sheet,
    bytes,
    encoding: scanned.encoding,
    delimiter: scanned.delimiter,
    rows: scanned.records,
    headerRow: scanned.headerRow,
    ignoredFooterRows: scanned.footer.length,
    isKnown,
    proposal,
    rejectedBy,
  };
}
