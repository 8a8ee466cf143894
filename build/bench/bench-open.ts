import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLiveHub } from '../../electron/host/live/live-hub.ts';
import { openWorkspaceFile } from '../../electron/host/workspace/open-workspace-file.ts';
import type { Edit } from '../../shared/model/change.ts';
import { type BenchRow, median, megabytes, milliseconds } from './figures.ts';

const repetitions = 5;
const entries = 2000;
const editsPerEntry = 10;

/** A workspace of 2,000 plan entries, each edited ten times after, as a log without a checkpoint would hold it. */
async function fill(path: string): Promise<void> {
  const hub = createLiveHub();
  const file = await openWorkspaceFile(path, { create: { name: 'Bench' } });
  const live = await hub.openDocument(file);
  const create = (n: number): Edit => ({
    kind: 'create',
    root: 'actions',
    id: `action-${n}`,
    fields: {
      title: `Ask customer ${n} for the reason`,
      slide: 'quality',
      owner: `member-${n % 9}`,
      due: '2026-10-09',
    },
  });
  await live.apply({ name: 'fill', edits: Array.from({ length: entries }, (_, n) => create(n)) }, 'bench');
  for (let round = 0; round < editsPerEntry; round += 1) {
    const edits: Edit[] = Array.from({ length: entries }, (_, n) => ({
      kind: 'set',
      root: 'actions',
      id: `action-${n}`,
      fields: { title: `Ask customer ${n} for the reason, ${round}` },
    }));
    await live.apply({ name: 'edit', edits }, 'bench');
  }
  await hub.close();
  await file.close();
}

/** Opening a workspace of 2,000 plan entries until its document can be read; everything is verified on the way. */
export async function benchOpen(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  try {
    const path = join(folder, 'bench.tandem');
    await fill(path);
    const times: number[] = [];
    for (let n = 0; n < repetitions; n += 1) {
      const started = performance.now();
      const hub = createLiveHub();
      const file = await openWorkspaceFile(path);
      const live = await hub.openDocument(file);
      if (live.snapshot().actions.size !== entries) throw new Error('entries are missing');
      times.push(performance.now() - started);
      await hub.close();
      await file.close();
    }
    const memory = megabytes(process.memoryUsage().rss);
    return [
      { what: 'open 2,000 plan entries', ours: milliseconds(median(times)), peer: '', ratio: null, bar: '', memory },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
