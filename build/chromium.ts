import { existsSync } from 'node:fs';
import { argv } from 'node:process';
import sparticuz from '@sparticuz/chromium';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A Chromium to test and print with: the one `TANDEM_CHROMIUM` names, the npm package's (unpacked once, no root
 * needed), or one that the system has.
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env.TANDEM_CHROMIUM;
  if (named) return named;
  if (process.platform === 'linux' && process.arch === 'x64') return sparticuz.executablePath();
  const found = installed.find((path) => existsSync(path));
  if (found) return found;
  throw new Error('No Chromium found: set TANDEM_CHROMIUM to the path of a Chromium or Chrome.');
}

/** Switches for a Chromium that talks to nobody and draws the same on every machine. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

if (argv[1] === import.meta.filename) console.log(await chromiumPath());
