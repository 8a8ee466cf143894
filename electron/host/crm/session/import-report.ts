import type { FileReport, ImportReport } from '../../../../shared/contract/import.ts';
import type { PreparedTable } from '../../analytics/import/prepared-import.ts';
import type { DraftFile } from './draft-file.ts';

type Warning = FileReport['warnings'][number];

/** What became of one file. */
export function fileReport({ scanned, proposal }: DraftFile, { loaded, compared }: PreparedTable): FileReport {
  return {
    file: scanned.file,
    sheet: scanned.sheet,
    system: proposal.system,
    object: proposal.mapping.object,
    encoding: scanned.encoding,
    delimiter: scanned.delimiter,
    rows: loaded.records,
    accepted: loaded.accepted,
    rejected: loaded.records - loaded.accepted,
    rejectedBy: { ...loaded.rejectedBy },
    new: compared.new,
    changed: compared.changed,
    unchanged: compared.unchanged,
    ignoredFooterRows: scanned.footer.length,
    mapping: proposal.mapping,
    warnings: [...scanned.warnings.map((warning) => ({ ...warning })), ...ownWarnings(loaded)],
  };
}

function ownWarnings({ rejectedBy }: PreparedTable['loaded']): readonly Warning[] {
  const repeated = rejectedBy.duplicate_row ?? 0;
  if (repeated === 0) return [];
  const message =
    'Several rows have the same id. The last of each counts; the earlier ones are among the rejected rows.';
  return [{ code: 'repeated_id', message, rows: repeated }];
}

/** What an import's entry in the workspace says, besides what the contract prints. */
export interface StoredReport {
  readonly files: readonly FileReport[];
  readonly stageEvents: ImportReport['stageEvents'];
  readonly seconds: number;
  /** The headers of each file, in the order of `files`. */
  readonly headers?: readonly (readonly string[])[];
}

/** Reads an import's entry as it was written. */
export function readStoredReport(json: string): StoredReport {
  return JSON.parse(json) as StoredReport;
}

/** The report of a file whose very bytes were imported before in the same way: nothing is new. */
export function knownReport(earlier: FileReport): FileReport {
  return { ...earlier, new: 0, changed: 0, unchanged: earlier.accepted };
}
