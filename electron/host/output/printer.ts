import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { type BrowserPipe, openBrowserPipe } from './browser-pipe.ts';

/** Turns a self-contained HTML page into a PDF. */
export type Printer = (html: string) => Promise<Uint8Array>;

const candidates: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

function findBrowser(): string | null {
  const named = process.env.TANDEM_CHROMIUM;
  if (named && existsSync(named)) return named;
  return candidates[process.platform]?.find((path) => existsSync(path)) ?? null;
}

/**
 * Prints through a browser of this computer, without a window and without network. For the browser mode and the
 * command line; the desktop app prints by itself. Throws `output.noPrinter` where no browser is found or it fails.
 */
export const printWithBrowser: Printer = async (html) => {
  const browser = findBrowser();
  if (!browser)
    throw new ProblemError({
      code: 'output.noPrinter',
      message: 'A PDF needs Chrome, Edge or Chromium on this computer, and none was found.',
      remedy: 'Write the minutes as HTML and print them from a browser, or set TANDEM_CHROMIUM to a browser’s path.',
    });
  const profile = await mkdtemp(join(tmpdir(), 'tandem-print-'));
  const pipe = openBrowserPipe(browser, switches(profile));
  try {
    return await printPage(pipe, html);
  } catch (error) {
    throw new ProblemError({
      code: 'output.noPrinter',
      message: `The browser could not print: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Write the minutes as HTML and print them from a browser.',
    });
  } finally {
    pipe.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};

const switches = (profile: string): string[] => [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--user-data-dir=${profile}`,
  // Chromium refuses its sandbox to root; a page without scripts and network needs none.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

async function printPage(pipe: BrowserPipe, html: string): Promise<Uint8Array> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  await pipe.send('Emulation.setScriptExecutionDisabled', { value: true }, session);
  await pipe.send('Page.enable', {}, session);
  const { frameTree } = await pipe.send('Page.getFrameTree', {}, session);
  const loaded = pipe.once('Page.loadEventFired');
  const { frame } = frameTree as { frame: { id: string } };
  await pipe.send('Page.setDocumentContent', { frameId: frame.id, html }, session);
  await loaded;
  const { data } = await pipe.send('Page.printToPDF', { printBackground: true, preferCSSPageSize: true }, session);
  return new Uint8Array(Buffer.from(String(data), 'base64'));
}
