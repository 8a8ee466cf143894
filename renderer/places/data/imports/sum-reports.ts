import type { FileReport } from '../../../../shared/contract/import.ts';

export type ReportSum = Pick<FileReport, 'rows' | 'accepted' | 'rejected' | 'new' | 'changed' | 'unchanged'>;

/** The counts of several files together; accepted and rejected add up to rows in each, so they do in the sum. */
export function sumReports(files: readonly ReportSum[]): ReportSum {
  const none: ReportSum = { rows: 0, accepted: 0, rejected: 0, new: 0, changed: 0, unchanged: 0 };
  return files.reduce(
    (sum, file) => ({
      rows: sum.rows + file.rows,
      accepted: sum.accepted + file.accepted,
      rejected: sum.rejected + file.rejected,
      new: sum.new + file.new,
      changed: sum.changed + file.changed,
      unchanged: sum.unchanged + file.unchanged,
    }),
    none,
  );
}
