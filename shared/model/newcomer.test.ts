import { describe, expect, it } from 'vitest';
import { roots } from './entities.ts';
import { neverSatThere, standingOf } from './newcomer.ts';
import { sameLetters } from './person.ts';

const person = (id: string, fields: object = {}) => roots.people.parse({ id, name: id, createdBy: 'ana', ...fields });
const ana = person('ana', { name: 'Ana Ferreira' });
const carla = person('x1', { name: 'Carla  Núñez' });
const ben = person('x2', { name: 'Ben' });
const self = { id: 'me', name: 'carla nunez' };
const nobody = new Set<string>();

describe('whoever opens a workspace', () => {
  it('is new where all others came themselves', () => {
    expect(standingOf([], self, nobody)).toEqual({ kind: 'new' });
    expect(standingOf([ana], self, nobody)).toEqual({ kind: 'new' });
    expect(standingOf([ana, ben], self, new Set(['x2']))).toEqual({ kind: 'new' });
  });

  it('may be one of their name who came at another computer, and nobody else who came', () => {
    const came = { kind: 'maybe-known', likely: null, others: [], elsewhere: [carla] };
    expect(standingOf([ana, carla], self, new Set(['x1']))).toEqual(came);
    const joined = person('me2', { createdBy: 'x1', sameAs: 'x1', deletedAt: '2026-06-01T09:00:00Z' });
    expect(standingOf([ana, carla, joined], { id: 'other', name: 'Carla Núñez' }, nobody)).toEqual(came);
  });

  it('may be one of those who were put on the list, the only one of their name first', () => {
    expect(standingOf([ana, ben, carla], self, nobody)).toEqual({
      kind: 'maybe-known',
      likely: carla,
      others: [ben],
      elsewhere: [],
    });
    const two = [carla, person('x3', { name: 'CARLA NUNEZ' })];
    expect(standingOf(two, self, nobody)).toEqual({ kind: 'maybe-known', likely: null, others: two, elsewhere: [] });
  });

  it('is nobody who was removed, has no name, or was joined with someone', () => {
    const gone = { deletedAt: '2026-06-01T09:00:00Z' };
    const rest = [person('x4', gone), person('x5', { name: '' }), person('x6', { ...gone, sameAs: 'ana' })];
    expect(standingOf([ana, ...rest], self, nobody)).toEqual({ kind: 'new' });
  });

  it('is known by what they were joined with, and not taken for someone whose other entry came', () => {
    const joined = person('me', { createdBy: 'x1', sameAs: 'x1', deletedAt: '2026-06-01T09:00:00Z' });
    expect(standingOf([ana, carla, joined], self, nobody)).toEqual({ kind: 'known', person: carla });
    expect(standingOf([ana, carla, joined], { id: 'other', name: 'Dana' }, nobody)).toEqual({ kind: 'new' });
  });

  it('is asked back where they were removed', () => {
    const removed = person('me', { deletedAt: '2026-06-01T09:00:00Z' });
    expect(standingOf([ana, carla, removed], self, nobody)).toEqual({ kind: 'removed', person: removed });
  });
});

it('who never sat at a computer may sit down there: neither one by another id, nor one who was removed', () => {
  const gone = person('x4', { deletedAt: '2026-06-01T09:00:00Z' });
  const joined = person('me', { sameAs: 'x1', deletedAt: '2026-06-01T09:00:00Z' });
  const people = new Map([carla, ben, ana, gone, joined].map((each) => [each.id, each]));
  expect(neverSatThere(people, ['me', 'unknown'])).toEqual([ana, ben]);
  expect(neverSatThere(people, ['ana', 'x2'])).toEqual([carla]);
});

it('names are one but for case, space and accents', () => {
  expect(sameLetters('José  Núñez ', 'jose nunez')).toBe(true);
  expect(sameLetters('Ana Maria', 'Anamaria')).toBe(true);
  expect(sameLetters('نور 🚚', 'نور🚚')).toBe(true);
  expect(sameLetters('نور 🚚', 'نور 🚗')).toBe(false);
  expect(sameLetters('Ana', 'Anna')).toBe(false);
  expect(sameLetters('', '')).toBe(false);
});
