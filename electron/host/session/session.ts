import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { FileState } from '../../../shared/contract/workspace.ts';
import { type ReviewSettings, reviewSettings } from '../../../shared/metrics/review-settings.ts';
import type { NamedChange } from '../../../shared/model/change.ts';
import { type AnalyticsDatabase, openDatabase } from '../analytics/database.ts';
import { loadWorkspaceTables } from '../analytics/import/load-workspace-tables.ts';
import type { LiveDocument } from '../live/live-document.ts';
import type { WorkspaceFile } from '../workspace/workspace-file.ts';

/** One open workspace: its file, its live document and the tables its figures come from. */
export interface Session {
  readonly workspaceId: string;
  readonly file: WorkspaceFile;
  readonly live: LiveDocument;
  readonly tempFolder: string;
  /** Whether all edits are in the file. */
  fileState(): FileState;
  /** The handbook's choices as they are now. */
  settings(): ReviewSettings;
  /** The normalised tables, loaded from the file when they are first asked for. */
  tables(): Promise<AnalyticsDatabase>;
  /** To be called after an import: the tables are loaded anew, and the change (mappings learnt) is applied. */
  refresh(change: NamedChange | null, author: string): Promise<void>;
  close(): Promise<void>;
}

const queryMemory = '1GB';
const mostThreads = 4;

/** An empty database for the figures of one workspace, bounded as a laptop needs it. */
export function openTablesDatabase(tempFolder: string): Promise<AnalyticsDatabase> {
  return openDatabase({
    threads: Math.min(mostThreads, availableParallelism()),
    memoryLimit: queryMemory,
    tempFolder: join(tempFolder, 'duckdb'),
  });
}

/**
 * Puts a workspace's file, live document and tables together; `onState` hears of the file's state, `release` lets
 * go of the document when the session closes.
 */
export function createSession(
  file: WorkspaceFile,
  live: LiveDocument,
  tempFolder: string,
  onState: (state: FileState) => void,
  release: () => Promise<void>,
): Session {
  const { workspaceId } = file;
  let state: FileState = { workspaceId, state: file.isReadOnly ? 'read-only' : 'saved', reason: null };
  file.onState(({ saved, reason }) => {
    state = { workspaceId, state: saved ? 'saved' : 'not-saved', reason };
    onState(state);
  });
  let loading: Promise<AnalyticsDatabase> | null = null;
  let database: AnalyticsDatabase | null = null;

  const load = async (): Promise<AnalyticsDatabase> => {
    database ??= await openTablesDatabase(tempFolder);
    await loadWorkspaceTables(database, file);
    return database;
  };

  return {
    workspaceId,
    file,
    live,
    tempFolder,
    fileState: () => state,
    settings: () => reviewSettings(live.snapshot()),
    tables() {
      // A failed load is told to whoever asked and tried again by the next.
      loading ??= load().catch((error) => {
        loading = null;
        throw error;
      });
      return loading;
    },
    async refresh(change, author) {
      if (change) await live.apply(change, author);
      loading = load();
      await loading;
    },
    async close() {
      await loading?.catch(() => {});
      await release();
      await file.close();
      // Last, for it takes longest and nothing is lost with it.
      database?.close();
    },
  };
}
