import type { Entity } from '../../../shared/model/entities.ts';

/** Someone's name on paper; whoever was removed is said to have left, nobody is nothing. */
export function personNamed(people: readonly Pick<Entity<'people'>, 'id' | 'name'>[], id: string | null): string {
  if (id === null) return '';
  return people.find((person) => person.id === id)?.name || 'Someone who left';
}
