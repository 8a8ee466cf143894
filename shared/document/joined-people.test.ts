import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Edit } from '../model/change.ts';
import { rootNames, type Snapshot } from '../model/entities.ts';
import { fieldsWithPeople } from '../model/person-references.ts';
import { joinedPeople } from '../model/same-person.ts';
import { applyChange, entryOf } from './apply-change.ts';
import { liveEntities } from './collection.ts';
import { Projection, readSnapshot } from './projection.ts';

const signature = { author: 'ann', at: '2026-09-30T10:00:00Z' };

function write(doc: Y.Doc, ...edits: Edit[]): void {
  doc.transact(() => applyChange(doc, { name: 'test', edits }, signature));
}

/** As a window does: a change of what is shown. */
function change(doc: Y.Doc, projection: Projection, ...edits: Edit[]): void {
  const written = projection.written({ name: 'test', edits });
  doc.transact(() => applyChange(doc, written, signature));
}

const create = (root: Edit['root'], id: string, fields: object = {}): Edit => ({
  kind: 'create',
  root,
  id,
  fields: fields as Readonly<Record<string, unknown>>,
});
const point = (id: string, sameAs: string | null): Edit => ({ kind: 'set', root: 'people', id, fields: { sameAs } });
const score = (item: string, personId: string, given: number): Edit =>
  create('healthScores', `r|${item}|${personId}`, {
    roundId: 'r',
    itemId: item,
    personId,
    function: 'sales',
    score: given,
  });

function withCarlaTwice(): { readonly doc: Y.Doc; readonly projection: Projection } {
  const doc = new Y.Doc();
  write(
    doc,
    create('people', 'typed', { name: 'Carla B.' }),
    create('people', 'carla', { name: 'Carla Benedetti' }),
    create('people', 'ann', { name: 'Ann' }),
    create('goals', 'g', { title: 'More MQLs', salesOwner: 'typed' }),
    create('comments', 'c', { root: 'goals', entryId: 'g', text: '@Carla B. look', mentions: ['typed'] }),
    score('i1', 'typed', 1),
    score('i2', 'typed', 2),
    score('i2', 'carla', 4),
  );
  return { doc, projection: new Projection(doc) };
}

test('what the one owned, scored and was mentioned in is the other’s, and the one is not on the list', () => {
  const { doc, projection } = withCarlaTwice();
  const before = projection.snapshot;
  change(doc, projection, point('typed', 'carla'));
  const { snapshot } = projection;
  expect(snapshot.goals.get('g')?.salesOwner).toBe('carla');
  expect(snapshot.comments.get('c')).toMatchObject({ mentions: ['carla'], text: '@Carla B. look' });
  expect(liveEntities(snapshot, 'people').map(({ id }) => id)).toEqual(['ann', 'carla']);
  expect(liveEntities(snapshot, 'healthScores').map(({ id, score: given }) => [id, given])).toEqual([
    ['r|i1|carla', 1],
    ['r|i2|carla', 4],
  ]);
  expect(entryOf(doc, 'goals', 'g')?.get('salesOwner')).toBe('typed');
  change(doc, projection, point('typed', null));
  expect(projection.snapshot).toEqual(before);
});

test('edits of what came from the one are written where it stands, and removing takes both away', () => {
  const { doc, projection } = withCarlaTwice();
  change(doc, projection, point('typed', 'carla'));
  change(doc, projection, { kind: 'set', root: 'healthScores', id: 'r|i1|carla', fields: { guess: 3 } });
  expect(entryOf(doc, 'healthScores', 'r|i1|typed')?.get('guess')).toBe(3);
  expect(entryOf(doc, 'healthScores', 'r|i1|carla')).toBeNull();
  change(doc, projection, score('i1', 'carla', 0));
  expect(entryOf(doc, 'healthScores', 'r|i1|typed')?.toJSON()).toMatchObject({ score: 0, personId: 'typed' });
  change(doc, projection, { kind: 'remove', root: 'healthScores', id: 'r|i2|carla' });
  expect(liveEntities(projection.snapshot, 'healthScores').map(({ id }) => id)).toEqual(['r|i1|carla']);
});

