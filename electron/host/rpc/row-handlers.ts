import type { Handlers } from '../../../shared/contract/rpc.ts';
import { dataHealth } from '../analytics/health/data-health.ts';
import { type KnownImports, readRecord } from '../analytics/rows/read-record.ts';
import { exportRows, rowGroups, rowPage } from '../analytics/rows/read-rows.ts';
import { shownColumns } from '../analytics/rows/row-tables.ts';
import { importHistory } from '../crm/session/past-imports.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { WorkspaceFile } from '../workspace/workspace-file.ts';
import type { Caller } from './caller.ts';

type RowHandlers = Pick<Handlers<Caller>, Extract<keyof Handlers<Caller>, `rows/${string}`>>;

/** Answers the tables of rows, one record, and what is wrong with the data. */
export function rowHandlers(sessions: SessionRegistry): RowHandlers {
  const prepared = async (workspaceId: string) => {
    const session = await sessions.find(workspaceId);
    return { db: await session.tables(), settings: session.settings(), file: session.file };
  };
  return {
    'rows/columns': async ({ table }) => ({ columns: shownColumns(table) }),
    'rows/page': async (query) => {
      const { db, settings } = await prepared(query.workspaceId);
      return rowPage(db, settings, query);
    },
    'rows/groups': async (query) => {
      const { db, settings } = await prepared(query.workspaceId);
      return rowGroups(db, settings, query);
    },
    'rows/record': async ({ workspaceId, table, pk }) => {
      const { db, settings, file } = await prepared(workspaceId);
      return readRecord(db, settings, table, pk, await knownImports(file));
    },
    'rows/export': async (query) => {
      const { db, settings } = await prepared(query.workspaceId);
      return exportRows(db, settings, query);
    },
    'rows/health': async ({ workspaceId }) => {
      const { db, settings } = await prepared(workspaceId);
      return dataHealth(db, settings);
    },
  };
}

async function knownImports(file: WorkspaceFile): Promise<KnownImports> {
  const { imports } = await importHistory(file);
  return new Map(imports.map(({ id, at, files }) => [id, { at, files: files.map((report) => report.file) }]));
}
