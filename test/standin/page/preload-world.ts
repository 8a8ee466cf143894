import type { CloneCodec } from '../clone-codec.ts';
import type { makeBridgeEnd } from './function-bridge.ts';

/** What a preload's world says to the main process through the protocol's binding. */
export type FromPreload =
  | { readonly kind: 'invoke'; readonly channel: string; readonly id: number; readonly input: string }
  | { readonly kind: 'send'; readonly channel: string; readonly input: string }
  | { readonly kind: 'port'; readonly id: string; readonly data: string }
  | { readonly kind: 'port-closed'; readonly id: string }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'missing'; readonly what: string }
  | { readonly kind: 'preload-failed'; readonly message: string };

export interface PreloadSetup {
  readonly token: string;
  readonly withSubFrames: boolean;
  readonly platform: string;
  readonly arguments: readonly string[];
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly file: string;
}

type Listener = (event: object, ...input: unknown[]) => void;
type Preload = (require: (id: string) => unknown, module: object, exports: object, process: object) => void;

/** What the main process calls in a preload's world. */
export interface PreloadGlobals {
  standinPost: (text: string) => void;
  standinDeliver: (channel: string, input: string, portIds: readonly string[]) => void;
  standinSettle: (id: number, ok: boolean, value: string) => void;
  standinPort: (id: string, data: string) => void;
  standinPortClosed: (id: string) => void;
}

/**
 * Plays a sandboxed preload's surroundings in an isolated world of the page: `require('electron')` with the modules
 * that a preload of ours may use; any other member throws and is reported.
 *
 * The source of this function runs in pages: it may use nothing from around it.
 */
export function preparePreloadWorld(
  makeEnd: typeof makeBridgeEnd,
  codec: CloneCodec,
  setup: PreloadSetup,
  preload: Preload,
): void {
  if (!setup.withSubFrames && window !== window.top) return;
  const world = globalThis as unknown as PreloadGlobals;
  const { standinPost } = world;
  const post = (message: FromPreload): void => standinPost(JSON.stringify(message));
  const end = makeEnd(`to-preload-${setup.token}`, `to-main-${setup.token}`);
  end.handlers.set('expose-failed', ({ key }) => {
    throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`);
  });
  end.handlers.set('open', ({ url = '' }) => post({ kind: 'open', url }));

  const listeners = new Map<string, Listener[]>();
  const invoked = new Map<number, { resolve: (value: unknown) => void; reject: (cause: Error) => void }>();
  const ports = new Map<string, MessagePort>();

  const receivedPort = (id: string): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port1);
    port1.onmessage = (event) => post({ kind: 'port', id, data: codec.encode(event.data) });
    port1.addEventListener('close', () => post({ kind: 'port-closed', id }));
    return port2;
  };

  world.standinDeliver = (channel, input, portIds) => {
    const event = { sender: ipcRenderer, ports: portIds.map(receivedPort) };
    const values = codec.decode(input) as unknown[];
    for (const listener of [...(listeners.get(channel) ?? [])]) listener(event, ...values);
  };
  world.standinSettle = (id, ok, value) => {
    const waiting = invoked.get(id);
    invoked.delete(id);
    if (ok) waiting?.resolve(codec.decode(value));
    else waiting?.reject(new Error(value));
  };
  world.standinPort = (id, data) => ports.get(id)?.postMessage(codec.decode(data));
  world.standinPortClosed = (id) => ports.get(id)?.close();

  const ipcRenderer = {
    send: (channel: string, ...input: unknown[]) => post({ kind: 'send', channel, input: codec.encode(input) }),
    invoke: (channel: string, ...input: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = invoked.size + Math.random();
        const encoded = codec.encode(input);
        invoked.set(id, { resolve, reject });
        post({ kind: 'invoke', channel, id, input: encoded });
      }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => {
      const known = listeners.get(channel) ?? [];
      const last = known.lastIndexOf(listener);
      listeners.set(
        channel,
        known.filter((_each, index) => index !== last),
      );
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => end.send({ op: 'expose', key, value: end.pack(api) }),
  };
  /** As Electron answers for a file without a place on disk: the browser tells no paths to outsiders. */
  const webUtils = { getPathForFile: () => '' };

  const guard = (name: string, members: object): object =>
    new Proxy(members, {
      get(target, key) {
        if (key in target) return Reflect.get(target, key);
        if (typeof key === 'symbol' || key === '__esModule' || key === 'default') return undefined;
        post({ kind: 'missing', what: `${name}.${key} in a preload` });
        throw new Error(`stand-in: ${name}.${key} is not represented in a preload`);
      },
    });
  const electron = guard('electron', {
    ipcRenderer: guard('ipcRenderer', ipcRenderer),
    contextBridge: guard('contextBridge', contextBridge),
    webUtils: guard('webUtils', webUtils),
  });
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer' || id === 'electron/common') return electron;
    throw new Error(`module not found: ${id}`);
  };
  const process = {
    type: 'renderer',
    platform: setup.platform,
    argv: [...setup.arguments],
    versions: setup.versions,
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: window === window.top,
    env: {},
  };
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, process);
  } catch (cause) {
    console.error(`Unable to load preload script: ${setup.file}`, cause);
    post({ kind: 'preload-failed', message: String(cause) });
  }
}
