import type { WebPreferences } from 'electron';
import type { CdpSession, Payload } from '../cdp.ts';
import type { FromPreload } from '../page/preload-world.ts';
import type { MessagePortMain } from '../ports.ts';
import { note, report, violate } from '../report.ts';
import { runtime } from '../runtime.ts';
import { makeEvent, StandinEmitter, strict } from '../strict.ts';
import { browser } from './browser.ts';
import { forgetPage, registerPage } from './page-registry.ts';
import { checkPreferences, createPageTarget, preloadWorld, resumePage } from './page-target.ts';
import { PreloadChannel } from './preload-channel.ts';
import { addresses } from './protocol.ts';
import { defaultSession } from './session.ts';
import { FrameTree, type WebFrameMain } from './web-frame.ts';

const events = [
  ...['will-navigate', 'will-frame-navigate', 'will-redirect', 'did-start-navigation', 'did-navigate'],
  ...['did-finish-load', 'did-fail-load', 'dom-ready', 'render-process-gone', 'destroyed', 'console-message'],
  ...['will-attach-webview', 'preload-error', 'will-prevent-unload'],
];

/** What a page needs of the window around it. */
export interface PageOwner {
  readonly size: { readonly width: number; readonly height: number };
  pageReady(): void;
  pageClosed(): void;
}

type OpenHandler = (details: { url: string; disposition: string }) => { action: string };

let contentsCount = 0;

export class WebContentsStandin extends StandinEmitter {
  readonly id: number;
  readonly session = defaultSession();
  targetId = '';
  isLoadedByApp = false;
  readonly #owner: PageOwner;
  readonly #preferences: WebPreferences;
  readonly #frames = new FrameTree();
  readonly #channel: PreloadChannel;
  readonly #setUp: Promise<CdpSession>;
  #page: CdpSession | null = null;
  #openHandler: OpenHandler | null = null;
  #openedByLinks: string[] = [];
  #isDestroyed = false;

