import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { TemplateKey } from '../../shared/contract/library.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import { localZone } from '../host/files/local-zone.ts';
import { workspaceExtension } from '../host/library/library.ts';
import { startBlankWorkspace } from '../host/library/start-blank-workspace.ts';
import { createLiveHub } from '../host/live/live-hub.ts';
import type { Session } from '../host/session/session.ts';
import { createSessionRegistry } from '../host/session/session-registry.ts';

interface SessionOptions {
  /** Make the workspace if it is not there; its name is the file's. */
  readonly create?: boolean;
  /** What a workspace that was made for this begins with besides its stages. */
  readonly template?: TemplateKey | null;
  /** What a workspace that was made for this counts money in, by its code; null for the usual one. */
  readonly currency?: string | null;
  /** Leave a workspace that was made for this without the usual stages: its caller writes its own. */
  readonly isBare?: boolean;
  /** Make a workspace that is not there in a folder of its own and never at its path: for dry runs. */
  readonly isDryRun?: boolean;
  /** Only to read: of a workspace that is open elsewhere a copy is made and read, and this is told so in a sentence. */
  onCopied?(words: string): void;
}

/** Opens a workspace, works on it and closes it again, whatever happens. One that was made for work that fails goes. */
export async function withSession<Value>(
  path: string,
  options: SessionOptions,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  const isNew = !existsSync(path);
  if (isNew) checkNew(path, options.create ?? false);
  const tempRoot = await mkdtemp(join(tmpdir(), 'tandem-cli-'));
  const place = isNew && options.isDryRun ? join(tempRoot, basename(path)) : path;
  const hub = createLiveHub();
  const sessions = createSessionRegistry({ hub, tempRoot, findPath: async () => null, onState: () => {} });
  let isMade = false;
  let isDone = false;
  try {
    const name = basename(path, workspaceExtension);
    const session = await sessions.open(place, isNew ? { create: { name } } : {}).catch(async (error: unknown) => {
      if (!options.onCopied || !isInUse(error)) throw error;
      const copy = await sessions.openCopy(place, join(tempRoot, basename(place)));
      options.onCopied(`${basename(place)} is open elsewhere: this is read from a copy of it made now.`);
      return copy;
    });
    isMade = isNew;
    const { template = null, currency = null } = options;
    if (isNew && !options.isBare) {
      await startBlankWorkspace(session.live, { name, client: '', timeZone: localZone(), template, currency }, null);
    }
    const value = await work(session);
    isDone = true;
    return value;
  } finally {
    await sessions.closeAll();
    await hub.close();
    await rm(tempRoot, { recursive: true, force: true });
    if (isMade && !isDone) await rm(place, { force: true });
  }
}

const isInUse = (error: unknown) => error instanceof ProblemError && error.problem.code === 'file.inUse';

function checkNew(path: string, mayCreate: boolean): void {
  const file = path;
  if (!mayCreate)
    throw new ProblemError({
      code: 'file.notFound',
      message: `There is no workspace at ${path}.`,
      remedy: 'Check the path, or make one with tandem workspace new.',
      file,
    });
  if (!path.toLowerCase().endsWith(workspaceExtension))
    throw new ProblemError({
      code: 'workspace.notATandemFile',
      message: `${path}: a workspace’s file ends in ${workspaceExtension}; nothing was made.`,
      file,
    });
  if (!existsSync(dirname(resolve(path))))
    throw new ProblemError({
      code: 'file.notFound',
      message: `${path}: its folder does not exist; nothing was made.`,
      remedy: 'Make the folder first.',
      file,
    });
}
