// Opens the built app: Electron where its binary is or can be had, else the same window in a browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromiumPath } from './chromium.ts';

const root = resolve(import.meta.dirname, '..');
const electronFolder = resolve(root, 'node_modules/electron');
const probeMilliseconds = 4000;

function installedElectron(): string | null {
  const pathFile = resolve(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = resolve(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : null;
}

/** True if the place that Electron's binary comes from answers at all, so that a blocked network costs seconds. */
async function isDownloadReachable(): Promise<boolean> {
  try {
    await fetch('https://github.com', { method: 'HEAD', signal: AbortSignal.timeout(probeMilliseconds) });
    return true;
  } catch {
    return false;
  }
}

async function findElectron(): Promise<string | null> {
  const installed = installedElectron();
  if (installed || !(await isDownloadReachable())) return installed;
  console.log('Getting Electron (once)…');
  spawnSync(process.execPath, [resolve(electronFolder, 'install.js')], { stdio: ['ignore', 'ignore', 'pipe'] });
  return installedElectron();
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

function readFlag(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}

/** Chromium's sandbox needs user namespaces or its helper owned by root; a checkout in a home folder may have neither. */
function needsNoSandbox(): boolean {
  if (process.platform !== 'linux') return false;
  if (process.getuid?.() === 0) return true;
  const helper = resolve(electronFolder, 'dist/chrome-sandbox');
  if (existsSync(helper)) {
    const { mode, uid } = statSync(helper);
    if (uid === 0 && (mode & 0o4000) !== 0) return false;
  }
  return (
    readFlag('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    readFlag('/proc/sys/kernel/unprivileged_userns_clone') === '0'
  );
}

function start(command: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): void {
  const environment: NodeJS.ProcessEnv = { ...process.env, ...more };
  // Set by some editors' terminals; Electron would then run as a plain Node.
  delete environment.ELECTRON_RUN_AS_NODE;
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: environment });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}

/** The Chromium that the tests use prints the minutes too, on a computer that has no browser of its own to print with. */
async function printer(): Promise<Readonly<Record<string, string>>> {
  try {
    return { TANDEM_CHROMIUM: await chromiumPath() };
  } catch {
    return {};
  }
}

const electron = await findElectron();
if (electron && hasDisplay()) {
  const sandbox = needsNoSandbox();
  if (sandbox)
    console.log('This system gives programs in a home folder no sandbox; the app starts without Chromium’s.');
  start(electron, [...(sandbox ? ['--no-sandbox'] : []), root, ...process.argv.slice(2)]);
} else {
  const why = electron ? 'there is no display' : 'Electron’s binary can’t be had';
  console.log(`Tandem opens in the browser, since ${why} here.`);
  start(
    process.execPath,
    [resolve(root, 'out/host/tandem.js'), 'serve', '--open', ...process.argv.slice(2)],
    await printer(),
  );
}
