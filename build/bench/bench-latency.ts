import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { socketChannel } from '../../electron/host/serve/socket-channel.ts';
import { Replica } from '../../renderer/document/replica.ts';
import type { Channel } from '../../shared/contract/channel.ts';
import { createHostClient } from '../../shared/contract/rpc.ts';
import { type BenchRow, median, megabytes, milliseconds, p95 } from './figures.ts';
import { peakMemory } from './peak-memory.ts';

const root = resolve(import.meta.dirname, '../..');
const rounds = 5;
const editsPerRound = 60;
const pauseMilliseconds = 15;

interface Pair {
  /** Writes in the first window; resolves once the second has it, with the milliseconds that took. */
  edit(value: string): Promise<number>;
  close(): void;
}

function firstLine(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((done, failed) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = pattern.exec(output)?.[0];
      if (found) done(found);
    });
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${output}`)));
  });
}

function openSocketChannel(address: string): Channel {
  const { host, hash } = new URL(address);
  const socket = new WebSocket(`ws://${host}/channel`, ['tandem', `key.${hash.slice('#key='.length)}`], {
    headers: { origin: `http://${host}` },
    perMessageDeflate: false,
  });
  const waiting: (Uint8Array | object)[] = [];
  const channel = socketChannel(socket);
  socket.once('open', () => {
    for (const message of waiting.splice(0)) channel.post(message);
  });
  return {
    ...channel,
    post: (message) => (socket.readyState === socket.OPEN ? channel.post(message) : waiting.push(message)),
  };
}

async function ourPair(address: string): Promise<Pair> {
  const { client, attach } = createHostClient();
  const control = openSocketChannel(address);
  attach(control);
  const made = await client.call('library/create', { kind: 'blank', name: 'Bench' });
  if (!made.ok) throw new Error(made.problem.message);
  const { workspaceId } = made.value;
  const open = (id: string) => {
    const channel = openSocketChannel(address);
    return new Replica({ workspaceId, channelSource: { open: () => channel }, self: { id, name: id } });
  };
  const [first, second] = [open('first'), open('second')];
  await Promise.all([first, second].map(loaded));
  const clientOf = (replica: Replica) => replica.store.getState().snapshot.settings.get('settings')?.client;
  return {
    edit: (value) =>
      new Promise((done) => {
        const started = performance.now();
        const stop = second.store.subscribe(() => {
          if (clientOf(second) !== value) return;
          stop();
          done(performance.now() - started);
        });
        const edit = { kind: 'set', root: 'settings', id: 'settings', fields: { client: value } } as const;
        first.runChange({ name: 'rename client', edits: [edit] });
      }),
    close() {
      first.close();
      second.close();
      control.close();
    },
  };
}

function loaded(replica: Replica): Promise<void> {
  return new Promise((done) => {
    const check = () => {
      if (!replica.store.getState().isLoaded) return;
      stop();
      done();
    };
    const stop = replica.store.subscribe(check);
    check();
  });
}

async function barePair(address: string): Promise<Pair> {
  const open = async () => {
    const socket = new HocuspocusProviderWebsocket({ url: address, WebSocketPolyfill: WebSocket });
    const document = new Y.Doc();
    const provider = new HocuspocusProvider({ websocketProvider: socket, name: 'bench', document });
    const synced = new Promise<void>((done) => provider.on('synced', () => done()));
    provider.attach();
    await synced;
    return { provider, socket, settings: document.getMap<string>('settings') };
  };
  const [first, second] = [await open(), await open()];
  return {
    edit: (value) =>
      new Promise((done) => {
        const started = performance.now();
        const seen = () => {
          if (second.settings.get('client') !== value) return;
          second.settings.unobserve(seen);
          done(performance.now() - started);
        };
        second.settings.observe(seen);
        first.settings.set('client', value);
      }),
    close() {
      for (const { provider, socket } of [first, second]) {
        provider.destroy();
        socket.destroy();
      }
    },
  };
}

const pause = () => new Promise((done) => setTimeout(done, pauseMilliseconds));

/** An edit in one window until it is in another, durable in ours, beside Hocuspocus as it comes; turns alternate. */
export async function benchLatency(): Promise<readonly BenchRow[]> {
  const library = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const host = spawn(process.execPath, [
    resolve(root, 'out/host/tandem.js'),
    'serve',
    '--library',
    library,
    '--port',
    '0',
  ]);
  const bare = spawn(process.execPath, [resolve(import.meta.dirname, 'bare-hocuspocus.ts')]);
  try {
    const ours = await ourPair(await firstLine(host, /http:\S+/));
    const theirs = await barePair(await firstLine(bare, /ws:\S+/));
    const times = { ours: [] as number[], theirs: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      for (let n = 0; n < editsPerRound; n += 1) {
        times.ours.push(await ours.edit(`ours ${round} ${n}`));
        await pause();
        times.theirs.push(await theirs.edit(`theirs ${round} ${n}`));
        await pause();
      }
    }
    const memory = `${megabytes(peakMemory(host))}, bare ${megabytes(peakMemory(bare))}`;
    ours.close();
    theirs.close();
    const row = (what: string, of: (values: readonly number[]) => number, bar: string): BenchRow => ({
      what,
      ours: milliseconds(of(times.ours)),
      peer: milliseconds(of(times.theirs)),
      ratio: of(times.ours) / of(times.theirs),
      bar,
      memory,
    });
    return [row('edit to other window, median', median, '<= 1.5'), row('edit to other window, p95', p95, '')];
  } finally {
    host.kill();
    bare.kill();
    rmSync(library, { recursive: true, force: true });
  }
}
