import { statSync } from 'node:fs';
import { inUse } from './file-problems.ts';

/**
 * Files that this process holds for writing, each with whether it holds it still. On POSIX systems a process that closes
 * any descriptor of a file lets go of all its locks on it, so that another program could write at the same time: a file
 * that is held here is not so much as looked into, whatever path leads to it.
 */
const held = new Map<string, () => boolean>();

/** Which file a path leads to, null if to none. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

/** Throws `file.inUse` if this process holds the file for writing. */
export function refuseIfHeld(path: string): void {
  const identity = identityOf(path);
  if (identity !== null && held.get(identity)?.()) throw inUse(path);
}

/** Notes that a file is held for as long as `isHeld` says so. */
export function noteHeld(path: string, isHeld: () => boolean): void {
  const identity = identityOf(path);
  if (identity !== null) held.set(identity, isHeld);
}
