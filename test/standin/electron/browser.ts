import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Cdp, type CdpSession } from '../cdp.ts';
import { launchChromium, type RunningChromium } from '../chromium.ts';
import { note, violate } from '../report.ts';
import { runtime } from '../runtime.ts';
import { contentsOfTarget } from './page-registry.ts';
import { decideRequest } from './requests.ts';
import { defaultSession } from './session.ts';

export interface Browser {
  readonly root: CdpSession;
  /** The session of a target that was just made. */
  attached(targetId: string): Promise<CdpSession>;
}

let starting: Promise<Browser> | null = null;
let running: { readonly cdp: Cdp; readonly chromium: RunningChromium } | null = null;

/** The Chromium behind the windows, started with the first of them. */
export function browser(): Promise<Browser> {
  starting ??= start();
  return starting;
}

/** Ends the browser and waits until it is gone, but not for ever. */
export async function closeBrowser(): Promise<void> {
  if (running === null) return;
  const { cdp, chromium } = running;
  const gone = new Promise((resolve) => chromium.process.once('exit', resolve));
  cdp.session().sendAndForget('Browser.close');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
  killBrowser();
}

export function killBrowser(): void {
  running?.chromium.process.kill('SIGKILL');
}

async function start(): Promise<Browser> {
  const executable = process.env.STANDIN_CHROMIUM;
  if (executable === undefined) throw new Error('STANDIN_CHROMIUM does not say which Chromium to start');
  const chromium = await launchChromium(executable, path.join(runtime.userData, 'chromium-profile'));
  const cdp = await Cdp.connect(chromium.endpoint);
  running = { cdp, chromium };
  process.send?.({ kind: 'browser', endpoint: chromium.endpoint });
  chromium.process.once('exit', () => {
    if (runtime.isExiting) return;
    violate('the browser ended by itself');
    runtime.exit(70);
  });
  const root = cdp.session();
  const attached = followTargets(cdp, root);
  followRequests(root);
  await followDownloads(root);
  await root.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await root.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  return { root, attached };
}

/** New pages wait for us: those we made are set up first, those a page opened are decided on and closed. */
function followTargets(cdp: Cdp, root: CdpSession): Browser['attached'] {
  const sessions = new Map<string, PromiseWithResolvers<CdpSession>>();
  const sessionOf = (targetId: string): PromiseWithResolvers<CdpSession> => {
    const known = sessions.get(targetId) ?? Promise.withResolvers<CdpSession>();
    sessions.set(targetId, known);
    return known;
  };
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = cdp.session(sessionId);
    if (targetInfo.type !== 'page') {
      session.sendAndForget('Runtime.runIfWaitingForDebugger');
      return;
    }
    const opener = targetInfo.openerId === undefined ? undefined : contentsOfTarget(targetInfo.openerId);
    if (opener === undefined) {
      sessionOf(targetInfo.targetId).resolve(session);
      return;
    }
    opener.popupAppeared(targetInfo.url);
    root.sendAndForget('Target.closeTarget', { targetId: targetInfo.targetId });
  });
  root.on('Target.detachedFromTarget', ({ targetId }) => {
    if (targetId !== undefined) contentsOfTarget(targetId)?.targetGone();
  });
  return (targetId) => sessionOf(targetId).promise;
}

function followRequests(root: CdpSession): void {
  root.on('Fetch.requestPaused', (paused) => {
    decideRequest(root, paused).catch((cause: Error) => {
      if (!root.isClosed) note(`request ${paused.request.url}: ${cause.message}`);
      root.sendAndForget('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' });
    });
  });
}

async function followDownloads(root: CdpSession): Promise<void> {
  const downloadPath = path.join(runtime.userData, 'downloads');
  mkdirSync(downloadPath, { recursive: true });
  root.on('Browser.downloadWillBegin', ({ guid, url, suggestedFilename }) => {
    if (defaultSession().allowsDownload(url, suggestedFilename)) note(`download of ${suggestedFilename} allowed`);
    else root.sendAndForget('Browser.cancelDownload', { guid });
  });
  await root.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath, eventsEnabled: true });
}
