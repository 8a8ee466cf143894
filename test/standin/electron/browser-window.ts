import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { note, report } from '../report.ts';
import { needReady, runtime } from '../runtime.ts';
import { makeEvent, StandinEmitter, strict } from '../strict.ts';
import { windowClosed, windowKept } from './quit-order.ts';
import { WebContentsStandin } from './web-contents.ts';

const events = [
  ...['close', 'closed', 'ready-to-show', 'show', 'hide', 'focus', 'blur', 'resize', 'move', 'maximize'],
  ...['unmaximize', 'minimize', 'restore', 'enter-full-screen', 'leave-full-screen'],
];

type State = 'normal' | 'maximized' | 'minimized' | 'fullscreen';

const open: BrowserWindowStandin[] = [];
let focused: BrowserWindowStandin | null = null;
let windowCount = 0;

/** A window is a page of a headless browser and a record of the state that a real window would be in. */
export class BrowserWindowStandin extends StandinEmitter {
  readonly id: number;
  readonly webContents: WebContentsStandin;
  #bounds: Rectangle;
  #state: State = 'normal';
  #isVisible: boolean;
  #isClosing = false;
  #isDestroyed = false;
  #wasReady = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events);
    needReady('new BrowserWindow()');
    windowCount += 1;
    this.id = windowCount;
    const { x = 40, y = 40, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#isVisible = options.show !== false;
    const contents = new WebContentsStandin(
      {
        size: { width, height },
        pageReady: () => this.#ready(),
        pageClosed: () => this.#closed(),
      },
      options.webPreferences ?? {},
    );
    this.webContents = strict('webContents', contents);
    open.push(this);
    this.#applyBounds();
    runtime.emitApp('browser-window-created', makeEvent(), strict<BrowserWindowStandin>('BrowserWindow', this));
  }

  static getAllWindows(): BrowserWindowStandin[] {
    return open.map((window) => strict('BrowserWindow', window));
  }

  static getFocusedWindow(): BrowserWindowStandin | null {
    return focused === null ? null : strict('BrowserWindow', focused);
  }

  static fromWebContents(contents: { readonly id: number }): BrowserWindowStandin | null {
    const found = open.find((window) => window.webContents.id === contents.id);
    return found === undefined ? null : strict('BrowserWindow', found);
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  getBounds(): Rectangle {
    return { ...this.#bounds };
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.#bounds;
    this.#bounds = { ...before, ...bounds };
    this.#applyBounds();
    const { x, y, width, height } = this.#bounds;
    if (width !== before.width || height !== before.height) this.emit('resize');
    if (x !== before.x || y !== before.y) this.emit('move');
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  maximize(): void {
    this.#become('maximized', 'maximize');
  }

  unmaximize(): void {
    this.#become('normal', 'unmaximize');
  }

  minimize(): void {
    this.#become('minimized', 'minimize');
    this.blur();
  }

  restore(): void {
    if (this.isMinimized()) this.#become('normal', 'restore');
  }

  setFullScreen(isFull: boolean): void {
    this.#become(isFull ? 'fullscreen' : 'normal', isFull ? 'enter-full-screen' : 'leave-full-screen');
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
    this.focus();
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  focus(): void {
    if (focused === this) return;
    focused?.emit('blur');
    focused = this;
    this.emit('focus');
  }

  blur(): void {
    if (focused !== this) return;
    focused = null;
    this.emit('blur');
  }

  isFocused(): boolean {
    return focused === this;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setBackgroundColor(colour: string): void {
    report.system.push(`background ${colour}`);
  }

  setProgressBar(progress: number): void {
    report.system.push(`progress ${progress}`);
  }

  close(): void {
    if (this.#isDestroyed || this.#isClosing) return;
    const event = makeEvent();
    this.emit('close', event);
    if (event.defaultPrevented) {
      windowKept();
      return;
    }
    this.#isClosing = true;
    this.webContents.close().catch(() => this.#closed());
  }

  destroy(): void {
    this.#isClosing = true;
    this.#closed();
  }

  #become(state: State, event: string): void {
    if (this.#state === state) return;
    this.#state = state;
    this.emit(event);
  }

  #applyBounds(): void {
    this.webContents.setBounds(this.#bounds).catch((cause: Error) => {
      if (!this.#isDestroyed && !runtime.isExiting) note(`bounds: ${cause.message}`);
    });
  }

  #ready(): void {
    if (this.#wasReady) return;
    this.#wasReady = true;
    this.emit('ready-to-show');
  }

  #closed(): void {
    if (this.#isDestroyed) return;
    if (!this.#isClosing) this.emit('close', makeEvent());
    this.#isDestroyed = true;
    if (focused === this) focused = null;
    open.splice(open.indexOf(this), 1);
    this.webContents.destroy();
    this.emit('closed');
    windowClosed(open.length);
  }
}
