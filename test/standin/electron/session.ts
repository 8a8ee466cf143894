import type { CdpSession } from '../cdp.ts';
import { missing, note } from '../report.ts';
import { needReady, runtime } from '../runtime.ts';
import { makeEvent, StandinEmitter, strict } from '../strict.ts';
import { addresses, ProtocolStandin } from './protocol.ts';

type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;

/** Electron's names and those of the protocol. */
const permissions = [
  ['notifications', 'notifications'],
  ['geolocation', 'geolocation'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
] as const;

export class SessionStandin extends StandinEmitter {
  readonly protocol = strict('protocol', new ProtocolStandin());
  #requestHandler: RequestHandler | null = null;
  #checkHandler: CheckHandler | null = null;

  constructor() {
    super('session', ['will-download']);
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#checkHandler = handler;
  }

  setDevicePermissionHandler(): void {
    note('device permissions are never asked for here');
  }

  /**
   * The browser can't be made to ask: the handlers are asked up front and their answers set. Without a handler Electron
   * grants everything.
   */
  async applyPermissions(browser: CdpSession, contents: unknown, address: string): Promise<void> {
    for (const [name, permission] of permissions) {
      const isGranted = this.#grants(contents, name, address);
      const setting = isGranted ? 'granted' : 'denied';
      await browser
        .send('Browser.setPermission', { permission: { name: permission }, setting })
        .catch((cause: Error) => note(`permission ${permission}: ${cause.message}`));
    }
  }

  /** A download begins; true if the app lets it. */
  allowsDownload(address: string, fileName: string): boolean {
    const item = strict('DownloadItem', {
      getURL: () => addresses().outer(address),
      getFilename: () => fileName,
    });
    const event = makeEvent();
    this.emit('will-download', event, item, null);
    return !event.defaultPrevented;
  }

  #grants(contents: unknown, permission: string, address: string): boolean {
    let isGranted = this.#requestHandler === null;
    const answer = (granted: boolean): void => {
      isGranted = granted;
    };
    this.#requestHandler?.(contents, permission, answer, { requestingUrl: address, isMainFrame: true });
    return isGranted && (this.#checkHandler?.(contents, permission, address, {}) ?? true);
  }
}

let created: SessionStandin | null = null;

/** The one session that windows here have. */
export function defaultSession(): SessionStandin {
  if (created === null) {
    created = strict('Session', new SessionStandin());
    runtime.emitApp('session-created', created);
  }
  return created;
}

export const session = strict('session', {
  get defaultSession() {
    needReady('session.defaultSession');
    return defaultSession();
  },
  fromPartition: (): never => {
    throw missing('session.fromPartition');
  },
});
