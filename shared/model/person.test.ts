import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roots } from './entities.ts';
import {
  freeColor,
  knownName,
  longestName,
  nameOfPerson,
  nameProblem,
  namesApart,
  peopleCalled,
  personColorOf,
  personColors,
  removedCalled,
  shortKnownName,
  tidyName,
} from './person.ts';

const gone = '2026-06-16T10:00:00Z';
const person = (id: string, fields: object) => roots.people.parse({ id, ...fields });

describe('the name of a person', () => {
  it('stays with what they did after they were removed', () => {
    expect(knownName({ name: 'Carla Benedetti', deletedAt: null })).toBe('Carla Benedetti');
    expect(knownName({ name: 'نور 🚚', deletedAt: gone })).toBe('نور 🚚, removed');
    expect(knownName({ name: '', deletedAt: null })).toBe('Someone who left');
    expect(knownName(null)).toBe('Someone who left');
  });

  it('is the first one where there is little room, whole once they were removed', () => {
    expect(shortKnownName({ name: 'Carla Benedetti', deletedAt: null })).toBe('Carla');
    expect(shortKnownName({ name: 'Carla Benedetti', deletedAt: gone })).toBe('Carla Benedetti, removed');
    expect(shortKnownName(undefined)).toBe('Someone who left');
  });

  it('is found by id, nothing for nobody', () => {
    const people = [{ id: 'carla', name: 'Carla', deletedAt: gone }];
    expect([null, '', 'carla', 'x'].map((id) => nameOfPerson(people, id))).toEqual([
      '',
      '',
      'Carla, removed',
      'Someone who left',
    ]);
    expect(nameOfPerson(new Map([['carla', people[0] ?? { name: '', deletedAt: null }]]), 'carla')).toBe(
      'Carla, removed',
    );
  });

  it('is one line that is no novel', () => {
    expect(tidyName('  Ana \n Ferreira\t')).toBe('Ana Ferreira');
    expect(nameProblem(' \n ')).toContain('A name');
    expect(nameProblem('👩‍👩‍👧 Ada')).toBeNull();
    expect(nameProblem('x'.repeat(longestName))).toBeNull();
    expect(nameProblem('word '.repeat(4000))).toBe('A name has up to 80 letters; this has 19999.');
  });

  it('is told from the same name in other letters', () => {
    const people = [{ name: 'Ana Ferreira' }, { name: 'ana  ferreira' }, { name: 'Ana' }];
    expect(peopleCalled(people, ' ANA FERREIRA')).toEqual(people.slice(0, 2));
    expect(peopleCalled([{ name: '' }], '')).toEqual([]);
  });
});

it('tells two of one name apart where one is chosen', () => {
  const named = (...people: Parameters<typeof namesApart>[0]) => [
    ...namesApart(people, ({ id }) => `since ${id}`).values(),
  ];
  const ana = person('a', { name: 'Ana', title: 'Field marketing' });
  const sales = person('b', { name: 'ana', function: 'sales' });
  expect(named(ana, sales, person('c', { name: 'Ben', title: 'Caller' }))).toEqual([
    'Ana, Field marketing',
    'ana, Sales',
    'Ben',
  ]);
  expect(named({ ...sales, title: 'Lead' }, { ...ana, title: 'Lead', function: 'marketing' })).toEqual([
    'ana, Lead, Sales',
    'Ana, Lead, Marketing',
  ]);
  expect(named(sales, { ...sales, id: 'd' })).toEqual(['ana, Sales, since b', 'ana, Sales, since d']);
});

it('finds who of a name was removed, unless somebody has it still', () => {
  const left = person('a', { name: 'Tom Keller', deletedAt: gone });
  expect(removedCalled([left], 'tom  keller')).toBe(left);
  expect(removedCalled([left, person('b', { name: 'Tom Keller' })], 'Tom Keller')).toBeNull();
  expect(removedCalled([{ ...left, sameAs: 'b' }], 'Tom Keller')).toBeNull();
  expect(removedCalled([left], '')).toBeNull();
});

it('gives a newcomer a colour of their own while there is one', () => {
  const people = personColors.map((color, at) => ({ id: String(at), color }));
  expect(freeColor([])).toBe('indigo');
  expect(freeColor(people.filter(({ color }) => color !== 'teal'))).toBe('teal');
  expect(freeColor([...people, { id: 'x', color: 'indigo' }])).toBe('rose');
});

it('gives everyone a colour: the chosen one, else always the same', () => {
  expect(personColorOf({ id: 'maren', color: 'teal' })).toBe('teal');
  fc.assert(
    fc.property(fc.string(), fc.string(), (id, color) => {
      expect(personColors).toContain(personColorOf({ id, color }));
      expect(personColorOf({ id, color: 'a newer app’s' })).toBe(personColorOf({ id }));
    }),
  );
});
