import { stat } from 'node:fs/promises';
import { formatLocalDate } from '../../../shared/calendar/local-day.ts';
import { localDayOf } from '../../../shared/calendar/zone.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import type { WorkspaceInfo } from '../../../shared/contract/workspace.ts';
import { dataThrough } from '../analytics/metrics/resolve-query.ts';
import type { Session } from '../session/session.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { UploadStore } from '../uploads/upload-store.ts';
import type { Caller } from './caller.ts';

type WorkspaceHandlers = Pick<Handlers<Caller>, Extract<keyof Handlers<Caller>, `workspace/${string}`>>;
type UploadHandlers = Pick<Handlers<Caller>, Extract<keyof Handlers<Caller>, `upload/${string}`>>;

/** Answers what is asked of one open workspace as a file. */
export function workspaceHandlers(sessions: SessionRegistry): WorkspaceHandlers {
  return {
    'workspace/info': async ({ workspaceId }) => describe(await sessions.find(workspaceId)),
    'workspace/close': async ({ workspaceId }) => {
      await sessions.close(workspaceId);
      return {};
    },
    'workspace/verify': async ({ workspaceId }) => (await sessions.find(workspaceId)).file.verify(),
  };
}

/** What a workspace is made of, for the frame around every screen. */
export async function describe(session: Session): Promise<WorkspaceInfo> {
  const { file, workspaceId } = session;
  const imports = await file.imports();
  const db = await session.tables();
  const counts = await db.row<{ leads: number; opportunities: number }>(
    'SELECT (SELECT count(*) FROM person)::INTEGER AS leads, (SELECT count(*) FROM opportunity)::INTEGER AS opportunities',
  );
  const through = await dataThrough(db, localDayOf(Date.now(), session.settings().timeZone));
  const { size } = await stat(file.path);
  return {
    workspaceId,
    path: file.path,
    bytes: size,
    isReadOnly: file.isReadOnly,
    fileState: session.fileState(),
    imports: imports.length,
    ...counts,
    dataThrough: through === null ? null : formatLocalDate(through),
  };
}

/** Takes files from windows that can't name a path. */
export function uploadHandlers(uploads: UploadStore): UploadHandlers {
  return {
    'upload/begin': async ({ name, bytes }) => ({ uploadId: await uploads.begin(name, bytes) }),
    'upload/chunk': async ({ uploadId, base64 }) => ({
      received: await uploads.append(uploadId, Buffer.from(base64, 'base64')),
    }),
    'upload/end': async ({ uploadId }) => ({ bytes: await uploads.end(uploadId) }),
  };
}
