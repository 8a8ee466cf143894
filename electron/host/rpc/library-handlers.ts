import { basename } from 'node:path';
import type { SampleProgress, SlippingLeads } from '../../../shared/contract/library.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { reviewQuerySchema } from '../../../shared/contract/review.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import { localZone } from '../files/local-zone.ts';
import { type Library, workspaceExtension } from '../library/library.ts';
import { sitDown } from '../library/sit-down.ts';
import { rememberSlipping, slippingIn } from '../library/slipping-leads.ts';
import { startBlankWorkspace } from '../library/start-blank-workspace.ts';
import type { SampleMaking } from '../sample/sample-making.ts';
import type { Session } from '../session/session.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import { measurePromises } from './agreement-handlers.ts';
import type { Caller, Windows } from './caller.ts';

type LibraryHandlers = Pick<Handlers<Caller>, Extract<keyof Handlers<Caller>, `library/${string}`>>;

const lastReviewPeriod = reviewQuerySchema.parse({ span: 'review-period' });

/** What the library's calls work on. */
export interface LibraryContext {
  readonly library: Library;
  readonly sessions: SessionRegistry;
  readonly samples: SampleMaking;
  readonly windows: Windows;
  onOpened(session: Session, name: string): void;
  onForgotten(path: string): void;
}

/** Answers what the start screen asks: list, create, open and care for workspaces. */
export function libraryHandlers(context: LibraryContext): LibraryHandlers {
  const { library, sessions, samples, windows } = context;
  const changed = <Value>(value: Value): Value => {
    windows.broadcast('library/changed', {});
    return value;
  };

  const noteOpened = async (session: Session) => {
    const { path, workspaceId } = session.file;
    await library.noteOpened(path, workspaceId);
    context.onOpened(
      session,
      session.live.snapshot().settings.get('settings')?.name ?? basename(path, workspaceExtension),
    );
    return changed({ workspaceId, path });
  };

  return {
    'library/list': async () => {
      const open = await sessions.all();
      return library.list(
        open.map(({ file, live }) => ({ path: file.path, workspaceId: file.workspaceId, snapshot: live.snapshot() })),
      );
    },
    'library/slipping': async () => {
      const measured: SlippingLeads[] = [];
      // One after the other: they share the processor with whatever else is asked.
      for (const session of await sessions.all()) {
        const { workspaceId } = session;
        const { currency } = session.settings();
        measured.push(
          await slippingIn({ workspaceId, currency, measure: () => measurePromises(session, lastReviewPeriod) }),
        );
      }
      const { slipping: known } = await library.index.read();
      const workspaces = rememberSlipping(known, measured);
      if (JSON.stringify(workspaces) !== JSON.stringify(known)) {
        await library.index.change((index) => ({ ...index, slipping: [...workspaces] }));
      }
      return { workspaces: [...workspaces] };
    },
    'library/setSelf': async (self) => {
      await library.index.change((index) => sitDown(index, self));
      return changed(self);
    },
    'library/create': async ({ kind, name, client, template, currency }, caller) => {
      const path = await library.freePath(name);
      if (kind === 'sample') {
        const onProgress = (progress: SampleProgress) => caller.send('sample/progress', progress);
        await samples.make({ callerId: caller.id, name, path, onProgress });
        return noteOpened(await sessions.open(path));
      }
      const session = await sessions.open(path, { create: { name } });
      const { self } = await library.index.read();
      await startBlankWorkspace(session.live, { name, client, timeZone: localZone(), template, currency }, self);
      return noteOpened(session);
    },
    'library/cancelSample': async (_, caller) => {
      samples.cancel(caller.id);
      return {};
    },
    'library/open': async ({ path }) => {
      checkExtension(path);
      return noteOpened(await sessions.open(path));
    },
    'library/duplicate': async ({ path, name }) => {
      const target = await library.freePath(name);
      await withOpen(sessions, path, (session) => session.file.copyTo(target, { newName: name }));
      const copy = await sessions.open(target);
      await renameInDocument(copy, name);
      return noteOpened(copy);
    },
    'library/rename': async ({ path, name }) => {
      await withOpen(sessions, path, (session) => renameInDocument(session, name));
      await closeIfOpen(sessions, path);
      const renamed = await library.rename(path, name);
      if (renamed !== path) context.onForgotten(path);
      return changed({ path: renamed });
    },
    'library/pin': async ({ path, pinned }) => {
      await library.pin(path, pinned);
      return changed({});
    },
    'library/trash': async ({ path }) => {
      await closeIfOpen(sessions, path);
      const trashedPath = await library.trash(path);
      context.onForgotten(path);
      return changed({ trashedPath });
    },
    'library/restore': async ({ path }) => changed({ path: await library.restore(path) }),
  };
}

function checkExtension(path: string): void {
  if (path.toLowerCase().endsWith(workspaceExtension)) return;
  throw new ProblemError({
    code: 'workspace.notATandemFile',
    message: `${basename(path)} is not a Tandem workspace.`,
    remedy: 'Open a file that ends in .tandem; CRM exports are imported inside a workspace.',
    file: basename(path),
  });
}

async function renameInDocument(session: Session, name: string): Promise<void> {
  const edit = { kind: 'set', root: 'settings', id: 'settings', fields: { name } } as const;
  await session.live.apply({ name: 'rename workspace', edits: [edit] }, '');
}

/** Works on a workspace that may or may not be open, and leaves it as it found it. */
async function withOpen(sessions: SessionRegistry, path: string, work: (session: Session) => Promise<void>) {
  const wasOpen = (await sessions.findByPath(path)) !== null;
  const session = await sessions.open(path);
  try {
    await work(session);
  } finally {
    if (!wasOpen) await sessions.close(session.workspaceId);
  }
}

async function closeIfOpen(sessions: SessionRegistry, path: string): Promise<void> {
  const session = await sessions.findByPath(path);
  if (session) await sessions.close(session.workspaceId);
}
