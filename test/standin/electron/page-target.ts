import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WebPreferences } from 'electron';
import type { CdpSession } from '../cdp.ts';
import { mainWorldScript, preloadWorldScript } from '../page/page-scripts.ts';
import { violate } from '../report.ts';
import { browser } from './browser.ts';
import { nativeTheme } from './native-theme.ts';

/** The world of a page's preloads, apart from the page's own. */
export const preloadWorld = 'electron-preload';

/**
 * Makes a page that waits, with its worlds prepared.
 *
 * @param onAttached called before anything can happen in the page
 */
export async function createPageTarget(
  size: { readonly width: number; readonly height: number },
  preferences: WebPreferences,
  onAttached: (targetId: string, page: CdpSession) => void,
): Promise<{ readonly page: CdpSession; readonly mainFrameId: string }> {
  const { root, attached } = await browser();
  const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size });
  const page = await attached(targetId);
  onAttached(targetId, page);
  const withSubFrames = preferences.nodeIntegrationInSubFrames === true;
  const token = randomUUID();
  await Promise.all([
    page.send('Page.enable'),
    page.send('Runtime.enable'),
    page.send('Inspector.enable'),
    page.send('Runtime.addBinding', { name: 'standinPost', executionContextName: preloadWorld }),
    page.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(token, withSubFrames) }),
    page.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadSource(preferences, token, withSubFrames),
      worldName: preloadWorld,
    }),
  ]);
  const { frameTree } = await page.send('Page.getFrameTree');
  return { page, mainFrameId: frameTree.frame.id };
}

/** Lets a prepared page go. Its look follows the app's from here: what is set while a page waits does not last. */
export async function resumePage(page: CdpSession): Promise<void> {
  const applyTheme = () =>
    page.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: nativeTheme.shouldUseDarkColors ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
  await page.send('Runtime.runIfWaitingForDebugger');
  nativeTheme.on('updated', () => void applyTheme().catch(() => undefined));
  await applyTheme();
}

function preloadSource(preferences: WebPreferences, token: string, withSubFrames: boolean): string {
  const file = preferences.preload;
  const setup = {
    token,
    withSubFrames,
    platform: process.platform,
    arguments: preferences.additionalArguments ?? [],
    versions: process.versions,
    file: file ?? 'no preload',
  };
  return preloadWorldScript(setup, file === undefined ? '' : readFileSync(file, 'utf8'));
}

/** Reports a page that is less guarded than Electron's defaults, or a preload that Electron wouldn't load. */
export function checkPreferences(preferences: WebPreferences): void {
  const { preload } = preferences;
  if (preferences.nodeIntegration) violate('nodeIntegration is on');
  if (preferences.contextIsolation === false) violate('contextIsolation is off');
  if (preferences.sandbox === false) violate('the sandbox is off');
  if (preferences.webSecurity === false) violate('webSecurity is off');
  if (preferences.webviewTag) violate('webviewTag is on');
  if (preload !== undefined && !path.isAbsolute(preload)) violate('the preload has to be an absolute path');
  if (preload?.endsWith('.mjs')) violate('a sandboxed preload cannot be an ES module');
}
