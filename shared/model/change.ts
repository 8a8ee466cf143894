import type { RootName } from './entities.ts';

/** One edit of the document, as a value. `create` and `set` carry plain JSON; `remove` sets `deletedAt`. */
export type Edit =
  | {
      readonly kind: 'create';
      readonly root: RootName;
      readonly id: string;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: 'set';
      readonly root: RootName;
      readonly id: string;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'remove'; readonly root: RootName; readonly id: string }
  | { readonly kind: 'restore'; readonly root: RootName; readonly id: string };

/** What a command gives: one transaction with a name that undo and history show, such as "rename persona". */
export interface NamedChange {
  readonly name: string;
  readonly edits: readonly Edit[];
}
