import Store from 'electron-store';
import { z } from 'zod';
import { type DialogPurpose, type Theme, themes } from '../../shared/contract/bridge.ts';
import { type WindowBounds, windowBoundsSchema } from './window-bounds.ts';

/** How many windows and files are remembered; the oldest go first. */
const longestMemory = { bounds: 100, recents: 12 } as const;

const recentSchema = z.object({ workspaceId: z.string(), path: z.string().min(1), name: z.string() });
export type RecentWorkspace = z.infer<typeof recentSchema>;

/** Lists, not records: what a file says is never the name of a property. `null` is the library's window. */
const boundsListSchema = z.array(z.object({ workspaceId: z.string().nullable(), bounds: windowBoundsSchema }));
const foldersSchema = z.object({ workspace: z.string(), import: z.string(), export: z.string() }).partial();

/** What this device remembers. Never anything of a workspace: that is in its file. */
export class Preferences {
  readonly #store: Store<Record<string, unknown>>;

  /** A damaged preferences file starts afresh: nothing in it is worth refusing to start for. */
  constructor() {
    this.#store = new Store({ name: 'preferences', clearInvalidConfig: true });
  }

  get theme(): Theme {
    return this.#read('theme', z.enum(themes), 'system');
  }

  set theme(theme: Theme) {
    this.#store.set('theme', theme);
  }

  /** Bounds of a workspace's window, else those of the window that was used last, else `null`. */
  boundsOf(workspaceId: string | null): WindowBounds | null {
    const remembered = this.#boundsList();
    return (remembered.find((each) => each.workspaceId === workspaceId) ?? remembered[0])?.bounds ?? null;
  }

  /** Bounds that this very workspace's window had, else `null`. */
  ownBoundsOf(workspaceId: string): WindowBounds | null {
    return this.#boundsList().find((each) => each.workspaceId === workspaceId)?.bounds ?? null;
  }

  rememberBounds(workspaceId: string | null, bounds: WindowBounds): void {
    const others = this.#boundsList().filter((each) => each.workspaceId !== workspaceId);
    this.#store.set('bounds', [{ workspaceId, bounds }, ...others].slice(0, longestMemory.bounds));
  }

  /** Newest first. */
  get recents(): readonly RecentWorkspace[] {
    return this.#read('recents', z.array(recentSchema), []);
  }

  rememberRecent(recent: RecentWorkspace): void {
    const others = this.recents.filter((each) => each.path !== recent.path);
    this.#store.set('recents', [recent, ...others].slice(0, longestMemory.recents));
  }

  forgetRecent(path: string): void {
    this.#store.set(
      'recents',
      this.recents.filter((each) => each.path !== path),
    );
  }

  folderFor(purpose: DialogPurpose): string | undefined {
    return this.#read('folders', foldersSchema, {})[purpose];
  }

  rememberFolder(purpose: DialogPurpose, folder: string): void {
    this.#store.set('folders', { ...this.#read('folders', foldersSchema, {}), [purpose]: folder });
  }

  #boundsList(): z.infer<typeof boundsListSchema> {
    return this.#read('bounds', boundsListSchema, []);
  }

  #read<Value>(key: string, schema: z.ZodType<Value>, otherwise: Value): Value {
    const parsed = schema.safeParse(this.#store.get(key));
    return parsed.success ? parsed.data : otherwise;
  }
}
