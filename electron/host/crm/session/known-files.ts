import type { FileReport } from '../../../../shared/contract/import.ts';
import type { Mapping } from '../../../../shared/crm/mapping.ts';
import type { WorkspaceFile } from '../../workspace/workspace-file.ts';
import type { DraftFile } from './draft-file.ts';
import { knownReport, readStoredReport } from './import-report.ts';

/**
 * The reports of files whose very bytes were imported in the same way before, if that is true of all of them: then
 * nothing is to be done, also where other files came in between. Null otherwise.
 */
export async function knownReports(
  files: readonly DraftFile[],
  workspace: Pick<WorkspaceFile, 'imports'>,
): Promise<FileReport[] | null> {
  if (!files.every((file) => file.isKnown)) return null;
  const imports = (await workspace.imports()).toReversed();
  const reports = files.flatMap(({ fileHash, scanned, proposal }) => {
    const same = imports.filter((entry) => entry.fileHashes.includes(fileHash));
    const earlier = same
      .flatMap((entry) => readStoredReport(entry.reportJson).files)
      .find((file) => file.sheet === scanned.sheet && isEqual(file.mapping, proposal.mapping));
    return earlier ? [{ ...knownReport(earlier), file: scanned.file }] : [];
  });
  return reports.length === files.length ? reports : null;
}

/** Equal as JSON, whatever the order of keys. */
function isEqual(left: Mapping, right: Mapping): boolean {
  return JSON.stringify(inOrder(left)) === JSON.stringify(inOrder(right));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}
