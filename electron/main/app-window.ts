import { BrowserWindow, nativeTheme } from 'electron';
import { pushChannel, type ShellPush, type ShellPushes } from '../../shared/contract/bridge-channels.ts';
import { Outbox } from './outbox.ts';
import { pageUrl } from './page-address.ts';
import { restartDelay } from './restart-policy.ts';
import { smallestWindow, type WindowBounds } from './window-bounds.ts';

/** What a window is about: the library, a file on its way, or an open workspace. */
export type WindowSubject =
  | { readonly kind: 'library' }
  | { readonly kind: 'opening'; readonly path: string }
  | { readonly kind: 'workspace'; readonly workspaceId: string };

export interface WindowSetup {
  readonly preload: string;
  readonly version: string;
  readonly bounds: WindowBounds;
  readonly subject: WindowSubject;
}

/** The ground of `index.html` in either theme, so that no white flash comes before the page. */
export function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#161615' : '#fbfbfa';
}

/** One window with its page, and what the shell knows of it. */
export class AppWindow {
  readonly browser: BrowserWindow;
  readonly id: number;
  subject: WindowSubject;
  readonly #outbox: Outbox;
  readonly #crashes: number[] = [];
  #isPainted = false;

  constructor(setup: WindowSetup) {
    this.browser = createBrowserWindow(setup);
    this.id = this.browser.id;
    this.subject = setup.subject;
    this.#outbox = new Outbox((channel, payload) => this.browser.webContents.send(channel, payload));
    this.#followPage();
    this.browser.once('ready-to-show', () => this.#showPainted(setup.bounds.isMaximized));
  }

  /** Loads the page. A failure shows the window all the same: an empty window says more than none. */
  load(): void {
    this.browser.loadURL(pageUrl).catch((cause: unknown) => {
      console.error('The page did not load:', cause);
      if (!this.browser.isDestroyed()) this.#showPainted(false);
    });
  }

  /** Delivered at once, or after the page's next hello. */
  push<Push extends ShellPush>(push: Push, payload: ShellPushes[Push]): void {
    this.#outbox.deliver(pushChannel(push), payload);
  }

  /** The page listens from now on. */
  pageListens(): void {
    this.#outbox.open();
  }

  /** Brings it to the front; a window whose page isn't painted yet shows by itself when it is. */
  reveal(): void {
    if (!this.#isPainted) return;
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.show();
    this.browser.focus();
  }

  moveTo({ isMaximized, ...bounds }: WindowBounds): void {
    if (this.browser.isFullScreen()) return;
    if (this.browser.isMaximized() && !isMaximized) this.browser.unmaximize();
    this.browser.setBounds(bounds);
    if (isMaximized) this.browser.maximize();
  }

  currentBounds(): WindowBounds {
    const { x, y, width, height } = this.browser.getNormalBounds();
    return { x, y, width, height, isMaximized: this.browser.isMaximized() };
  }

  #showPainted(isMaximized: boolean): void {
    this.#isPainted = true;
    if (isMaximized) this.browser.maximize();
    this.browser.show();
  }

  #followPage(): void {
    const page = this.browser.webContents;
    page.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) this.#outbox.close();
    });
    page.on('render-process-gone', (_event, { reason }) => {
      this.#outbox.close();
      if (reason !== 'clean-exit') this.#reloadAfterCrash(reason);
    });
  }

  #reloadAfterCrash(reason: string): void {
    const now = Date.now();
    this.#crashes.push(now);
    const delay = restartDelay(this.#crashes, now);
    console.error(
      `The page of window ${this.id} ended (${reason}); ${delay === null ? 'left as it is' : 'reloading'}.`,
    );
    if (delay === null) return;
    setTimeout(() => {
      if (!this.browser.isDestroyed()) this.browser.webContents.reload();
    }, delay);
  }
}

function createBrowserWindow({ preload, version, bounds }: WindowSetup): BrowserWindow {
  return new BrowserWindow({
    x: bounds.x,
    y: bounds.y,
    width: bounds.width,
    height: bounds.height,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Tandem',
    backgroundColor: groundColour(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Elsewhere Chromium would fetch its dictionaries from the network.
      spellcheck: process.platform === 'darwin',
      additionalArguments: [`--tandem-version=${version}`],
    },
  });
}
