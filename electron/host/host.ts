import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel } from '../../shared/contract/channel.ts';
import type { EventName, EventPayload } from '../../shared/contract/contract.ts';
import { type Handlers, serveCalls } from '../../shared/contract/rpc.ts';
import { openLibrary } from './library/library.ts';
import { openIndexFile } from './library/library-index.ts';
import { createLiveHub } from './live/live-hub.ts';
import type { Printer } from './output/printer.ts';
import type { Caller } from './rpc/caller.ts';
import { importHandlers } from './rpc/import-handlers.ts';
import { libraryHandlers } from './rpc/library-handlers.ts';
import { meetingHandlers } from './rpc/meeting-handlers.ts';
import { reviewHandlers } from './rpc/review-handlers.ts';
import { rowHandlers } from './rpc/row-handlers.ts';
import { uploadHandlers, workspaceHandlers } from './rpc/workspace-handlers.ts';
import { createSessionRegistry } from './session/session-registry.ts';
import { openUploadStore } from './uploads/upload-store.ts';

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
  const hub = createLiveHub();
  const sessions = createSessionRegistry(hub, tempRoot, (state) => windows.broadcast('file/state', state));
  const library = openLibrary(options.libraryFolder, openIndexFile(options.indexPath));
  const uploads = openUploadStore(join(tempRoot, 'uploads'));
  const handlers: Handlers<Caller> = {
    ...libraryHandlers({
      library,
      sessions,
      windows,
      onOpened: ({ workspaceId, file }, name) => options.onOpened?.({ workspaceId, path: file.path, name }),
      onForgotten: (path) => options.onForgotten?.(path),
    }),
    ...workspaceHandlers(sessions),
    ...uploadHandlers(uploads),
    ...importHandlers({ sessions, uploads, library, windows }),
    ...rowHandlers(sessions),
    ...reviewHandlers(sessions),
    ...meetingHandlers({ sessions, windows, print: options.print }),
  };

  return {
    connect(channel) {
      const caller: Caller = { id: randomUUID(), send: (name, payload) => send(name, payload) };
      const send = serveCalls(channel, handlers, caller, options.onBug);
      callers.add(caller);
      channel.onClose(() => callers.delete(caller));
      hub.connect(channel);
    },
    async flush() {
      const open = await sessions.all();
      const states = open.map(({ file, fileState }) => ({ path: file.path, ...fileState() }));
      return states.flatMap(({ path, state, reason }) =>
        state === 'not-saved' ? [{ path, reason: reason ?? '' }] : [],
      );
    },
    async close() {
      await sessions.closeAll();
      await uploads.close();
      await hub.close();
      await rm(tempRoot, { recursive: true, force: true });
    },
  };
}
