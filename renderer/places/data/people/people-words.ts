import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { knownName, peopleCalled, personColorOf, sameLetters } from '../../../../shared/model/person.ts';
import { byKind, type OwnedGroup, type OwnedThing, ownedKinds } from '../../../../shared/planning/owned-things.ts';
import { countOf } from '../../../kit/format.ts';
import { lookOf } from '../../../kit/functions.ts';
import { sinceWords } from '../../../kit/since-words.ts';

type Person = Entity<'people'>;

/** "3 goals". */
export function groupWords({ kind, things }: OwnedGroup): string {
  const [one, many] = ownedKinds[kind];
  return countOf(things.length, one, many);
}

/** "3 goals, 1 campaign". */
export function ownedWords(things: readonly OwnedThing[]): string {
  return byKind(things).map(groupWords).join(', ');
}

/** "11 people of 4 functions". */
export function peopleBasis(people: readonly Pick<Person, 'function'>[]): string {
  const functions = new Set(people.map((person) => person.function)).size;
  return `${countOf(people.length, 'person', 'people')} of ${countOf(functions, 'function')}`;
}

/** Says that somebody is called so already, here or removed; null if nobody is. */
export function sameNameWords(people: readonly Person[], name: string): string | null {
  const same = peopleCalled(people, name);
  const here = same.find(({ deletedAt }) => deletedAt === null);
  if (here !== undefined) {
    const whose = here.title || functionLabel(here.function);
    return `${here.name} is on the list already (${whose}). A title tells two of one name apart.`;
  }
  const gone = same[0];
  const other = gone && people.find(({ id }) => id === gone.sameAs);
  if (other !== undefined) return `${gone?.name} is on the list already, as ${other.name}.`;
  return gone === undefined ? null : `${gone.name} was removed. Back on the list, they have all that still names them.`;
}

/** What tells somebody from another of their name: "Account executive, 2 goals, since 3 Nov 2026". */
export function apartWords(person: Person, things: readonly OwnedThing[]): string {
  const kind = person.title || functionLabel(person.function);
  return [kind, ownedWords(things) || 'owns nothing', sinceWords(person)].filter((part) => part !== '').join(', ');
}

/** Those who have a part of a name in common come first: whoever is on a list twice is often called nearly so. */
export function likelyFirst(name: string, people: readonly Person[]): readonly Person[] {
  const partsOf = (text: string) => text.split(/[\s.]+/u).filter((part) => part.length > 1);
  const own = partsOf(name);
  const rank = (person: Person) =>
    partsOf(person.name).some((part) => own.some((each) => sameLetters(part, each))) ? 0 : 1;
  return people.toSorted((one, other) => rank(one) - rank(other));
}

/** The functions to choose from, as they are read. */
export const functionChoices = (functions: readonly MemberFunction[]) =>
  functions.map((value) => ({ value, label: lookOf(value).label }));

/** A colour's name as it is read. */
export const colorLabel = (color: string) => color.slice(0, 1).toUpperCase() + color.slice(1);

/** Everyone as a list to keep, those who were removed last. */
export function peopleList(people: readonly Person[], owned: ReadonlyMap<string, readonly OwnedThing[]>) {
  const shown = people.filter(({ sameAs }) => sameAs === null);
  const inOrder = shown.toSorted((one, other) => Number(one.deletedAt !== null) - Number(other.deletedAt !== null));
  return {
    name: 'People',
    columns: ['Name', 'Title', 'Function', 'Colour', 'Owns'].map((label) => ({ label })),
    rows: inOrder.map((person) => [
      knownName(person),
      person.title,
      functionLabel(person.function),
      colorLabel(personColorOf(person)),
      ownedWords(owned.get(person.id) ?? []),
    ]),
  };
}
