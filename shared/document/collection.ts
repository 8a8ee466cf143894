import type { Entity, RootName, Snapshot } from '../model/entities.ts';
import { byOrder } from './order-key.ts';

type Sorted = WeakMap<ReadonlyMap<string, Entity<RootName>>, readonly Entity<RootName>[]>;
const live: Sorted = new WeakMap();
const known: Sorted = new WeakMap();

/** The entities of a root that are not deleted, by (order, id); the same array as long as nothing in the root changes. */
export function liveEntities<Root extends RootName>(snapshot: Snapshot, root: Root): readonly Entity<Root>[] {
  return sortedOnce(live, snapshot, root, (entity) => entity.deletedAt === null);
}

/** All entities of a root by (order, id), deleted ones too; the same array as long as nothing in the root changes. */
export function knownEntities<Root extends RootName>(snapshot: Snapshot, root: Root): readonly Entity<Root>[] {
  return sortedOnce(known, snapshot, root, () => true);
}

function sortedOnce<Root extends RootName>(
  cache: Sorted,
  snapshot: Snapshot,
  root: Root,
  isIn: (entity: Entity<RootName>) => boolean,
): readonly Entity<Root>[] {
  const collection: ReadonlyMap<string, Entity<RootName>> = snapshot[root];
  let sorted = cache.get(collection);
  if (!sorted) {
    sorted = [...collection.values()].filter(isIn).sort(byOrder);
    cache.set(collection, sorted);
  }
  // The cache is keyed by the root's own map, so what it holds are entities of that root.
  return sorted as unknown as readonly Entity<Root>[];
}

/** The entity even if it was deleted; null only if there never was one. */
export function knownEntity<Root extends RootName>(snapshot: Snapshot, root: Root, id: string): Entity<Root> | null {
  const collection = snapshot[root] as unknown as ReadonlyMap<string, Entity<Root>>;
  return collection.get(id) ?? null;
}

/** The entity, null if there is none or it is deleted. */
export function liveEntity<Root extends RootName>(snapshot: Snapshot, root: Root, id: string): Entity<Root> | null {
  const entity = knownEntity(snapshot, root, id);
  return entity && entity.deletedAt === null ? entity : null;
}
