import { useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import type { NamedChange } from '../../../shared/model/change.ts';
import { type Entity, type RootName, roots } from '../../../shared/model/entities.ts';
import { sampleDocument } from './sample-document.ts';

type Records = Record<string, Map<string, { id: string; order: string; deletedAt: string | null }>>;

export { freshId } from '../../../shared/document/keys.ts';
export { orderBetween } from '../../../shared/document/order-key.ts';

const read = (root: RootName, fields: object) => roots[root].parse(fields) as Entity<RootName>;
let records: Records = {};
for (const root of Object.keys(roots) as RootName[])
  records[root] = new Map((sampleDocument[root] ?? []).map((fields) => [fields.id, read(root, fields)]));

const listeners = new Set<() => void>();
const cache = new Map<string, unknown>();

export const currentSnapshot = () => records;
export const undo = () => {};
export const onUndoMove = () => () => {};
export const takeBackMaking = () => false;
export const lastOrder = (root: RootName) => `z${records[root]?.size ?? 0}`;
export const setPresencePlace = () => {};
export const useDeletedElsewhere = () => {};

export function runChange(change: NamedChange): void {
  const next = { ...records };
  for (const edit of change.edits) {
    const entries = new Map(next[edit.root]);
    const before = entries.get(edit.id) ?? {};
    const fields =
      edit.kind === 'remove' ? { deletedAt: 'now' } : edit.kind === 'restore' ? { deletedAt: null } : edit.fields;
    entries.set(edit.id, read(edit.root, { ...before, id: edit.id, ...fields }));
    next[edit.root] = entries;
  }
  records = next;
  cache.clear();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function cached<Value>(key: string, make: () => Value): Value {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as Value;
}

export const useSnapshot = () => useSyncExternalStore(subscribe, () => records);
export const useCollection = (root: RootName) =>
  useSyncExternalStore(subscribe, () =>
    cached(root, () => [...(records[root]?.values() ?? [])].filter((entry) => entry.deletedAt === null)),
  );
export const useKnownCollection = (root: RootName) =>
  useSyncExternalStore(subscribe, () => cached(`known ${root}`, () => [...(records[root]?.values() ?? [])]));
export const useEntry = (root: RootName, id: string) =>
  useSyncExternalStore(subscribe, () => records[root]?.get(id) ?? null);
/** Nobody was joined with anybody. */
export const usePersonBehind = (id: string) => id;
export const useWorkspaceId = () => 'preview';
export const useKnownEntry = (root: RootName, id: string) => useSnapshot()[root]?.get(id) ?? null;
const settings = roots.settings.parse({ id: 'settings' });
export const useSettings = () => settings;
const here = ['marcus', 'ana', 'lea', 'tomasz'].map((personId, index) => ({
  clientId: index,
  personId,
  name: personId,
  isThisWindow: index === 0,
  at: {},
}));
export const usePresence = () => here;

const doc = new Y.Doc();
export const richText = (root: string, id: string, field: string) => ({
  fragment: doc.getXmlFragment(`${root} ${id} ${field}`),
  provider: null,
});
