import * as Y from 'yjs';
import type { NamedChange } from '../model/change.ts';
import { type RootName, rootNames, type Snapshot } from '../model/entities.ts';
import { entriesOf } from './apply-change.ts';
import { JoinedPeople } from './joined-people.ts';
import { isSafeKey } from './keys.ts';
import { type AnyEntity, readEntry, rereadFields } from './read-entry.ts';
import { textAddress } from './rich-text.ts';

/** One entity that a transaction changed, as it is written: null stands for not there (or not readable). */
export interface EntityChange {
  readonly root: RootName;
  readonly id: string;
  readonly before: AnyEntity | null;
  readonly after: AnyEntity | null;
}

/** Called once a transaction that changed an entity. */
export type ProjectionListener = (
  snapshot: Snapshot,
  changes: readonly EntityChange[],
  transaction: Y.Transaction,
) => void;

/** Reads the whole document as plain records, as they are shown. */
export function readSnapshot(doc: Y.Doc): Snapshot {
  return new JoinedPeople().show(readWritten(doc));
}

function readWritten(doc: Y.Doc): Snapshot {
  const collections = rootNames.map((root) => {
    const entities = new Map<string, AnyEntity>();
    entriesOf(doc, root).forEach((entry, id) => {
      const entity = isSafeKey(id) && entry instanceof Y.Map ? readEntry(doc, root, id, entry) : null;
      if (entity) entities.set(id, entity);
    });
    return [root, entities] as const;
  });
  // One collection for each root name, its entities read by that root's schema.
  return Object.fromEntries(collections) as unknown as Snapshot;
}

/** Reads a document that is given as its updates, in order. */
export function snapshotOfUpdates(updates: readonly Uint8Array[]): Snapshot {
  const doc = new Y.Doc();
  applyUpdates(doc, updates);
  const snapshot = readSnapshot(doc);
  doc.destroy();
  return snapshot;
}

/** Applies stored updates in one transaction: half the time of one by one. */
export function applyUpdates(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}

/**
 * A snapshot that follows the document: after each transaction only what changed is read anew, everything else is the
 * same object as before.
 */
export class Projection {
  #written: Snapshot;
  #snapshot: Snapshot;
  readonly #people = new JoinedPeople();
  readonly #doc: Y.Doc;
  readonly #listener: ProjectionListener;
  readonly #roots: ReadonlyMap<unknown, RootName>;
  readonly #onTransaction = (transaction: Y.Transaction) => this.#follow(transaction);

  constructor(doc: Y.Doc, listener: ProjectionListener = () => {}) {
    this.#doc = doc;
    this.#listener = listener;
    this.#written = readWritten(doc);
    this.#snapshot = this.#people.show(this.#written);
    this.#roots = new Map(rootNames.map((root) => [entriesOf(doc, root), root]));
    doc.on('afterTransaction', this.#onTransaction);
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** A change of what is shown, as one of what is written in the document. */
  written(change: NamedChange): NamedChange {
    return this.#people.written(change);
  }

  stop(): void {
    this.#doc.off('afterTransaction', this.#onTransaction);
  }

  #follow(transaction: Y.Transaction): void {
    const dirty = new DirtyEntries(this.#doc, this.#roots);
    for (const [type, keys] of transaction.changed) dirty.add(type, keys);
    const changes = [...dirty.list()].flatMap(([root, id, fields]) => this.#reread(root, id, fields));
    if (changes.length === 0) return;
    this.#written = withChanges(this.#written, changes);
    this.#snapshot = this.#people.show(this.#written);
    this.#listener(this.#snapshot, changes, transaction);
  }

  #reread(root: RootName, id: string, fields: ReadonlySet<string> | null): EntityChange[] {
    const before: AnyEntity | null = this.#written[root].get(id) ?? null;
    const entry = entriesOf(this.#doc, root).get(id);
    const after = entry instanceof Y.Map ? this.#read(root, id, entry, fields, before) : null;
    return before === after ? [] : [{ root, id, before, after }];
  }

  #read(
    root: RootName,
    id: string,
    entry: Y.Map<unknown>,
    fields: ReadonlySet<string> | null,
    before: AnyEntity | null,
  ): AnyEntity | null {
    return fields === null || before === null
      ? readEntry(this.#doc, root, id, entry)
      : rereadFields(this.#doc, root, id, entry, fields, before);
  }
}

/** Any shared type, as a transaction lists it. */
type SharedType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never;

/** The entries that one transaction touched, each with its touched fields; null stands for the whole entry. */
class DirtyEntries {
  readonly #doc: Y.Doc;
  readonly #roots: ReadonlyMap<unknown, RootName>;
  readonly #fields = new Map<RootName, Map<string, Set<string> | null>>();

  constructor(doc: Y.Doc, roots: ReadonlyMap<unknown, RootName>) {
    this.#doc = doc;
    this.#roots = roots;
  }

  add(type: SharedType, keys: ReadonlySet<string | null>): void {
    const root = this.#roots.get(type);
    if (root !== undefined) {
      for (const id of keys) if (id !== null) this.#mark(root, id, null);
      return;
    }
    const path = this.#pathOf(type);
    if (path === null) return;
    if (path.field === null) for (const key of keys) this.#mark(path.root, path.id, key);
    else this.#mark(path.root, path.id, path.field);
  }

  *list(): Iterable<readonly [RootName, string, ReadonlySet<string> | null]> {
    for (const [root, entries] of this.#fields) for (const [id, fields] of entries) yield [root, id, fields];
  }

  #mark(root: RootName, id: string, field: string | null): void {
    if (!isSafeKey(id)) return;
    const entries = this.#fields.get(root) ?? new Map<string, Set<string> | null>();
    this.#fields.set(root, entries);
    const known = entries.get(id);
    if (known === null) return;
    if (field === null) entries.set(id, null);
    else entries.set(id, (known ?? new Set()).add(field));
  }

  /** Climbs from a nested type to the entry's field, or to the rich text, that it belongs to. */
  #pathOf(type: SharedType): { root: RootName; id: string; field: string | null } | null {
    let current = type;
    let below: string | null = null;
    for (let item = current._item; item !== null; item = current._item) {
      const parent = item.parent;
      if (!(parent instanceof Y.AbstractType)) return null;
      const root = this.#roots.get(parent);
      if (root !== undefined) return item.parentSub === null ? null : { root, id: item.parentSub, field: below };
      below = item.parentSub ?? below;
      current = parent;
    }
    return current.doc === this.#doc ? textAddress(Y.findRootTypeKey(current)) : null;
  }
}

function withChanges(snapshot: Snapshot, changes: readonly EntityChange[]): Snapshot {
  const copies = new Map<RootName, Map<string, AnyEntity>>();
  for (const { root, id, after } of changes) {
    const copy = copies.get(root) ?? new Map<string, AnyEntity>(snapshot[root]);
    copies.set(root, copy);
    if (after) copy.set(id, after);
    else copy.delete(id);
  }
  return { ...snapshot, ...Object.fromEntries(copies) };
}
