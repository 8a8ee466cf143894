import path from 'node:path';
import { app, type BaseWindow, Menu } from 'electron';
import type { MenuCommand, MenuEvent, OpenFileEvent, ShellPlatform } from '../../shared/contract/bridge.ts';
import type { Problem } from '../../shared/contract/problem.ts';
import { serveAppScheme } from './app-protocol.ts';
import type { AppWindow } from './app-window.ts';
import { answerPages } from './calls.ts';
import { FileDialogs, importRequest, openWorkspaceRequest } from './dialogs.ts';
import { type HostNotice, HostProcess } from './host-process.ts';
import { closeForeignChannel } from './ipc.ts';
import { menuTemplate } from './menu-template.ts';
import type { OpenRequests } from './open-requests.ts';
import { Preferences } from './preferences.ts';
import { PdfPrinter } from './print.ts';
import { QuitGate } from './quit-gate.ts';
import { ThemeSetting } from './theme.ts';
import { Windows } from './windows.ts';

/** The parts of the shell and what passes between them. One for the app's whole life, made when Electron is ready. */
export class Shell {
  readonly #preferences = new Preferences();
  readonly #printer = new PdfPrinter();
  readonly #dialogs = new FileDialogs(this.#preferences);
  readonly #host: HostProcess;
  readonly #windows: Windows;
  readonly #theme: ThemeSetting;

  constructor() {
    const out = path.join(app.getAppPath(), 'out');
    this.#host = new HostProcess({
      entry: path.join(out, 'host', 'main.js'),
      configuration: {
        userData: app.getPath('userData'),
        documents: app.getPath('documents'),
        appVersion: app.getVersion(),
        locale: app.getLocale(),
      },
      onNotice: (notice) => this.#heed(notice),
      onState: (event) => this.#windows.pushToAll('host', event),
    });
    this.#windows = new Windows({
      preload: path.join(out, 'preload', 'preload.cjs'),
      version: app.getVersion(),
      preferences: this.#preferences,
      onPageGone: (window) => this.#host.disconnect(window.id),
    });
    this.#theme = new ThemeSetting(this.#preferences, (theme) => {
      this.#windows.pushToAll('theme', theme);
      this.#showMenu();
    });
    serveAppScheme(path.join(out, 'renderer'), this.#printer.pages);
  }

  /** Opens the first window, or those of the files that were asked for. */
  start(openRequests: OpenRequests): void {
    // The preferences' library opens this for its use in pages, which we don't make.
    closeForeignChannel('electron-store-get-data');
    answerPages({ windows: this.#windows, host: this.#host, dialogs: this.#dialogs, theme: this.#theme });
    new QuitGate(this.#host).install();
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit();
    });
    app.on('activate', () => this.#open([]));
    this.#host.start();
    this.#showMenu();
    openRequests.startHandling((events) => this.#open(events));
  }

  #open(events: readonly OpenFileEvent[]): void {
    if (events.length === 0) this.#currentOrNew().reveal();
    for (const event of events) {
      const window = event.kind === 'workspace' ? this.#windowFor(event.path) : this.#currentOrNew();
      window.push('open-file', event);
      window.reveal();
    }
  }

  /** The window that shows the file already, else one that is at the library, else a new one. */
  #windowFor(file: string): AppWindow {
    const showing = this.#windows.showing(file);
    if (showing !== null) return showing;
    const subject = { kind: 'opening', path: file } as const;
    const free = this.#windows.atLibrary();
    if (free === null) return this.#windows.open(subject);
    free.subject = subject;
    return free;
  }

  #currentOrNew(): AppWindow {
    return this.#windows.current() ?? this.#windows.open({ kind: 'library' });
  }

  #heed(notice: HostNotice): void {
    switch (notice.kind) {
      case 'print':
        void this.#print(notice);
        return;
      case 'opened':
        this.#preferences.rememberRecent(notice);
        if (process.platform !== 'linux') app.addRecentDocument(notice.path);
        this.#showMenu();
        return;
      case 'forgotten':
        this.#preferences.forgetRecent(notice.path);
        this.#showMenu();
        return;
    }
  }

  async #print({ id, ...request }: Extract<HostNotice, { kind: 'print' }>): Promise<void> {
    try {
      const pdf = await this.#printer.print(request);
      this.#host.send({ kind: 'printed', id, result: { ok: true, pdf } });
    } catch (cause) {
      console.error('The PDF could not be made:', cause);
      this.#host.send({ kind: 'printed', id, result: { ok: false, problem: noPdf } });
    }
  }

  #showMenu(): void {
    const template = menuTemplate(
      {
        platform: process.platform as ShellPlatform,
        appName: app.name,
        isPackaged: app.isPackaged,
        theme: this.#theme.theme,
        recents: this.#preferences.recents,
      },
      {
        command: (window, command) => this.#command(window, { command }),
        newWindow: () => this.#windows.open({ kind: 'library' }),
        open: (window) => void this.#pickWorkspaces(window),
        openRecent: (file) => this.#open([{ kind: 'workspace', path: file }]),
        importFiles: (window) => void this.#pickImport(window),
        setTheme: (theme) => this.#theme.change(theme),
      },
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  #command(base: BaseWindow | undefined, event: MenuEvent | { readonly command: MenuCommand }): void {
    const window = this.#windows.withBase(base) ?? this.#windows.open({ kind: 'library' });
    window.push('menu', event);
  }

  async #pickWorkspaces(base: BaseWindow | undefined): Promise<void> {
    const window = this.#windows.withBase(base);
    const paths = await this.#dialogs.pickFiles(window?.browser ?? null, openWorkspaceRequest);
    if (paths.length > 0) this.#open(paths.map((file) => ({ kind: 'workspace', path: file })));
  }

  async #pickImport(base: BaseWindow | undefined): Promise<void> {
    const window = this.#windows.withBase(base);
    const paths = await this.#dialogs.pickFiles(window?.browser ?? null, importRequest);
    if (paths.length > 0) this.#command(window?.browser, { command: 'import', paths });
  }
}

const noPdf: Problem = {
  code: 'output.noPrinter',
  message: 'The PDF could not be made. Nothing was written.',
  remedy: 'Try again, or export the minutes as HTML and print them from a browser.',
  details: [],
};
