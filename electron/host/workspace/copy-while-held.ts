import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inUse } from './file-problems.ts';
import { refuseIfHeld } from './held-files.ts';

const tries = 20;
const pause = 150;
const blockBytes = 1 << 20;

/**
 * Copies a workspace file that another process holds, as it stands between two of that one's commits. A commit first
 * writes what it will overwrite into the journal beside the file, so a copy counts only if the journal was at rest before
 * and after, and if the file reads the same a second time: whatever was written into it meanwhile would differ then.
 * Throws `file.inUse` if this process itself has the file (closing it here would let go of the lock) or if the other one
 * never rests.
 */
export async function copyWhileHeld(path: string, copy: string): Promise<void> {
  refuseIfHeld(path);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (isJournalAtRest(path)) {
      writeCopy(path, copy);
      if (isSame(path, copy) && isJournalAtRest(path)) return;
    }
    await wait(pause);
  }
  throw inUse(path);
}

/** Without a commit under way there is no journal, or an empty one, or one whose first bytes were wiped. */
function isJournalAtRest(path: string): boolean {
  try {
    return withOpen(`${path}-journal`, 'r', (journal) => {
      const start = Buffer.alloc(8);
      const read = readSync(journal, start, 0, start.length, 0);
      return start.subarray(0, read).every((byte) => byte === 0);
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
}

function writeCopy(path: string, copy: string): void {
  withOpen(copy, 'w', (target) => {
    for (const block of blocksOf(path)) writeSync(target, block);
  });
}

function isSame(path: string, copy: string): boolean {
  const copied = blocksOf(copy);
  for (const block of blocksOf(path)) {
    const other = copied.next();
    if (other.done || !block.equals(other.value)) return false;
  }
  return copied.next().done === true;
}

function* blocksOf(path: string): Generator<Buffer, void> {
  const file = openSync(path, 'r');
  try {
    const block = Buffer.allocUnsafe(blockBytes);
    for (let at = 0; ; ) {
      const read = readSync(file, block, 0, blockBytes, at);
      if (read === 0) return;
      yield block.subarray(0, read);
      at += read;
    }
  } finally {
    closeSync(file);
  }
}

function withOpen<Value>(path: string, flags: string, work: (descriptor: number) => Value): Value {
  const descriptor = openSync(path, flags);
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
