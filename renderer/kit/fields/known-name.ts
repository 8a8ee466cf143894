import type { Entity } from '../../../shared/model/entities.ts';

/** The name of someone who may have been removed: "Carla Benedetti, removed". */
export function knownName(person: Pick<Entity<'people'>, 'name' | 'deletedAt'> | null | undefined): string {
  if (!person?.name) return 'Someone who left';
  return person.deletedAt === null ? person.name : `${person.name}, removed`;
}
