import type { ImportReport } from '../../../../shared/contract/import.ts';
import { countOf } from '../../../kit/format.ts';
import { sumReports } from './sum-reports.ts';

/** What the import button does: "Import 585 rows"; nothing new still leaves a trace of the import. */
export function countWords(report: ImportReport): string {
  const { accepted, new: added, changed } = sumReports(report.files);
  return added + changed === 0 ? 'Import, nothing changes' : `Import ${countOf(accepted, 'row')}`;
}
