// The host as the desktop shell's utility process: configured once, then one port a window.
import { join } from 'node:path';
import type { Channel } from '../../shared/contract/channel.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import { type Host, startHost } from './host.ts';
import { type HostToShell, type ShellToHost, shellToHostSchema } from './shell-messages.ts';

/** The part of Electron's MessagePortMain that a channel needs; this layer doesn't know Electron. */
interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
  close(): void;
}

interface ParentPort {
  postMessage(message: HostToShell): void;
  on(event: 'message', listener: (event: { data: unknown; ports: Port[] }) => void): void;
}

const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort };
if (!parentPort) throw new Error('This file is started by the desktop shell; use tandem serve without it.');
const shell: ParentPort = parentPort;

let host: Promise<Host> | null = null;
const prints = new Map<number, PromiseWithResolvers<Uint8Array>>();
let lastPrint = 0;

function portChannel(port: Port): Channel {
  return {
    // A view would carry its whole buffer across.
    post: (message) => port.postMessage(message instanceof Uint8Array ? message.slice() : message),
    onMessage: (listener) =>
      port.on('message', ({ data }) => {
        if (typeof data === 'object' && data !== null) listener(data);
      }),
    onClose: (listener) => port.on('close', listener),
    close: () => port.close(),
  };
}

function print(html: string): Promise<Uint8Array> {
  lastPrint += 1;
  const printed = Promise.withResolvers<Uint8Array>();
  prints.set(lastPrint, printed);
  shell.postMessage({ kind: 'print', id: lastPrint, html, pageSize: 'A4', landscape: false });
  return printed.promise;
}

function start({ userData, documents }: Extract<ShellToHost, { kind: 'configure' }>): Promise<Host> {
  return startHost({
    libraryFolder: join(documents, 'Tandem'),
    indexPath: join(userData, 'library.json'),
    print,
    onOpened: (opened) => shell.postMessage({ kind: 'opened', ...opened }),
    onForgotten: (path) => shell.postMessage({ kind: 'forgotten', path }),
    onBug: (where, error) => console.error(`${where}:`, error),
  });
}

async function flush(id: number): Promise<void> {
  const unsaved = host ? await (await host).flush() : [];
  shell.postMessage({ kind: 'flushed', id, unsaved: [...unsaved] });
}

async function receive(message: ShellToHost, ports: readonly Port[]): Promise<void> {
  switch (message.kind) {
    case 'configure':
      host ??= start(message);
      await host;
      shell.postMessage({ kind: 'ready' });
      return;
    case 'connect': {
      const [port] = ports;
      if (!port || !host) return;
      (await host).connect(portChannel(port));
      port.start();
      return;
    }
    case 'flush':
      return flush(message.id);
    case 'close':
      if (host) await (await host).close();
      return process.exit(0);
    case 'printed': {
      const waiting = prints.get(message.id);
      prints.delete(message.id);
      if (message.result.ok) waiting?.resolve(message.result.pdf);
      else waiting?.reject(new ProblemError(message.result.problem));
      return;
    }
  }
}

shell.on('message', ({ data, ports }) => {
  const parsed = shellToHostSchema.safeParse(data);
  if (!parsed.success) return console.error('A message from the shell has an unknown form:', parsed.error.message);
  // A host that can't start or answer is worth less than one that the shell starts again.
  receive(parsed.data, ports).catch((error) => {
    console.error(error);
    process.exit(1);
  });
});
