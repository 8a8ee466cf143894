import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ProblemError } from '../../shared/contract/problem.ts';
import { startBlankWorkspace } from '../host/library/start-blank-workspace.ts';
import { createLiveHub } from '../host/live/live-hub.ts';
import type { Session } from '../host/session/session.ts';
import { createSessionRegistry } from '../host/session/session-registry.ts';

interface SessionOptions {
  /** Make the workspace if it is not there; its name is the file's. */
  readonly create?: boolean;
  /** Leave a workspace that was made for this without the usual stages: its caller writes its own. */
  readonly isBare?: boolean;
  /** Take a workspace away again that was made for this: for dry runs. */
  readonly discardNew?: boolean;
}

/** Opens a workspace, works on it and closes it again, whatever happens. */
export async function withSession<Value>(
  path: string,
  options: SessionOptions,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  const isNew = !existsSync(path);
  if (isNew && !options.create)
    throw new ProblemError({ code: 'file.notFound', message: `There is no workspace at ${path}.`, file: path });
  const tempRoot = await mkdtemp(join(tmpdir(), 'tandem-cli-'));
  const hub = createLiveHub();
  const sessions = createSessionRegistry({ hub, tempRoot, findPath: async () => null, onState: () => {} });
  try {
    const name = basename(path, '.tandem');
    const session = await sessions.open(path, isNew ? { create: { name } } : {});
    if (isNew && !options.isBare) await startBlankWorkspace(session.live, { name, client: '' }, null);
    return await work(session);
  } finally {
    await sessions.closeAll();
    await hub.close();
    await rm(tempRoot, { recursive: true, force: true });
    if (isNew && options.discardNew) await rm(path, { force: true });
  }
}
