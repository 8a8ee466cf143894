/**
 * A host in a process of its own, to be killed: serves one workspace to several windows over the process channel, and
 * imports and compacts all the while. Started with the file's path and, for the control, `unheld`: acknowledgements are
 * then sent before the edits are in the file.
 */
import { createLiveHub } from '../../electron/host/live/live-hub.ts';
import { openWorkspaceFile } from '../../electron/host/workspace/open-workspace-file.ts';
import type { WorkspaceFile } from '../../electron/host/workspace/workspace-file.ts';
import type { Channel } from '../../shared/contract/channel.ts';

/** From the test to the host. */
export type ToHost =
  | { readonly kind: 'open'; readonly window: number }
  | { readonly kind: 'close'; readonly window: number }
  | { readonly kind: 'data'; readonly window: number; readonly data: Uint8Array };

/** From the host to the test. */
export type FromHost =
  | { readonly kind: 'ready'; readonly workspaceId: string }
  | { readonly kind: 'data'; readonly window: number; readonly data: Uint8Array }
  | { readonly kind: 'closed'; readonly window: number }
  | { readonly kind: 'imported'; readonly id: number };

const tell = (message: FromHost) => process.send?.(message);

class WindowChannel implements Channel {
  readonly #window: number;
  readonly #messages: ((message: Uint8Array | object) => void)[] = [];
  readonly #closes: (() => void)[] = [];

  constructor(window: number) {
    this.#window = window;
  }

  post(message: Uint8Array | object): void {
    if (message instanceof Uint8Array) tell({ kind: 'data', window: this.#window, data: message.slice() });
  }

  onMessage(listener: (message: Uint8Array | object) => void): void {
    this.#messages.push(listener);
  }

  onClose(listener: () => void): void {
    this.#closes.push(listener);
  }

  close(): void {
    tell({ kind: 'closed', window: this.#window });
    for (const listener of this.#closes.splice(0)) listener();
  }

  deliver(data: Uint8Array): void {
    for (const listener of this.#messages) listener(data);
  }
}

/** The control's file: says that everything is in it at once, and takes its time. */
function unheld(file: WorkspaceFile): WorkspaceFile {
  return new Proxy(file, {
    get(target, key) {
      if (key === 'isBusy') return false;
      if (key === 'onFlushed') return (callback: () => void) => callback();
      if (key === 'appendUpdate') {
        return async (update: Uint8Array, author: string) => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          await target.appendUpdate(update, author);
        };
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function importAllTheTime(file: WorkspaceFile): Promise<void> {
  for (;;) {
    const parquet = Uint8Array.from({ length: 2000 }, (_, index) => index % 251);
    const id = await file.addImport({
      at: '',
      by: 'import',
      fileHashes: ['aa'],
      reportJson: '[]',
      datasets: ['person', 'reject'].map((kind) => ({ kind, file: 0, rows: 1, parquet })),
    });
    tell({ kind: 'imported', id });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function serve(path: string, isControl: boolean): Promise<void> {
  const file = await openWorkspaceFile(path);
  const hub = createLiveHub();
  const document = await hub.openDocument(isControl ? unheld(file) : file);
  const channels = new Map<number, WindowChannel>();
  process.on('message', (message: ToHost) => {
    if (message.kind === 'open') {
      const channel = new WindowChannel(message.window);
      channels.set(message.window, channel);
      const name = `Window ${message.window}`;
      hub.connect(channel, { personId: name, name, role: 'editor' });
    } else if (message.kind === 'data') {
      channels.get(message.window)?.deliver(message.data);
    } else {
      channels.get(message.window)?.close();
      channels.delete(message.window);
    }
  });
  let sinceCheckpoint = 0;
  document.onChange(() => {
    sinceCheckpoint += 1;
    if (sinceCheckpoint < 40 || isControl) return;
    sinceCheckpoint = 0;
    void document.checkpoint();
  });
  if (!isControl) void importAllTheTime(file);
  tell({ kind: 'ready', workspaceId: file.workspaceId });
}

process.on('disconnect', () => process.exit());
const [path, mode] = process.argv.slice(2);
if (path !== undefined) await serve(path, mode === 'unheld');
