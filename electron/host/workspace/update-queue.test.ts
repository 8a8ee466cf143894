import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../../test/workspace/temporary-folder.ts';
import { createWorkspaceFile } from './create-file.ts';
import { appendUpdates, type QueuedUpdate, readUpdates } from './update-log.ts';
import { type QueueState, UpdateQueue } from './update-queue.ts';
import { WorkspaceDatabase } from './workspace-database.ts';

function newDatabase(): WorkspaceDatabase {
  const path = join(temporaryFolder(), 'queue.tandem');
  createWorkspaceFile(path, 'Queue');
  const database = new WorkspaceDatabase(path, 'write');
  onTestFinished(() => database.close());
  return database;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (database: WorkspaceDatabase) => readUpdates(database).map((update) => new TextDecoder().decode(update));

test('while one commit is under way all that comes waits for the next one', async () => {
  const batches: number[] = [];
  let finish: () => void = () => {};
  const queue = new UpdateQueue(
    (batch) => {
      batches.push(batch.length);
      const seq = batches.reduce((sum, size) => sum + size, 0);
      return new Promise((resolve) => {
        finish = () => resolve(seq);
      });
    },
    0,
    0,
  );
  const first = queue.append(bytes('1'), 'ann');
  await new Promise((resolve) => setImmediate(resolve));
  const rest = ['2', '3', '4'].map((text) => queue.append(bytes(text), 'ann'));
  expect(batches).toEqual([1]);
  finish();
  await first;
  await new Promise((resolve) => setImmediate(resolve));
  finish();
  await Promise.all(rest);
  expect(batches).toEqual([1, 3]);
  expect(queue.isBusy).toBe(false);
});

test('on a full disk edits are not called saved, and all follow in order once there is room', async () => {
  const database = newDatabase();
  const write = async (batch: readonly QueuedUpdate[]) => appendUpdates(database, batch, 0);
  const queue = new UpdateQueue(write, 0, 0);
  const states: QueueState[] = [];
  queue.onState((state) => states.push(state));
  await queue.append(bytes('before'), 'ann');
  const pages = database.one('file', 'PRAGMA page_count')?.integer('page_count') ?? 0;
  database.connection.exec(`PRAGMA max_page_count = ${pages}`);
  let isSaved = false;
  const big = queue.append(bytes('x'.repeat(50_000)), 'ann').then(() => {
    isSaved = true;
  });
  const full = new Promise<void>((resolve) => queue.onState(() => resolve()));
  await full;
  const small = queue.append(bytes('after'), 'bob');
  expect(isSaved).toBe(false);
  expect(queue.isBusy).toBe(true);
  expect(states.at(-1)).toMatchObject({ saved: false, reason: expect.stringContaining('disk is full') });
  await expect(queue.drain()).rejects.toMatchObject({ problem: { code: 'file.diskFull' } });
  expect(texts(database)).toEqual(['before']);
  database.connection.exec('PRAGMA max_page_count = 1000000');
  await Promise.all([big, small]);
  expect(states.at(-1)).toEqual({ saved: true, reason: null });
  expect(texts(database).map((text) => text.length)).toEqual([6, 50_000, 5]);
});
