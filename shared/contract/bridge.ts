/**
 * What a desktop window may ask of the shell around it: `window.tandem`, absent in a browser. Everything about
 * workspaces goes over the channel that `connect` brings; the bridge only does what needs the operating system.
 */
export interface TandemBridge {
  readonly platform: ShellPlatform;
  readonly version: string;
  /**
   * Brings the channel to the host: a MessagePort that arrives in the page as a `message` event whose `source` is the
   * window itself and whose data is a `PortNotice`, so listen before asking. After a crash of the host the shell sends
   * a new port unasked.
   */
  connect(): Promise<void>;
  /**
   * Tells the shell that the page listens, and which workspace it shows (`null` is the library). What waited for the
   * page, such as a file opened by double click, is delivered after the first hello. Say hello again when it changes.
   */
  hello(workspaceId: string | null): Promise<void>;
  /** Listens to menu commands. Returns the function that ends listening, as all `on...` do. */
  onMenu(listener: (event: MenuEvent) => void): () => void;
  /** Listens to files that a person opened from outside: double click, dock, second start. */
  onOpenFile(listener: (event: OpenFileEvent) => void): () => void;
  onHost(listener: (event: HostEvent) => void): () => void;
  onTheme(listener: (theme: Theme) => void): () => void;
  /** The path of a dropped or picked `File` on disk; empty if it was made in memory. */
  pathForFile(file: object): string;
  /** Shows the system's open dialog; empty when cancelled. */
  pickFiles(request: PickFiles): Promise<readonly string[]>;
  /** Shows the system's save dialog; `null` when cancelled. */
  pickSavePath(request: PickSavePath): Promise<string | null>;
  /** Shows a file in the system's file manager. */
  showInFolder(path: string): Promise<void>;
  /** Opens an `https:` or `mailto:` address outside. False if the address isn't one that may be opened. */
  openExternal(url: string): Promise<boolean>;
  /** Progress of long work on the task bar, 0 to 1; `null` takes it away. */
  setProgress(fraction: number | null): Promise<void>;
  theme(): Promise<Theme>;
  /** Kept on this device. The page's `prefers-color-scheme` follows it. */
  setTheme(theme: Theme): Promise<void>;
  /** Shows the system's print dialog for this window. Resolves to false if nothing was printed. */
  print(): Promise<boolean>;
  /** Starts the host again after the shell gave up (`HostEvent` `failed`). */
  restartHost(): Promise<void>;
}

export type ShellPlatform = 'darwin' | 'win32' | 'linux';

export const themes = ['system', 'light', 'dark'] as const;
/** Device scope: the look of the app on this computer. */
export type Theme = (typeof themes)[number];

/** Data of the window message that carries a port to the host. Generation 2 and later follow a restart of the host. */
export interface PortNotice {
  readonly kind: 'tandem:port';
  readonly generation: number;
}

/**
 * What a person chose in the menu. The menu's keys reach the page first: a page that handles one itself calls
 * `preventDefault`, else the menu sends its command as well.
 */
export type MenuEvent =
  | { readonly command: MenuCommand }
  /** Files picked in the import dialog, absolute paths. */
  | { readonly command: 'import'; readonly paths: readonly string[] };

export const menuCommands = [
  'new-workspace',
  'show-library',
  'export-minutes',
  'undo',
  'redo',
  'search',
  'present',
  'print',
  'settings',
  'help',
  'shortcuts',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export type OpenFileEvent =
  | { readonly kind: 'workspace'; readonly path: string }
  /** CRM exports dropped on the app's icon. */
  | { readonly kind: 'import'; readonly paths: readonly string[] };

export type HostEvent =
  /** The host ended unasked; a restart is under way and calls without an answer won't get one. */
  | { readonly state: 'restarting' }
  /** The host is up again and the window has, or is about to get, its new port. */
  | { readonly state: 'ready' }
  /** The host kept ending and isn't started again until `restartHost`. */
  | { readonly state: 'failed' };

export interface FileFilter {
  readonly name: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
}

/** Folders are remembered per purpose, on this device. */
export type DialogPurpose = 'workspace' | 'import' | 'export';

export interface PickFiles {
  readonly purpose: DialogPurpose;
  readonly title: string;
  readonly filters: readonly FileFilter[];
  readonly multiple: boolean;
}

export interface PickSavePath {
  readonly purpose: DialogPurpose;
  readonly title: string;
  /** File name with extension, no folder. */
  readonly suggestedName: string;
  readonly filters: readonly FileFilter[];
}
