import { type BaseWindow, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { ShellPush, ShellPushes } from '../../shared/contract/bridge-channels.ts';
import { AppWindow, groundColour, type WindowSubject } from './app-window.ts';
import type { Preferences } from './preferences.ts';
import { type Area, placeWindow } from './window-bounds.ts';

/** A window's place is written this long after its last move, in milliseconds. */
const settleTime = 400;

export interface WindowsSetup {
  readonly preload: string;
  readonly version: string;
  readonly preferences: Preferences;
  /** A window's page or the window itself is gone: whatever was held for it can go. */
  readonly onPageGone: (window: AppWindow) => void;
}

/** All windows of the app, and where each workspace's window was. */
export class Windows {
  readonly #setup: WindowsSetup;
  readonly #open = new Map<number, AppWindow>();

  constructor(setup: WindowsSetup) {
    this.#setup = setup;
    nativeTheme.on('updated', () => {
      for (const window of this.all()) window.browser.setBackgroundColor(groundColour());
    });
  }

  open(subject: WindowSubject): AppWindow {
    const { preload, version, preferences } = this.#setup;
    const saved = preferences.boundsOf(this.#workspaceOf(subject));
    const bounds = placeWindow(saved, workAreas());
    const window = new AppWindow({ preload, version, bounds, subject });
    this.#open.set(window.id, window);
    this.#follow(window);
    window.load();
    return window;
  }

  all(): readonly AppWindow[] {
    return [...this.#open.values()];
  }

  /** The window of a page, or `null` for pages that aren't ours, such as one being printed. */
  withPage(contents: WebContents): AppWindow | null {
    const browser = BrowserWindow.fromWebContents(contents);
    return browser === null ? null : (this.#open.get(browser.id) ?? null);
  }

  withBase(base: BaseWindow | undefined): AppWindow | null {
    return base === undefined ? this.current() : (this.#open.get(base.id) ?? this.current());
  }

  /** The window that a person is in, else the one opened last, else `null`. */
  current(): AppWindow | null {
    const focused = BrowserWindow.getFocusedWindow();
    return (focused !== null && this.#open.get(focused.id)) || (this.all().at(-1) ?? null);
  }

  showing(path: string): AppWindow | null {
    const workspaceId = this.#workspaceAt(path);
    const shows = ({ subject }: AppWindow): boolean =>
      (subject.kind === 'opening' && subject.path === path) ||
      (subject.kind === 'workspace' && subject.workspaceId === workspaceId);
    return this.all().find(shows) ?? null;
  }

  atLibrary(): AppWindow | null {
    return this.all().find((window) => window.subject.kind === 'library') ?? null;
  }

  pushToAll<Push extends ShellPush>(push: Push, payload: ShellPushes[Push]): void {
    for (const window of this.all()) window.push(push, payload);
  }

  /** The page listens and says what it shows. A window that turns to another workspace goes where that one's was. */
  greet(window: AppWindow, workspaceId: string | null): void {
    const before = this.#workspaceOf(window.subject);
    if (workspaceId !== before) this.#setup.preferences.rememberBounds(before, window.currentBounds());
    window.subject = workspaceId === null ? { kind: 'library' } : { kind: 'workspace', workspaceId };
    const own =
      workspaceId === null || workspaceId === before ? null : this.#setup.preferences.ownBoundsOf(workspaceId);
    if (own !== null) window.moveTo(placeWindow(own, workAreas()));
    window.pageListens();
  }

  #follow(window: AppWindow): void {
    let timer: NodeJS.Timeout | undefined;
    const remember = (): void => {
      clearTimeout(timer);
      this.#setup.preferences.rememberBounds(this.#workspaceOf(window.subject), window.currentBounds());
    };
    const moved = (): void => {
      clearTimeout(timer);
      timer = setTimeout(remember, settleTime);
    };
    window.browser.on('resize', moved);
    window.browser.on('move', moved);
    window.browser.on('close', remember);
    window.browser.on('closed', () => {
      clearTimeout(timer);
      this.#open.delete(window.id);
      this.#setup.onPageGone(window);
    });
    window.browser.webContents.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) this.#setup.onPageGone(window);
    });
  }

  #workspaceOf(subject: WindowSubject): string | null {
    switch (subject.kind) {
      case 'library':
        return null;
      case 'opening':
        return this.#workspaceAt(subject.path);
      case 'workspace':
        return subject.workspaceId;
    }
  }

  #workspaceAt(path: string): string | null {
    return this.#setup.preferences.recents.find((recent) => recent.path === path)?.workspaceId ?? null;
  }
}

function workAreas(): readonly [Area, ...Area[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
}