  constructor(owner: PageOwner, preferences: WebPreferences) {
    super('webContents', events);
    contentsCount += 1;
    this.id = contentsCount;
    this.#owner = owner;
    this.#preferences = preferences;
    checkPreferences(preferences);
    this.#channel = new PreloadChannel({
      sender: strict('webContents', this),
      page: { send: (method, params) => this.#live().send(method, params) } as CdpSession,
      windowOpened: (address) => this.#windowOpened(addresses().outer(address)),
      preloadFailed: (message) => {
        violate(`the preload failed: ${message}`);
        this.emit('preload-error', makeEvent(), preferences.preload, new Error(message));
      },
    });
    this.#setUp = this.#create();
    this.#setUp.catch((cause: Error) => {
      if (!this.#isDestroyed && !runtime.isExiting) violate(`the page could not be made: ${cause.message}`);
    });
    registerPage(this);
    runtime.emitApp('web-contents-created', makeEvent(), strict('webContents', this));
  }

  get mainFrame(): WebFrameMain | null {
    return this.#frames.main;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#setUp;
    this.isLoadedByApp = true;
    const loaded = new Promise<void>((resolve, reject) => {
      this.once('did-finish-load', () => resolve());
      this.once('did-fail-load', (_event, code: number, text: string) =>
        reject(new Error(`${text} (${code}) loading '${address}'`)),
      );
    });
    const { errorText } = await page.send('Page.navigate', { url: addresses().inner(address) });
    if (errorText !== undefined) this.#failed(errorText.replace('net::', ''), address);
    return loaded;
  }

  reload(): void {
    this.isLoadedByApp = true;
    this.#live().sendAndForget('Page.reload');
  }

  getURL(): string {
    return this.#frames.main?.url ?? '';
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  send(channel: string, ...input: unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    this.#channel.deliver(this.#frames.main, channel, input, []);
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    this.#channel.deliver(this.#frames.main, channel, [message], transfer);
  }

  print(_options: object, done?: (success: boolean, reason: string) => void): void {
    report.system.push(`print ${this.getURL()}`);
    setImmediate(() => done?.(true, ''));
  }

  async printToPDF(options: { readonly landscape?: boolean; readonly pageSize?: unknown }): Promise<Buffer> {
    const page = await this.#setUp;
    const [paperWidth, paperHeight] = options.pageSize === 'A4' ? [8.27, 11.69] : [8.5, 11];
    const { data } = await page.send('Page.printToPDF', {
      landscape: options.landscape ?? false,
      printBackground: true,
      preferCSSPageSize: true,
      paperWidth,
      paperHeight,
    });
    return Buffer.from(data, 'base64');
  }

  forcefullyCrashRenderer(): void {
    this.#live().sendAndForget('Page.crash');
  }

  // --- for the window around it

  async close(): Promise<void> {
    const page = await this.#setUp;
    await page.send('Page.close');
  }

  async setBounds(bounds: { x: number; y: number; width: number; height: number }): Promise<void> {
    const [{ root }] = await Promise.all([browser(), this.#setUp]);
    const { windowId } = await root.send('Browser.getWindowForTarget', { targetId: this.targetId });
    const { x: left, y: top, width, height } = bounds;
    await root.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } });
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#channel.allWorldsGone();
    this.#frames.clear();
    forgetPage(this);
    this.emit('destroyed');
    void Promise.all([browser(), this.#setUp])
      .then(([{ root }]) => root.sendAndForget('Target.closeTarget', { targetId: this.targetId }))
      .catch(() => undefined);
  }

  // --- for the browser's events

  frame(frameId: string): WebFrameMain | undefined {
    return this.#frames.get(frameId);
  }

  popupAppeared(address: string): void {
    this.#windowOpened(addresses().outer(this.#openedByLinks.shift() ?? address));
  }

  targetGone(): void {
    if (!this.#isDestroyed) this.#owner.pageClosed();
  }

  #live(): CdpSession {
    if (this.#page === null) throw new Error('stand-in: the page does not exist yet');
    return this.#page;
  }

  async #create(): Promise<CdpSession> {
    const { page, mainFrameId } = await createPageTarget(this.#owner.size, this.#preferences, (targetId, session) => {
      this.targetId = targetId;
      this.#page = session;
      this.#listen(session);
    });
    this.#frames.attach(mainFrameId, null);
    await resumePage(page);
    return page;
  }

  #listen(page: CdpSession): void {
    page.on('Page.frameAttached', ({ frameId, parentFrameId }) => this.#frames.attach(frameId, parentFrameId));
    page.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason !== 'swap') this.#frames.detach(frameId);
    });
    page.on('Page.frameNavigated', ({ frame }) => this.#navigated(frame));
    page.on('Page.windowOpen', ({ url }) => this.#openedByLinks.push(url));
    page.on('Page.domContentEventFired', () => this.emit('dom-ready'));
    page.on('Page.loadEventFired', () => this.#loaded());
    page.on('Page.javascriptDialogOpening', ({ type }) => this.#dialogOpens(page, type));
    page.on('Inspector.targetCrashed', () => this.#crashed());
    page.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { readonly frameId: string };
      const frame = this.#frames.get(frameId);
      if (context.name === preloadWorld && frame !== undefined) frame.contextId = context.id;
    });
    page.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#worldGone(executionContextId));
    page.on('Runtime.executionContextsCleared', () => {
      for (const frame of this.#frames.all()) frame.contextId = null;
      this.#channel.allWorldsGone();
    });
    page.on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
      const frame = this.#frames.withContext(executionContextId);
      if (frame) this.#channel.receive(frame, executionContextId, JSON.parse(payload) as FromPreload);
    });
    page.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((each) => String(each.value ?? each.description)).join(' ');
      this.emit('console-message', makeEvent({ level: type, message, lineNumber: 0, sourceId: '' }));
    });
  }

  #worldGone(contextId: number): void {
    const frame = this.#frames.withContext(contextId);
    if (frame !== undefined) frame.contextId = null;
    this.#channel.worldGone(contextId);
  }

  #navigated(frame: Payload<'Page.frameNavigated'>['frame']): void {
    const own = this.#frames.attach(frame.id, frame.parentId ?? null);
    own.url = addresses().outer(frame.unreachableUrl ?? frame.url);
    own.name = frame.name ?? '';
    own.innerOrigin = frame.securityOrigin;
    if (own.parent !== null || frame.url === 'about:blank') return;
    this.isLoadedByApp = false;
    if (frame.unreachableUrl !== undefined) {
      this.#failed('ERR_FAILED', own.url);
      return;
    }
    this.emit('did-navigate', makeEvent(), own.url, 200, 'OK');
    void browser().then(({ root }) => this.session.applyPermissions(root, strict('webContents', this), own.url));
  }

  #loaded(): void {
    if (this.getURL() === '' || this.getURL() === 'about:blank') return;
    this.emit('did-finish-load');
    this.#owner.pageReady();
  }

  #failed(text: string, address: string): void {
    this.isLoadedByApp = false;
    this.emit('did-fail-load', makeEvent(), -2, text, address, true);
  }

  #dialogOpens(page: CdpSession, type: string): void {
    if (type !== 'beforeunload') {
      note(`the page shows a ${type}`);
      page.sendAndForget('Page.handleJavaScriptDialog', { accept: true });
      return;
    }
    const event = makeEvent();
    this.emit('will-prevent-unload', event);
    page.sendAndForget('Page.handleJavaScriptDialog', { accept: event.defaultPrevented });
  }

  #crashed(): void {
    const details = { reason: 'crashed', exitCode: 11 };
    this.#channel.allWorldsGone();
    this.emit('render-process-gone', makeEvent(), details);
    runtime.emitApp('render-process-gone', makeEvent(), strict('webContents', this), details);
  }

  #windowOpened(url: string): void {
    const { action } = this.#openHandler?.({ url, disposition: 'new-window' }) ?? { action: 'allow' };
    if (action !== 'deny') violate(`a page was allowed to open a window for ${url}`);
  }
}
