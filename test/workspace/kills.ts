import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { listDatasets, listImports } from '../../electron/host/workspace/import-store.ts';
import { openWorkspaceFile } from '../../electron/host/workspace/open-workspace-file.ts';
import { peekWorkspace } from '../../electron/host/workspace/peek-workspace.ts';
import { verifyFile } from '../../electron/host/workspace/verify-file.ts';
import { WorkspaceDatabase } from '../../electron/host/workspace/workspace-database.ts';
import type { Channel } from '../../shared/contract/channel.ts';
import type { FromHost, ToHost } from './doomed-host.ts';
import { EditingWindow } from './editing-window.ts';
import { openReplica, settled } from './live-setup.ts';
import { randomNumbers } from './random.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What a series of kills did. */
export interface KillCount {
  /** Edits and imports that were acknowledged. */
  readonly acknowledged: number;
  /** Acknowledged edits and imports that were not in the file after a kill. */
  readonly lost: number;
  /** What checks of the file found. */
  readonly findings: readonly string[];
}

class Host {
  readonly path: string;
  readonly mode: string;
  readonly #listeners = new Map<number, { message(data: Uint8Array): void; close(): void }>();
  #child: ChildProcess | null = null;
  lastImport = 0;

  constructor(path: string, mode: string) {
    this.path = path;
    this.mode = mode;
  }

  async start(): Promise<void> {
    const child = fork(join(import.meta.dirname, 'doomed-host.ts'), [this.path, this.mode], {
      serialization: 'advanced',
      execArgv: [],
    });
    await new Promise<void>((ready) => {
      child.on('message', (message: FromHost) => {
        if (message.kind === 'ready') ready();
        else if (message.kind === 'imported') this.lastImport = message.id;
        else if (message.kind === 'closed') this.#listeners.get(message.window)?.close();
        else this.#listeners.get(message.window)?.message(message.data);
      });
    });
    this.#child = child;
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await gone;
    this.#child = null;
    for (const { close } of [...this.#listeners.values()]) close();
  }

  open(window: number): Channel {
    const child = this.#child;
    const closes: (() => void)[] = [];
    const messages: ((data: Uint8Array) => void)[] = [];
    const send = (message: ToHost) => {
      if (child?.connected) child.send(message, () => {});
    };
    const close = () => {
      this.#listeners.delete(window);
      for (const listener of closes.splice(0)) listener();
    };
    send({ kind: 'open', window });
    if (child)
      this.#listeners.set(window, { message: (data) => messages.forEach((listener) => void listener(data)), close });
    else queueMicrotask(close);
    return {
      post: (message) => {
        if (message instanceof Uint8Array) send({ kind: 'data', window, data: message.slice() });
      },
      onMessage: (listener) => void messages.push(listener),
      onClose: (listener) => void closes.push(listener),
      close: () => {
        send({ kind: 'close', window });
        close();
      },
    };
  }
}

/**
 * Kills a real host with SIGKILL again and again while three windows edit and it imports and compacts, and looks each
 * time whether everything that was acknowledged is in the file. `unheld` is the control: there it is not.
 */
export async function killHost(kills: number, seed: number, mode: 'held' | 'unheld'): Promise<KillCount> {
  const random = randomNumbers(seed);
  const path = join(temporaryFolder(), 'killed.tandem');
  const created = await openWorkspaceFile(path, { create: { name: 'Killed' } });
  await created.close();
  const host = new Host(path, mode);
  onTestFinished(() => host.kill());
  await host.start();
  const windows = [1, 2, 3].map((window) => {
    const name = `Window ${window}`;
    const person = { personId: name, name, role: 'editor' } as const;
    return new EditingWindow(
      name,
      openReplica(created.workspaceId, person, () => host.open(window)),
    );
  });
  let lost = 0;
  const findings: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    await Promise.all(windows.map(({ replica }) => settled(replica)));
    for (let turns = 10 + random(150); turns > 0; turns -= 1) {
      for (const window of windows) if (random(3) === 0) window.edit();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await host.kill();
    const check = inspect(path, windows, host.lastImport);
    lost += check.lost;
    findings.push(...check.findings);
    await host.start();
  }
  return { acknowledged: windows.reduce((sum, { saved }) => sum + saved, host.lastImport), lost, findings };
}

function inspect(path: string, windows: readonly EditingWindow[], lastImport: number): Omit<KillCount, 'acknowledged'> {
  const { snapshot } = peekWorkspace(path);
  const database = new WorkspaceDatabase(path, 'read');
  try {
    const { findings } = verifyFile(database);
    const imports = listImports(database);
    const isHalf = listDatasets(database).length !== imports.length * 2;
    const missing = windows.reduce((sum, window) => sum + window.missingIn(snapshot).length, 0);
    return {
      lost: missing + Math.max(0, lastImport - imports.length),
      findings: isHalf ? [...findings, 'An import is there by half.'] : findings,
    };
  } finally {
    database.close();
  }
}
