import { ProblemError } from '../../../shared/contract/problem.ts';
import { listDatasets, listImports, readDataset } from './import-store.ts';
import { listReviews, readReview } from './review-store.ts';
import { readUpdates } from './update-log.ts';
import type { WorkspaceDatabase } from './workspace-database.ts';

/** What a check of the whole file found; findings are sentences. */
export interface Verification {
  sound: boolean;
  updates: number;
  datasets: number;
  records: number;
  findings: string[];
}

/** Reads everything in the file, checks every hash and the chain, and lets SQLite check its pages. */
export function verifyFile(database: WorkspaceDatabase): Verification {
  const findings: string[] = [];
  const attempt = <Value>(read: () => Value): Value | null => {
    try {
      return database.reading(read);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      findings.push(error.problem.message);
      return null;
    }
  };
  const updates = attempt(() => readUpdates(database));
  attempt(() => listImports(database));
  const datasets = attempt(() => listDatasets(database));
  for (const { id } of datasets ?? []) attempt(() => readDataset(database, id));
  const reviews = attempt(() => listReviews(database));
  for (const { recordId } of reviews ?? []) attempt(() => readReview(database, recordId));
  findings.push(...(attempt(() => pageFindings(database)) ?? []));
  return {
    sound: findings.length === 0,
    updates: updates?.length ?? 0,
    datasets: datasets?.length ?? 0,
    records: reviews?.length ?? 0,
    findings,
  };
}

function pageFindings(database: WorkspaceDatabase): string[] {
  const rows = [...database.all('pages', 'PRAGMA integrity_check')].map((row) => row.text('integrity_check'));
  const places = rows.filter((finding) => finding !== 'ok').length;
  if (places === 0) return [];
  return [
    `${places === 1 ? 'One place' : `${places} places`} in the file ${places === 1 ? 'is' : 'are'} not as written.`,
  ];
}
