import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roots } from './entities.ts';
import { joinedPeople, personBehind } from './same-person.ts';

const person = (id: string, sameAs: string | null, fields: object = {}) =>
  roots.people.parse({ id, name: id, sameAs, createdAt: '2026-06-01T09:00:00Z', ...fields });
const listOf = (...people: ReturnType<typeof person>[]) => new Map(people.map((each) => [each.id, each]));

test('one leads to the other, and on to whom that one is', () => {
  const people = listOf(person('a', 'b'), person('b', 'c'), person('c', null));
  expect(['a', 'b', 'c'].map((id) => personBehind(people, id))).toEqual(['c', 'c', 'c']);
  expect([...joinedPeople(people)]).toEqual([
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

test('two windows that say it both ways at once end at one and the same, whoever was there first', () => {
  const people = listOf(person('a', 'b'), person('b', 'a', { createdAt: '2026-05-01T09:00:00Z' }), person('c', 'a'));
  expect(['a', 'b', 'c'].map((id) => personBehind(people, id))).toEqual(['b', 'b', 'b']);
  const gone = listOf(person('a', 'b', { deletedAt: '2026-07-01T09:00:00Z' }), person('b', 'a'));
  expect(personBehind(gone, 'a')).toBe('b');
});

test('what leads nowhere is nobody else', () => {
  const people = listOf(person('a', 'nobody'), person('b', 'b'));
  expect(['a', 'b', 'unknown', ''].map((id) => personBehind(people, id))).toEqual(['a', 'b', 'unknown', '']);
  expect(joinedPeople(people).size).toBe(0);
});

test('whatever points where, everyone is someone on the list, who is themselves', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const pointer = fc.option(fc.constantFrom(...ids, 'nobody'));
  fc.assert(
    fc.property(fc.array(pointer, { minLength: ids.length, maxLength: ids.length }), (pointers) => {
      const people = listOf(...ids.map((id, index) => person(id, pointers[index] ?? null)));
      for (const [index, id] of ids.entries()) {
        const shown = personBehind(people, id);
        expect(people.has(shown)).toBe(true);
        expect(personBehind(people, shown)).toBe(shown);
        const next = pointers[index] ?? null;
        if (next !== null && people.has(next)) expect(personBehind(people, next)).toBe(shown);
      }
      const joined = joinedPeople(people);
      for (const shown of joined.values()) expect(joined.has(shown)).toBe(false);
    }),
  );
});
