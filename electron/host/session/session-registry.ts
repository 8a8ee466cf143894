import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { FileState } from '../../../shared/contract/workspace.ts';
import type { LiveHub } from '../live/live-hub.ts';
import { copyWhileHeld } from '../workspace/copy-while-held.ts';
import { type OpenOptions, openWorkspaceFile } from '../workspace/open-workspace-file.ts';
import { createSession, type Session } from './session.ts';

/** The workspaces that this host has open, each once however many windows look at it. */
export interface SessionRegistry {
  open(path: string, options?: OpenOptions): Promise<Session>;
  /** Opens a copy, made at `copy`, of a workspace that another process has open; throws `file.inUse` if none could be made. */
  openCopy(path: string, copy: string): Promise<Session>;
  /** The session of a workspace, opened if it was open before a restart of the host. Throws `workspace.notOpen`. */
  find(workspaceId: string): Promise<Session>;
  findByPath(path: string): Promise<Session | null>;
  all(): Promise<readonly Session[]>;
  /** Closes a workspace and waits for its file. */
  close(workspaceId: string): Promise<void>;
  closeAll(): Promise<void>;
}

export interface SessionRegistryOptions {
  readonly hub: LiveHub;
  /** Temporary files of the sessions live below it. */
  readonly tempRoot: string;
  /** Where a workspace that is not open lies, null if nobody knows. */
  findPath(workspaceId: string): Promise<string | null>;
  onState(state: FileState): void;
}

/** Opens the registry, empty. */
export function createSessionRegistry({ hub, tempRoot, findPath, onState }: SessionRegistryOptions): SessionRegistry {
  const byPath = new Map<string, Promise<Session>>();

  const settled = async (): Promise<Session[]> => {
    const results = await Promise.allSettled(byPath.values());
    return results.filter((result) => result.status === 'fulfilled').map((result) => result.value);
  };

  const start = async (path: string, options: OpenOptions): Promise<Session> => {
    const file = await openWorkspaceFile(path, options);
    try {
      const live = await hub.openDocument(file);
      return createSession(file, live, join(tempRoot, randomUUID()), onState, () =>
        hub.closeDocument(file.workspaceId),
      );
    } catch (error) {
      await file.close();
      throw error;
    }
  };

  const closeSession = async (session: Session): Promise<void> => {
    byPath.delete(resolve(session.file.path));
    await session.close();
    await rm(session.tempFolder, { recursive: true, force: true });
  };

  const open = (path: string, options: OpenOptions = {}): Promise<Session> => {
    const key = resolve(path);
    const known = byPath.get(key);
    if (known) return known;
    const opening = start(key, options);
    byPath.set(key, opening);
    opening.catch(() => byPath.delete(key));
    return opening;
  };

  return {
    open,
    async openCopy(path, copy) {
      await copyWhileHeld(resolve(path), copy);
      return open(copy);
    },
    async find(workspaceId) {
      const session = (await settled()).find((candidate) => candidate.workspaceId === workspaceId);
      if (session) return session;
      const path = await findPath(workspaceId);
      if (path !== null) return open(path);
      throw new ProblemError({
        code: 'workspace.notOpen',
        message: 'This workspace is not open any more.',
        remedy: 'Open it again from the library.',
      });
    },
    findByPath: async (path) => (await byPath.get(resolve(path))?.catch(() => null)) ?? null,
    all: settled,
    async close(workspaceId) {
      const session = (await settled()).find((candidate) => candidate.workspaceId === workspaceId);
      if (session) await closeSession(session);
    },
    async closeAll() {
      for (const session of await settled()) await closeSession(session);
    },
  };
}
