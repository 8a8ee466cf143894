import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Duplex } from 'node:stream';

const switches = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  // All frames of a page in one process, so that one protocol session sees them all.
  '--disable-site-isolation-trials',
  // Without the last three some Chromiums open pages of their own.
  '--disable-features=Translate,MediaRouter,OptimizationHints,IsolateOrigins,site-per-process,WebUIOmniboxPopup,WebUIOmniboxAimPopup,OmniboxAimPopup',
  '--remote-debugging-port=0',
  // Chromium ends when this pipe closes, so that none is left behind when the app is killed.
  '--remote-debugging-pipe',
  '--no-startup-window',
];

export interface RunningChromium {
  readonly process: ChildProcess;
  readonly endpoint: string;
}

/** Starts the Chromium that plays Electron's, with its profile in `folder`. */
export async function launchChromium(executable: string, folder: string): Promise<RunningChromium> {
  mkdirSync(folder, { recursive: true });
  const child = spawn(executable, [...switches, `--user-data-dir=${folder}`], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  for (const pipe of [child.stdio[3], child.stdio[4]] as (Duplex | null)[]) pipe?.on('error', () => undefined);
  (child.stdio[4] as Duplex | null)?.resume();
  return { process: child, endpoint: await endpointOf(child) };
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const endpoint = /DevTools listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (endpoint !== undefined) resolve(endpoint);
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended with code ${code}:\n${output}`)));
  });
}
