import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel } from '../../shared/contract/channel.ts';
import type { EventName, EventPayload } from '../../shared/contract/contract.ts';
import { type Handlers, serveCalls } from '../../shared/contract/rpc.ts';
import { openLibrary } from './library/library.ts';
import { type IndexFile, openIndexFile } from './library/library-index.ts';
import { createLiveHub } from './live/live-hub.ts';
import type { LiveContext } from './live/live-session.ts';
import { listFile } from './output/list-file.ts';
import type { Printer } from './output/printer.ts';
import { agreementHandlers } from './rpc/agreement-handlers.ts';
import { alignmentHandlers } from './rpc/alignment-handlers.ts';
import type { Caller } from './rpc/caller.ts';
import { campaignHandlers } from './rpc/campaign-handlers.ts';
import { customerHandlers } from './rpc/customer-handlers.ts';
import { goalHandlers } from './rpc/goal-handlers.ts';
import { handbookHandlers } from './rpc/handbook-handlers.ts';
import { importHandlers } from './rpc/import-handlers.ts';
import { libraryHandlers } from './rpc/library-handlers.ts';
import { meetingHandlers } from './rpc/meeting-handlers.ts';
import { programmeHandlers } from './rpc/programme-handlers.ts';
import { reviewHandlers } from './rpc/review-handlers.ts';
import { rhythmHandlers } from './rpc/rhythm-handlers.ts';
import { rowHandlers } from './rpc/row-handlers.ts';
import { uploadHandlers, workspaceHandlers } from './rpc/workspace-handlers.ts';
import { createSampleMaking } from './sample/sample-making.ts';
import { createSessionRegistry, type SessionRegistry } from './session/session-registry.ts';
import { openUploadStore } from './uploads/upload-store.ts';
import type { WorkspaceFile } from './workspace/workspace-file.ts';

/** Where a host keeps things, and what it can't do without its surroundings. */
export interface HostOptions {
  /** The folder of the library's workspaces. */
  readonly libraryFolder: string;
  /** What this computer remembers of them. */
  readonly indexPath: string;
  readonly print: Printer;
  onOpened?(opened: { readonly workspaceId: string; readonly path: string; readonly name: string }): void;
  onForgotten?(path: string): void;
  /** Told of every bug that an answer hid from the person. */
  onBug(where: string, error: unknown): void;
}

/** The application server: everything a window can ask for, over any channel. */
export interface Host {
  connect(channel: Channel): void;
  /** Writes what waits; answers with what could not be written and why. */
  flush(): Promise<readonly { readonly path: string; readonly reason: string }[]>;
  close(): Promise<void>;
}

/** Starts a host. It listens to nothing by itself: channels are brought to it. */
export async function startHost(options: HostOptions): Promise<Host> {
  const tempRoot = await mkdtemp(join(tmpdir(), 'tandem-'));
  const callers = new Set<Caller>();
  const windows = {
    broadcast<Name extends EventName>(name: Name, payload: EventPayload<Name>) {
      for (const caller of callers) caller.send(name, payload);
    },
  };
  const index = openIndexFile(options.indexPath);
  await index.read();
  const library = openLibrary(options.libraryFolder, index);
  const hub = createLiveHub({ findDocument: async (workspaceId) => (await sessions.find(workspaceId)).live });
  const sessions: SessionRegistry = createSessionRegistry({
    hub,
    tempRoot,
    findPath: library.findPath,
    onState: (state) => windows.broadcast('file/state', state),
  });
  const uploads = openUploadStore(join(tempRoot, 'uploads'));
  const handlers: Handlers<Caller> = {
    ...libraryHandlers({
      library,
      sessions,
      samples: createSampleMaking(sessions, tempRoot),
      windows,
      onOpened: ({ workspaceId, file }, name) => options.onOpened?.({ workspaceId, path: file.path, name }),
      onForgotten: (path) => options.onForgotten?.(path),
    }),
    ...workspaceHandlers(sessions),
    ...uploadHandlers(uploads),
    ...importHandlers({ sessions, uploads, library, windows }),
    ...rowHandlers(sessions),
    ...reviewHandlers(sessions),
    ...handbookHandlers(sessions),
    ...alignmentHandlers(sessions),
    ...campaignHandlers(sessions),
    ...goalHandlers(sessions),
    ...customerHandlers(sessions),
    ...programmeHandlers(sessions),
    ...agreementHandlers(sessions),
    'list/export': listFile,
    ...rhythmHandlers(sessions),
    ...meetingHandlers({ sessions, windows, print: options.print, selfId: () => index.current.self?.id ?? '' }),
  };

  return {
    connect(channel) {
      const caller: Caller = { id: randomUUID(), send: (name, payload) => send(name, payload) };
      const send = serveCalls(channel, handlers, caller, options.onBug);
      callers.add(caller);
      channel.onClose(() => callers.delete(caller));
      hub.connect(channel, personAt(index));
    },
    async flush() {
      const open = await sessions.all();
      await Promise.all(open.map((session) => settled(session.file)));
      return open.flatMap(({ file, fileState }) => {
        const { state, reason } = fileState();
        return state === 'not-saved' ? [{ path: file.path, reason: reason ?? '' }] : [];
      });
    },
    async close() {
      await sessions.closeAll();
      await uploads.close();
      await hub.close();
      await rm(tempRoot, { recursive: true, force: true });
    },
  };
}

/** Who sits at this computer, as it is at the moment of asking: the person may introduce themselves later. */
function personAt(index: IndexFile): LiveContext {
  return {
    get personId() {
      return index.current.self?.id ?? '';
    },
    get name() {
      return index.current.self?.name ?? '';
    },
    role: 'editor',
  };
}

/** Resolves when all is in the file or the file says that it can't be written. */
function settled(file: WorkspaceFile): Promise<void> {
  if (!file.isBusy) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = file.onState(({ saved }) => {
      if (saved) return;
      stop();
      resolve();
    });
    file.onFlushed(() => {
      stop();
      resolve();
    });
  });
}
