import type { Entity } from './entities.ts';
import { sameLetters } from './person.ts';
import { personBehind } from './same-person.ts';

type Person = Entity<'people'>;

/** How whoever sits at a computer stands to the people of a workspace when they open it. */
export type Standing =
  | { readonly kind: 'known'; readonly person: Person }
  /** They were taken off the list. */
  | { readonly kind: 'removed'; readonly person: Person }
  | { readonly kind: 'new' }
  /**
   * They may be one of those who were put on the list before they came; `likely` is the only one of their name. Or one
   * of their name who came at another computer, `elsewhere`.
   */
  | {
      readonly kind: 'maybe-known';
      readonly likely: Person | null;
      readonly others: readonly Person[];
      readonly elsewhere: readonly Person[];
    };

/**
 * Those on the list of a workspace who never sat at a computer, by name: `satThere` are the ids of those who did. One of
 * them may sit down there next.
 */
export function neverSatThere(people: ReadonlyMap<string, Person>, satThere: readonly string[]): readonly Person[] {
  const sat = new Set(satThere.map((id) => personBehind(people, id)));
  return [...people.values()]
    .filter(({ id, name, deletedAt }) => name !== '' && deletedAt === null && !sat.has(id))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/**
 * How someone stands to the people of a workspace, removed and joined ones included. `wrote` are the ids of all who ever
 * wrote in it or are there now: nobody else can be them, but for one of their name at another computer.
 */
export function standingOf(
  people: readonly Person[],
  self: { readonly id: string; readonly name: string },
  wrote: ReadonlySet<string>,
): Standing {
  const byId = new Map(people.map((person) => [person.id, person]));
  const known = byId.get(personBehind(byId, self.id));
  if (known) return { kind: known.deletedAt === null ? 'known' : 'removed', person: known };
  const came = new Set(
    people
      .filter(({ id, sameAs, createdBy }) => wrote.has(id) || createdBy === (sameAs ?? id))
      .map(({ id, sameAs }) => sameAs ?? id),
  );
  const listed = people.filter(({ name, deletedAt }) => name !== '' && deletedAt === null);
  const waiting = listed.filter(({ id }) => !came.has(id));
  const elsewhere = listed.filter(({ id, name }) => came.has(id) && sameLetters(name, self.name));
  if (waiting.length === 0 && elsewhere.length === 0) return { kind: 'new' };
  const namesakes = waiting.filter(({ name }) => sameLetters(name, self.name));
  const likely = namesakes.length === 1 ? (namesakes[0] ?? null) : null;
  return { kind: 'maybe-known', likely, others: waiting.filter((person) => person !== likely), elsewhere };
}
