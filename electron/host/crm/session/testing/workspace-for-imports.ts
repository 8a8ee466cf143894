import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportReport } from '../../../../../shared/contract/import.ts';
import type { Mapping } from '../../../../../shared/crm/mapping.ts';
import type { NamedChange } from '../../../../../shared/model/change.ts';
import { rootNames, roots, type Snapshot } from '../../../../../shared/model/entities.ts';
import { type AnalyticsDatabase, openDatabase } from '../../../analytics/database.ts';
import { loadWorkspaceTables } from '../../../analytics/import/load-workspace-tables.ts';
import { openWorkspaceFile } from '../../../workspace/open-workspace-file.ts';
import type { WorkspaceFile } from '../../../workspace/workspace-file.ts';
import { createImportSession, type ImportSession, type ImportSessionOptions } from '../import-session.ts';

/** A real workspace file with a database beside it, for tests that import into it. */
export interface WorkspaceForImports {
  readonly folder: string;
  readonly file: WorkspaceFile;
  readonly db: AnalyticsDatabase;
  /** The document's memory of mappings, as far as imports learnt it. */
  document(): Snapshot;
  /** Writes a CSV and gives its path. */
  write(name: string, text: string): Promise<string>;
  begin(options?: Partial<ImportSessionOptions>): ImportSession;
  /** Imports files as they are recognised, or by a mapping for each, and remembers what was learnt. */
  import(paths: readonly string[], options?: ImportOptions): Promise<ImportReport>;
  /** The tables as the workspace's imports say. */
  load(importIds?: readonly number[]): Promise<AnalyticsDatabase>;
  close(): Promise<void>;
}

export interface ImportOptions {
  readonly now?: string;
  readonly mapping?: Mapping;
}

/** Makes an empty workspace in a folder of its own. */
export async function workspaceForImports(): Promise<WorkspaceForImports> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-import-'));
  const file = await openWorkspaceFile(join(folder, 'work.tandem'), { create: { name: 'Work' } });
  const db = await openDatabase({ threads: 2, memoryLimit: '512MB', tempFolder: join(folder, 'db') });
  const remembered = new Map<string, Record<string, unknown>>();
  let sessions = 0;
  const workspace: WorkspaceForImports = {
    folder,
    file,
    db,
    document: () => snapshotOf(remembered),
    async write(name, text) {
      const path = join(folder, name);
      await writeFile(path, text);
      return path;
    },
    begin(options = {}) {
      sessions += 1;
      const tempFolder = join(folder, `import-${sessions}`);
      return createImportSession({
        file,
        document: () => workspace.document(),
        timeZone: 'Europe/Berlin',
        currency: 'EUR',
        by: 'Ada',
        tempFolder,
        ...options,
      });
    },
    async import(paths, { now, mapping } = {}) {
      const session = workspace.begin(now === undefined ? {} : { now: () => new Date(now) });
      try {
        const draft = await session.analyse(paths.map((path) => ({ path })));
        if (mapping) for (const at of draft.files.keys()) session.remap(at, mapping);
        const { report, learnt } = await session.commit();
        if (learnt) remember(remembered, learnt);
        return report;
      } finally {
        await session.cancel();
      }
    },
    async load(importIds) {
      await loadWorkspaceTables(db, file, importIds ? { importIds } : {});
      return db;
    },
    async close() {
      db.close();
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await mkdir(folder, { recursive: true });
  return workspace;
}

function remember(remembered: Map<string, Record<string, unknown>>, change: NamedChange): void {
  for (const edit of change.edits) {
    if (edit.kind === 'create' || edit.kind === 'set') {
      const key = `${edit.root}/${edit.id}`;
      remembered.set(key, { ...remembered.get(key), ...edit.fields, id: edit.id });
    }
  }
}

function snapshotOf(remembered: ReadonlyMap<string, Record<string, unknown>>): Snapshot {
  const entries = rootNames.map((root) => {
    const own = [...remembered].filter(([key]) => key.startsWith(`${root}/`));
    return [
      root,
      new Map(own.map(([key, fields]) => [key.slice(root.length + 1), roots[root].parse(fields)])),
    ] as const;
  });
  return Object.fromEntries(entries) as unknown as Snapshot;
}
