import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { AnalyticsDatabase } from '../../analytics/database.ts';
import type { WorkspaceFile } from '../../workspace/workspace-file.ts';
import { readStoredReport } from './import-report.ts';
import { rejectedRows, rejectsName, rejectsRelation } from './rejects-csv.ts';

/** What the workspace imported so far, newest first. */
export async function importHistory(file: WorkspaceFile): Promise<MethodOutput<'import/history'>> {
  const imports = (await file.imports()).map(({ id, at, by, reportJson }) => {
    const { files, stageEvents } = readStoredReport(reportJson);
    return { id, at, by, files: [...files], stageEvents };
  });
  return { imports: imports.toReversed() };
}

/**
 * The rejected rows of one file of a past import as CSV.
 *
 * @throws ProblemError request.invalid if there is no such import or file
 */
export async function pastRejects(
  workspace: WorkspaceFile,
  db: AnalyticsDatabase,
  importId: number,
  file: number,
): Promise<MethodOutput<'import/pastRejects'>> {
  const entry = (await workspace.imports()).find((each) => each.id === importId);
  const stored = entry && readStoredReport(entry.reportJson);
  const report = stored?.files[file];
  if (!stored || !report) {
    throw new ProblemError({ code: 'request.invalid', message: `There is no file ${file} of import ${importId}.` });
  }
  const headers = stored.headers?.[file] ?? [];
  const name = rejectsName(report.file, report.sheet);
  const datasets = await workspace.datasets();
  const dataset = datasets.find((each) => each.importId === importId && each.file === file && each.kind === 'reject');
  if (!dataset) return { name, csv: '' };
  const folder = join(db.tempFolder, `rejects-${crypto.randomUUID()}`);
  const path = join(folder, 'rejects.parquet');
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, await workspace.readDataset(dataset.id));
    return { name, csv: await rejectedRows(db, rejectsRelation(path), headers) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