test('a workspace in which nobody was joined is shown as it is written', () => {
  const { doc, projection } = withCarlaTwice();
  const { people } = projection.snapshot;
  write(doc, { kind: 'set', root: 'goals', id: 'g', fields: { title: 'More SALs' } });
  expect(projection.snapshot.people).toBe(people);
  const edit = score('i1', 'typed', 4);
  expect(projection.written({ name: 'test', edits: [edit] }).edits).toEqual([edit]);
});

const folk = ['a', 'b', 'c', 'd'] as const;
const who = fc.constantFrom(...folk);
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(who, fc.option(who)).map(([id, sameAs]) => point(id, sameAs)),
  fc
    .tuple(fc.constantFrom('t1', 't2'), who)
    .map(([id, owner]) => create('tasks', id, { campaignId: 'k', title: id, owner })),
  fc.tuple(fc.constantFrom('i1', 'i2'), who, fc.nat(4)).map(([item, person, given]) => score(item, person, given)),
  fc
    .tuple(fc.constantFrom('i1', 'i2'), who)
    .map(([item, person]): Edit => ({ kind: 'remove', root: 'healthScores', id: `r|${item}|${person}` })),
  who.map((id): Edit => ({ kind: 'remove', root: 'people', id })),
  who.map((id): Edit => ({ kind: 'restore', root: 'people', id })),
  fc.array(who).map((attendees) => create('meetings', 'm', { attendees })),
);

/** Everyone named anywhere in a snapshot. */
function named(snapshot: Snapshot): readonly string[] {
  return rootNames
    .flatMap((root) =>
      [...snapshot[root].values()].flatMap((entity) =>
        fieldsWithPeople(root).flatMap((field) => {
          const value = (entity as Readonly<Record<string, unknown>>)[field];
          return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [value as string | null];
        }),
      ),
    )
    .filter((id): id is string => typeof id === 'string' && id !== '');
}

test('whoever is joined with whom in two windows, both show the same, once each, and name nobody who was joined', () => {
  const step = fc.record({ side: fc.nat(1), edit: anyEdit, exchanges: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const docs = [new Y.Doc(), new Y.Doc()] as const;
      write(docs[0], ...folk.map((id) => create('people', id, { name: id })));
      const exchange = () => {
        Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]));
        Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]));
      };
      exchange();
      const projections = [new Projection(docs[0]), new Projection(docs[1])] as const;
      for (const { side, edit, exchanges } of steps) {
        change(docs[side === 0 ? 0 : 1], projections[side === 0 ? 0 : 1], edit);
        if (exchanges) exchange();
      }
      exchange();
      const { snapshot } = projections[0];
      expect(snapshot).toEqual(projections[1].snapshot);
      expect(snapshot).toEqual(readSnapshot(docs[0]));
      const joined = joinedPeople(snapshot.people);
      expect(named(snapshot).filter((id) => joined.has(id))).toEqual([]);
      for (const [id, entity] of snapshot.healthScores) expect(id).toBe(`r|${entity.itemId}|${entity.personId}`);
      expect(liveEntities(snapshot, 'people').filter(({ id }) => joined.has(id))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('taking away what is shown takes it away, whoever wrote it', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
      const doc = new Y.Doc();
      write(doc, ...folk.map((id) => create('people', id, { name: id })));
      const projection = new Projection(doc);
      for (const edit of edits) change(doc, projection, edit);
      for (const { id } of liveEntities(projection.snapshot, 'healthScores')) {
        change(doc, projection, { kind: 'remove', root: 'healthScores', id });
        expect(projection.snapshot.healthScores.get(id)?.deletedAt).not.toBeNull();
      }
    }),
    { numRuns: 300 },
  );
});
