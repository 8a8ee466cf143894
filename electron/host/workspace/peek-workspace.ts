import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { snapshotOfUpdates } from '../../../shared/document/projection.ts';
import type { Snapshot } from '../../../shared/model/entities.ts';
import { isReadOnlyError, toFileProblem } from './file-problems.ts';
import { refuseIfHeld } from './held-files.ts';
import { readUpdates } from './update-log.ts';
import { WorkspaceDatabase } from './workspace-database.ts';

/** What can be seen of a workspace without opening it for editing. */
export interface WorkspacePeek {
  readonly workspaceId: string;
  readonly name: string;
  readonly client: string;
  readonly bytes: number;
  /** When the file was last written, as an ISO instant. */
  readonly changedAt: string;
  readonly meetings: number;
  readonly openActions: number;
  readonly snapshot: Snapshot;
}

/**
 * Reads a workspace's document without taking the file. Throws `file.inUse` while this or another process has it open,
 * and the problems of opening else.
 */
export function peekWorkspace(path: string): WorkspacePeek {
  const absolute = resolve(path);
  const database = openForPeek(absolute);
  try {
    const snapshot = snapshotOfUpdates(readUpdates(database));
    const settings = snapshot.settings.get('settings');
    const live = <Item extends { readonly deletedAt: string | null }>(items: ReadonlyMap<string, Item>) =>
      [...items.values()].filter(({ deletedAt }) => deletedAt === null);
    const { size, mtime } = statSync(absolute);
    return {
      workspaceId: database.workspaceId,
      name: settings && settings.name !== '' ? settings.name : database.createdName,
      client: settings?.client ?? '',
      bytes: size,
      changedAt: mtime.toISOString(),
      meetings: live(snapshot.meetings).length,
      openActions: live(snapshot.actions).filter(({ status }) => status === 'open').length,
      snapshot,
    };
  } catch (error) {
    throw toFileProblem(error, absolute);
  } finally {
    database.close();
  }
}

function openForPeek(path: string): WorkspaceDatabase {
  refuseIfHeld(path);
  try {
    return new WorkspaceDatabase(path, 'read');
  } catch (error) {
    if (!isReadOnlyError(error) && !isReadOnlyProblem(error)) throw error;
    // A crash left a half-done commit beside the file: only a connection that may write can take it back.
    return new WorkspaceDatabase(path, 'write');
  }
}

function isReadOnlyProblem(error: unknown): boolean {
  return toFileProblem(error, '').problem.code === 'file.readOnly';
}
