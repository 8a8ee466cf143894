import { app, type DownloadItem, type Event, type Session, session, type WebContents } from 'electron';
import { appScheme, isPageUrl, pageHost } from './page-address.ts';

/** Full screen is the presenter's; the other lets a person copy a chart. All else is refused unasked. */
const grantedPermissions: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write']);

/** Puts the guards on every session and every page there will ever be. Before `ready`, so that none is missed. */
export function guardEverything(): void {
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  // In case the default session is older than these lines.
  app.once('ready', () => guardSession(session.defaultSession));
}

const guarded = new WeakSet<Session>();

function guardSession(session: Session): void {
  if (guarded.has(session)) return;
  guarded.add(session);
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(grantedPermissions.has(permission) && isPageUrl(contents.getURL()));
  });
  session.setPermissionCheckHandler((contents, permission) => {
    return grantedPermissions.has(permission) && contents !== null && isPageUrl(contents.getURL());
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', guardDownload);
}

/** The page saves what it made itself (rejected rows, a chart); nothing is ever fetched. */
function guardDownload(event: Event, item: DownloadItem): void {
  const address = item.getURL();
  const isOwn = address.startsWith(`blob:${appScheme}://${pageHost}/`) || address.startsWith('data:');
  if (!isOwn) event.preventDefault();
}

function guardContents(contents: WebContents): void {
  const refuse = (details: Event<{ readonly url: string }>): void => {
    if (!isPageUrl(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isPageUrl(details.url)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
