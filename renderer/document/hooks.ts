import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { knownEntities, knownEntity, liveEntities, liveEntity } from '../../shared/document/collection.ts';
import { type Entity, type RootName, roots, type Snapshot } from '../../shared/model/entities.ts';
import { personBehind } from '../../shared/model/same-person.ts';
import { currentReplica, onCurrentReplica } from './current-replica.ts';
import { useReplica } from './DocumentProvider.tsx';
import type { DocumentState, Presence, SaveState } from './document-state.ts';
import type { DeletionListener } from './replica.ts';

/** The entities of a root, sorted by (order, id), without deleted ones. */
export function useCollection<Root extends RootName>(root: Root): readonly Entity<Root>[] {
  return useStore(useReplica().store, (state) => liveEntities(state.snapshot, root));
}

/** The entities of a root with those that were deleted, for lists that name them. */
export function useKnownCollection<Root extends RootName>(root: Root): readonly Entity<Root>[] {
  return useStore(useReplica().store, (state) => knownEntities(state.snapshot, root));
}

/** The whole document, for what looks through all of it; renders again at every change. */
export function useSnapshot(): Snapshot {
  return useStore(useReplica().store, (state) => state.snapshot);
}

/** One entity; null if there is none or it is deleted. */
export function useEntry<Root extends RootName>(root: Root, id: string): Entity<Root> | null {
  return useStore(useReplica().store, (state) => liveEntity(state.snapshot, root, id));
}

/** One entry even after it was deleted, for what still names it. */
export function useKnownEntry<Root extends RootName>(root: Root, id: string): Entity<Root> | null {
  return useStore(useReplica().store, (state) => knownEntity(state.snapshot, root, id));
}

const defaultSettings = Object.freeze(roots.settings.parse({ id: 'settings' }));

/** The workspace's settings, the defaults where nothing was chosen. */
export function useSettings(): Entity<'settings'> {
  return useEntry('settings', 'settings') ?? defaultSettings;
}

/** The workspace that this window shows. */
export function useWorkspaceId(): string {
  return useReplica().workspaceId;
}

/** Whether what was typed in this window is in the file. */
export function useSaveState(): SaveState {
  return useStore(useReplica().store, (state) => state.save);
}

/** The windows that have this workspace open, this one first. */
export function usePresence(): readonly Presence[] {
  const { store } = useReplica();
  const presence = useStore(store, (state) => state.presence);
  const people = useStore(store, (state) => state.snapshot.people);
  return useMemo(
    () => presence.map((window) => ({ ...window, personId: personBehind(people, window.personId) })),
    [presence, people],
  );
}

/** The id under which a person is shown: their own, unless they were said to be someone else on the list. */
export function usePersonBehind(id: string): string {
  return useStore(useReplica().store, (state) => personBehind(state.snapshot.people, id));
}

/** Hears what is deleted in other windows, while the screen still shows it; keep the listener the same function. */
export function useDeletedElsewhere(listener: DeletionListener): void {
  const replica = useReplica();
  useEffect(() => replica.onDeletedElsewhere(listener), [replica, listener]);
}

const nothingOpen = createStore<DocumentState | null>(() => null);

/** What stands outside of a document reads from the one that is open; null while none is. */
export function useOpenDocument<Part>(read: (state: DocumentState) => Part): Part | null {
  const replica = useSyncExternalStore(onCurrentReplica, currentReplica);
  const store: { [Key in keyof typeof nothingOpen]: unknown } = replica?.store ?? nothingOpen;
  return useStore(store as typeof nothingOpen, (state) => (state?.isLoaded ? read(state) : null));
}
