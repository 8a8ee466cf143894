import type { Entity } from './entities.ts';
import { functionLabel } from './function-label.ts';

/** The colours that a person can have; the theme says what each looks like in light and in dark. */
export const personColors = ['indigo', 'rose', 'violet', 'moss', 'brick', 'teal', 'plum', 'olive'] as const;
export type PersonColor = (typeof personColors)[number];

type Named = Pick<Entity<'people'>, 'name' | 'deletedAt'>;

/** The colour of a person's caret and ring: the chosen one, else one by their id that is the same in every window. */
export function personColorOf(person: { readonly id: string; readonly color?: string }): PersonColor {
  const chosen = personColors.find((color) => color === person.color);
  if (chosen !== undefined) return chosen;
  let sum = 0;
  for (const character of person.id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 100_003;
  return personColors[sum % personColors.length] ?? 'indigo';
}

/** The colour that fewest of the people have, for someone new. */
export function freeColor(people: Iterable<{ readonly id: string; readonly color?: string }>): PersonColor {
  const taken = [...people].map(personColorOf);
  const timesTaken = (color: PersonColor) => taken.filter((each) => each === color).length;
  return personColors.toSorted((one, other) => timesTaken(one) - timesTaken(other))[0] ?? 'indigo';
}

/** The name of someone who may have been removed: "Carla Benedetti, removed". */
export function knownName(person: Named | null | undefined): string {
  if (!person?.name) return 'Someone who left';
  return person.deletedAt === null ? person.name : `${person.name}, removed`;
}

/** As `knownName`, with the first name alone of someone who is here. */
export function shortKnownName(person: Named | null | undefined): string {
  const isHere = person?.name && person.deletedAt === null;
  return isHere ? (person.name.trim().split(/\s+/u)[0] ?? person.name) : knownName(person);
}

/** The name of whoever has this id among people known now or once; nothing for nobody. */
export function nameOfPerson(
  people: readonly (Named & Pick<Entity<'people'>, 'id'>)[] | ReadonlyMap<string, Named>,
  id: string | null,
): string {
  if (id === null || id === '') return '';
  return knownName('get' in people ? people.get(id) : people.find((person) => person.id === id));
}

/** No name of a person is longer; a pasted text is. */
export const longestName = 80;

/** A name as it is kept: on one line, without space around it. */
export function tidyName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** What is wrong with a text for a person's name, in one sentence; null if nothing is. */
export function nameProblem(text: string): string | null {
  const { length } = [...tidyName(text)];
  if (length === 0) return 'A name, so that others know who it is.';
  return length > longestName ? `A name has up to ${longestName} letters; this has ${length}.` : null;
}

const letters = (name: string) => tidyName(name).toLocaleLowerCase();

const baseLetters = new Intl.Collator('en', { sensitivity: 'base' });

/** Whether two names are one but for case, space and accents: "Jose Núñez" and "josé  nunez". */
export function sameLetters(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => name.normalize('NFKC').replace(/\s+/gu, ''));
  return first !== '' && first !== undefined && second !== undefined && baseLetters.compare(first, second) === 0;
}

/** Whom a text can mention: those on the list, and by the names they had those who were joined with one of them. */
export function mentionable(
  people: readonly Pick<Entity<'people'>, 'id' | 'name' | 'sameAs' | 'deletedAt'>[],
): readonly { readonly id: string; readonly name: string }[] {
  return people
    .filter(({ sameAs, deletedAt }) => deletedAt === null || sameAs !== null)
    .map(({ id, name, sameAs }) => ({ id: sameAs ?? id, name }));
}

type Listed = Entity<'people'>;

/**
 * What each of the people is called where one is chosen: of two with one name with the title or function, with both
 * where one of them is the same, and where both are with what else tells them apart.
 */
export function namesApart(people: readonly Listed[], apart: (person: Listed) => string): ReadonlyMap<string, string> {
  const kind = (person: Listed) => person.title || functionLabel(person.function);
  const labelOf = (person: Listed) => {
    const { name, title, function: own } = person;
    const namesakes = peopleCalled(people, name).filter(({ id }) => id !== person.id);
    if (namesakes.length === 0) return name;
    const alike = namesakes.filter((other) => kind(other) === kind(person));
    if (alike.length === 0) return `${name}, ${kind(person)}`;
    if (title !== '' && alike.every((other) => other.function !== own))
      return `${name}, ${title}, ${functionLabel(own)}`;
    return [name, kind(person), apart(person)].filter((part) => part !== '').join(', ');
  };
  return new Map(people.map((person) => [person.id, labelOf(person)]));
}

/** Who of this name was removed, where nobody on the list has it; null if nobody was. */
export function removedCalled(people: readonly Listed[], name: string): Listed | null {
  const called = peopleCalled(people, name);
  const isTaken = called.some(({ deletedAt, sameAs }) => deletedAt === null || sameAs !== null);
  return isTaken ? null : (called[0] ?? null);
}

/** Those of the people who are called so, whatever the case. */
export function peopleCalled<Person extends Pick<Entity<'people'>, 'name'>>(
  people: readonly Person[],
  name: string,
): readonly Person[] {
  const asked = letters(name);
  return asked === '' ? [] : people.filter((person) => letters(person.name) === asked);
}
