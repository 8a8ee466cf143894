import { describe, expect, it } from 'vitest';
import { roots } from '../../../../shared/model/entities.ts';
import { apartWords, likelyFirst, ownedWords, peopleBasis, peopleList, sameNameWords } from './people-words.ts';

const person = (id: string, fields: object = {}) => roots.people.parse({ id, name: id, ...fields });
const goal = { kind: 'goals', id: 'g', name: 'More MQLs', at: [] } as const;

describe('people in words', () => {
  it('are counted with their functions', () => {
    expect(peopleBasis([person('a', { function: 'sales' })])).toBe('1 person of 1 function');
    expect(peopleBasis([person('a', { function: 'sales' }), person('b'), person('c')])).toBe('3 people of 2 functions');
  });

  it('own things by kind', () => {
    expect(ownedWords([goal, { ...goal, id: 'h' }, { ...goal, kind: 'tasks' }])).toBe('2 goals, 1 open task');
    expect(ownedWords([])).toBe('');
  });

  it('of one name are told of, and those who were removed too', () => {
    const people = [
      person('x', { name: 'Ana Ferreira', title: 'Field marketing' }),
      person('y', { name: 'Ben', deletedAt: '2026-06-16T10:00:00Z' }),
    ];
    expect(sameNameWords(people, 'ana ferreira ')).toContain('Ana Ferreira is on the list already (Field marketing)');
    expect(sameNameWords(people, 'Ben')).toContain('Ben was removed. Back on the list');
    expect(sameNameWords(people, 'Carla')).toBeNull();
    expect(sameNameWords(people, '')).toBeNull();
  });

  it('of one name are told apart by what they are, own, and since when they are there', () => {
    const tom = person('x', { name: 'Tom Keller', function: 'sales', createdAt: '2026-11-03T10:00:00Z' });
    expect(apartWords(tom, [goal])).toMatch(/^Sales, 1 goal, since 3 Nov/);
    expect(apartWords({ ...tom, title: 'Account executive', createdAt: '' }, [])).toBe(
      'Account executive, owns nothing',
    );
  });

  it('of whom one was joined with the other are one on lists, and their old name says so', () => {
    const people = [
      person('x', { name: 'Carla Benedetti' }),
      person('y', { name: 'Carla B.', sameAs: 'x', deletedAt: '2026-06-16T10:00:00Z' }),
    ];
    expect(sameNameWords(people, 'carla b.')).toBe('Carla B. is on the list already, as Carla Benedetti.');
    expect(peopleList(people, new Map()).rows.map((row) => row[0])).toEqual(['Carla Benedetti']);
  });

  it('with a part of a name in common come first where two are joined', () => {
    const people = ['Ben Ode', 'Carla Benedetti', 'Ana B. Carlá'].map((name) => person(name));
    expect(likelyFirst('carla B.', people).map(({ name }) => name)).toEqual([
      'Carla Benedetti',
      'Ana B. Carlá',
      'Ben Ode',
    ]);
  });

  it('come out as a list, those who were removed last and said to be', () => {
    const people = [person('y', { name: 'Ben', deletedAt: '2026-06-16T10:00:00Z' }), person('x', { name: 'نور 🚚' })];
    const list = peopleList(people, new Map([['y', [goal]]]));
    expect(list.rows.map((row) => [row[0], row[4]])).toEqual([
      ['نور 🚚', ''],
      ['Ben, removed', '1 goal'],
    ]);
  });
});
