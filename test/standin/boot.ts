import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cloneCodec } from './clone-codec.ts';
import { killBrowser } from './electron/browser.ts';
import { electron } from './electron/electron.ts';
import { report, violate } from './report.ts';
import { readiness, runtime } from './runtime.ts';
import { makeEvent } from './strict.ts';

/** `node --import hook.ts boot.ts <app folder> [arguments]`: plays the start of Electron's main process. */
const [appFolder = '.', ...rest] = process.argv.slice(2);
/** A main module that awaits readiness at its top level never ends in Electron; after so long it is called that. */
const deadlockLimit = 3000;

/** From the driver: run this function's source in the main process. */
interface Evaluation {
  readonly kind: 'evaluate';
  readonly id: number;
  readonly source: string;
  readonly argument: string;
}

runtime.appFolder = path.resolve(appFolder);
runtime.manifest = JSON.parse(readFileSync(path.join(runtime.appFolder, 'package.json'), 'utf8'));
runtime.userData = process.env.STANDIN_USER_DATA ?? path.join(runtime.appFolder, 'user-data');
mkdirSync(runtime.userData, { recursive: true });
process.argv.splice(1, process.argv.length - 1, runtime.appFolder, ...rest);
Object.defineProperty(process, 'resourcesPath', { value: path.dirname(runtime.appFolder) });

process.on('message', (message: Evaluation) => void evaluate(message));
process.on('disconnect', () => runtime.exit(1));
process.on('exit', killBrowser);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => electron.app.quit());

const deadlock = setTimeout(() => {
  if (!runtime.isWhenReadyAsked) return;
  violate('the main module awaits app.whenReady() at its top level: Electron would never become ready');
  process.exit(70);
}, deadlockLimit);
await import(pathToFileURL(path.join(runtime.appFolder, runtime.manifest.main)).href);
clearTimeout(deadlock);

runtime.isReady = true;
electron.app.emit('ready', makeEvent(), {});
readiness.resolve();
process.send?.({ kind: 'ready' });

async function evaluate({ kind, id, source, argument }: Evaluation): Promise<void> {
  if (kind !== 'evaluate') return;
  try {
    // The driver sends a function of a test; running it here is what it is for.
    const run: (module: typeof electron, value: unknown, seen: typeof report) => unknown = new Function(
      `return (${source})`,
    )();
    const value = await run(electron, cloneCodec.decode(argument), report);
    process.send?.({ kind: 'evaluated', id, ok: true, value: cloneCodec.encode(value) });
  } catch (cause) {
    process.send?.({ kind: 'evaluated', id, ok: false, value: cause instanceof Error ? cause.stack : String(cause) });
  }
}
