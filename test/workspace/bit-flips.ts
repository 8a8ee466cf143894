import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listDatasets, listImports, readDataset } from '../../electron/host/workspace/import-store.ts';
import { openWorkspaceFile } from '../../electron/host/workspace/open-workspace-file.ts';
import { listReviews, readReview } from '../../electron/host/workspace/review-store.ts';
import { readUpdates } from '../../electron/host/workspace/update-log.ts';
import { WorkspaceDatabase } from '../../electron/host/workspace/workspace-database.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import { randomNumbers } from './random.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What became of a number of files that each had one bit flipped. */
export interface FlipCount {
  /** Refused, with a problem that says so. */
  noticed: number;
  /** Everything in it still reads as it was written. */
  harmless: number;
  /** Something else was read than was written. */
  silent: number[];
}

/** Flips one bit of a full workspace file at random places, and reads everything in it each time. */
export async function flipBits(flips: number, seed: number): Promise<FlipCount> {
  const random = randomNumbers(seed);
  const path = join(temporaryFolder(), 'flipped.tandem');
  await fillFile(path, random);
  const whole = readFileSync(path);
  const expected = readAll(path);
  const count: FlipCount = { noticed: 0, harmless: 0, silent: [] };
  for (let flip = 0; flip < flips; flip += 1) {
    const bit = random(whole.length * 8);
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    writeFileSync(path, damaged);
    const read = readOrProblem(path);
    if (read === null) count.noticed += 1;
    else if (read === expected) count.harmless += 1;
    else count.silent.push(bit);
  }
  return count;
}

async function fillFile(path: string, random: (bound: number) => number): Promise<void> {
  const file = await openWorkspaceFile(path, { create: { name: 'Flips' } });
  const noise = (length: number) => Uint8Array.from({ length }, () => random(256));
  for (let index = 0; index < 40; index += 1) void file.appendUpdate(noise(60), `person ${index % 3}`);
  await file.checkpoint(noise(3000));
  for (let index = 0; index < 120; index += 1) void file.appendUpdate(noise(30 + random(200)), `person ${index % 3}`);
  for (let index = 0; index < 3; index += 1) {
    await file.addImport({
      at: `2026-09-0${index + 1}`,
      by: 'ann',
      fileHashes: ['aa', 'bb'],
      reportJson: JSON.stringify({ index, text: 'x'.repeat(500) }),
      datasets: ['person', 'opportunity'].map((kind) => ({ kind, file: 0, rows: 9, parquet: noise(9000) })),
    });
    await file.addReviewRecord({
      recordId: `record ${index}`,
      meetingId: `meeting ${index}`,
      at: '2026-09-30',
      datasetHashes: ['aa'],
      body: JSON.stringify(Array.from(noise(800))),
    });
  }
  await file.close();
}

function readOrProblem(path: string): string | null {
  try {
    return readAll(path);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code !== 'bug') return null;
    throw error;
  }
}

function readAll(path: string): string {
  const database = new WorkspaceDatabase(path, 'read');
  try {
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    const datasets = listDatasets(database);
    return JSON.stringify([
      database.workspaceId,
      database.createdName,
      readUpdates(database).map(hex),
      listImports(database),
      datasets,
      datasets.map(({ id }) => hex(readDataset(database, id))),
      listReviews(database).map(({ recordId }) => readReview(database, recordId)),
    ]);
  } finally {
    database.close();
  }
}
