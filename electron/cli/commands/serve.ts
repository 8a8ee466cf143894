import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { startHost } from '../../host/host.ts';
import { printWithBrowser } from '../../host/output/printer.ts';
import { serve } from '../../host/serve/serve.ts';
import { hasFlag, readArguments, textOption } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import type { Output } from '../output.ts';

const options = {
  library: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  key: { type: 'string' },
  open: { type: 'boolean' },
} as const;

const usualPort = 4870;

/** `tandem serve`: the app in the browser, on this computer only, until it is stopped. */
export async function serveLibrary(args: readonly string[], output: Output): Promise<void> {
  const given = readArguments(args, options);
  const libraryFolder = resolve(textOption(given, 'library') ?? join(homedir(), 'Documents', 'Tandem'));
  const host = textOption(given, 'host') ?? '127.0.0.1';
  if (!['127.0.0.1', '::1', 'localhost'].includes(host))
    throw new UsageError(
      `--host ${host}: Tandem serves this computer only; sharing on a network is a live session’s work.`,
    );
  const port = readPort(textOption(given, 'port'));
  const app = await startHost({
    libraryFolder,
    indexPath: join(libraryFolder, '.library.json'),
    print: printWithBrowser,
    onBug: (where, error) =>
      output.notice(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
  const key = textOption(given, 'key');
  const serving = await listen(host, port, key, (channel) => app.connect(channel));
  output.result(`Tandem is at ${serving.address}`);
  output.result(`Workspaces are in ${libraryFolder}`);
  output.result('Press Ctrl+C to stop.');
  if (hasFlag(given, 'open')) openBrowser(serving.address);
  await stopped();
  await serving.close();
  await app.close();
  // All is written and closed: what native code still holds is memory, which the system takes back at once.
  process.exit();
}

function readPort(text: string | null): number | null {
  if (text === null) return null;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError(`--port ${text}: write a number from 0 to 65535.`);
}

/** The usual port where it is free, so that bookmarks hold; any other where nobody asked for a certain one. */
async function listen(
  host: string,
  port: number | null,
  key: string | null,
  onChannel: Parameters<typeof serve>[0]['onChannel'],
) {
  const serveOn = (chosen: number) =>
    serve({ rendererFolder: rendererFolder(), host, port: chosen, onChannel, ...(key === null ? {} : { key }) });
  try {
    return await serveOn(port ?? usualPort);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    if (port !== null) throw new UsageError(`--port ${port}: another program uses it.`);
    return serveOn(0);
  }
}

/** The built window lies beside the built host; run from source, where the checkout is built. */
function rendererFolder(): string {
  const folders = ['../renderer', '../../../out/renderer'].map((folder) => resolve(import.meta.dirname, folder));
  const folder = folders.find((candidate) => existsSync(join(candidate, 'index.html')));
  if (folder) return folder;
  throw new UsageError('The window is not built: run npm run build first.');
}

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

function openBrowser(address: string): void {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  // No browser is no failure: the address was printed.
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
