import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import { createImportSession, type ImportSession } from '../crm/session/import-session.ts';
import { importHistory, pastRejects } from '../crm/session/past-imports.ts';
import type { Library } from '../library/library.ts';
import type { Session } from '../session/session.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { GivenFile, UploadStore } from '../uploads/upload-store.ts';
import type { Caller, Windows } from './caller.ts';

type ImportHandlers = Pick<Handlers<Caller>, Extract<keyof Handlers<Caller>, `import/${string}`>>;

export interface ImportContext {
  readonly sessions: SessionRegistry;
  readonly uploads: UploadStore;
  readonly library: Library;
  readonly windows: Windows;
}

interface Running {
  readonly workspaceId: string;
  readonly session: ImportSession;
  readonly files: readonly GivenFile[];
}

/** Answers the import's screens; imports under way live here until they are committed or cancelled. */
export function importHandlers(context: ImportContext): ImportHandlers {
  const { sessions, uploads, library, windows } = context;
  const running = new Map<string, Running>();

  const find = (workspaceId: string, importId: string): Running => {
    const found = running.get(importId);
    if (found && found.workspaceId === workspaceId) return found;
    throw new ProblemError({
      code: 'request.invalid',
      message: 'This import is not under way any more. Nothing of it was written.',
      remedy: 'Drop the files again.',
    });
  };

  const end = async (importId: string): Promise<void> => {
    const found = running.get(importId);
    running.delete(importId);
    await found?.session.cancel();
  };

  return {
    'import/analyse': async ({ workspaceId, sources }, caller) => {
      const workspace = await sessions.find(workspaceId);
      const files = sources.map((source) => uploads.locate(source));
      const importId = randomUUID();
      const session = startImport(workspace, importId, library.index.current.self?.name ?? '', caller);
      running.set(importId, { workspaceId, session, files });
      try {
        return { ...(await session.analyse(files)), importId };
      } catch (error) {
        await end(importId);
        throw error;
      }
    },
    'import/remap': async ({ workspaceId, importId, file, mapping }) =>
      find(workspaceId, importId).session.remap(file, mapping),
    'import/take': async ({ workspaceId, importId, table }) => ({
      ...find(workspaceId, importId).session.take(table),
      importId,
    }),
    'import/leaveOut': async ({ workspaceId, importId, file }) => ({
      ...find(workspaceId, importId).session.leaveOut(file),
      importId,
    }),
    'import/check': async ({ workspaceId, importId }) => find(workspaceId, importId).session.check(),
    'import/commit': async ({ workspaceId, importId }) => {
      const { session, files } = find(workspaceId, importId);
      const workspace = await sessions.find(workspaceId);
      const { report, learnt } = await session.commit();
      await workspace.refresh(learnt, library.index.current.self?.id ?? '');
      for (const { name, path } of files) await library.noteFile(name, path);
      await end(importId);
      windows.broadcast('data/changed', { workspaceId });
      windows.broadcast('library/changed', {});
      return report;
    },
    'import/cancel': async ({ importId }) => {
      await end(importId);
      return {};
    },
    'import/rejects': async ({ workspaceId, importId, file }) => find(workspaceId, importId).session.rejects(file),
    'import/history': async ({ workspaceId }) => importHistory((await sessions.find(workspaceId)).file),
    'import/pastRejects': async ({ workspaceId, id, file }) => {
      const workspace = await sessions.find(workspaceId);
      return pastRejects(workspace.file, await workspace.tables(), id, file);
    },
  };
}

function startImport(workspace: Session, importId: string, by: string, caller: Caller): ImportSession {
  const { workspaceId } = workspace;
  const { timeZone, currency } = workspace.settings();
  return createImportSession({
    file: workspace.file,
    document: () => workspace.live.snapshot(),
    timeZone,
    currency,
    by,
    tempFolder: join(workspace.tempFolder, importId),
    onProgress: (progress) => caller.send('import/progress', { workspaceId, importId, ...progress }),
  });
}
