import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Edit, NamedChange } from '../model/change.ts';
import { applyChange, entriesOf, entryOf } from './apply-change.ts';
import { liveEntities } from './collection.ts';
import { Projection, readSnapshot } from './projection.ts';
import { markdownText, plainText, textFragment } from './rich-text.ts';

const signature = { author: 'ann', at: '2026-09-30T10:00:00Z' };

function change(doc: Y.Doc, ...edits: Edit[]): void {
  doc.transact(() => applyChange(doc, { name: 'test', edits }, signature));
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
}

const ids = fc.constantFrom('a', 'b', 'c', 'm1|funnel');
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('create', 'set'),
    root: fc.constant('actions'),
    id: ids,
    fields: fc.record({ title: fc.string(), status: fc.constantFrom('open', 'done') }, { requiredKeys: [] }),
  }),
  fc.record({
    kind: fc.constantFrom('create', 'set'),
    root: fc.constant('notes'),
    id: ids,
    fields: fc.record({ text: fc.string() }).map(({ text }) => ({ meetingId: 'm1', slide: 'funnel', text })),
  }),
  fc.record({ kind: fc.constantFrom('remove', 'restore'), root: fc.constantFrom('actions', 'notes'), id: ids }),
) as fc.Arbitrary<Edit>;

test('following every transaction gives the same snapshot as reading the document anew, on both sides', () => {
  const step = fc.record({ side: fc.nat(1), edits: fc.array(edit, { maxLength: 3 }), exchanges: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const docs = [new Y.Doc(), new Y.Doc()] as const;
      const projections = docs.map((doc) => new Projection(doc));
      for (const { side, edits, exchanges } of steps) {
        change(docs[side] ?? docs[0], ...edits);
        if (exchanges) exchange(...docs);
        for (const [index, doc] of docs.entries()) expect(projections[index]?.snapshot).toEqual(readSnapshot(doc));
      }
      exchange(...docs);
      expect(projections[0]?.snapshot).toEqual(projections[1]?.snapshot);
    }),
    { numRuns: 60 },
  );
});

test('what a transaction did not touch is the same object as before', () => {
  const doc = new Y.Doc();
  change(doc, { kind: 'create', root: 'actions', id: 'a', fields: { title: 'one' } });
  change(doc, { kind: 'create', root: 'actions', id: 'b', fields: { title: 'two' } });
  const projection = new Projection(doc);
  const before = projection.snapshot;
  change(doc, { kind: 'set', root: 'actions', id: 'a', fields: { title: 'uno' } });
  expect(projection.snapshot.actions.get('b')).toBe(before.actions.get('b'));
  expect(projection.snapshot.people).toBe(before.people);
  expect(projection.snapshot.actions).not.toBe(before.actions);
  expect(liveEntities(before, 'people')).toBe(liveEntities(projection.snapshot, 'people'));
});

test('one transaction is told once, with what stood there before and after', () => {
  const doc = new Y.Doc();
  const told: unknown[] = [];
  new Projection(doc, (_snapshot, changes) =>
    told.push(changes.map(({ root, id, before, after }) => [root, id, before?.id, after?.id])),
  );
  change(
    doc,
    { kind: 'create', root: 'actions', id: 'a', fields: { title: 'one' } },
    { kind: 'create', root: 'notes', id: 'm1|funnel', fields: { meetingId: 'm1', slide: 'funnel', text: 'hello' } },
  );
  expect(told).toEqual([
    [
      ['actions', 'a', undefined, 'a'],
      ['notes', 'm1|funnel', undefined, 'm1|funnel'],
    ],
  ]);
});

test('a key that would reach a prototype is neither read nor written, and nothing is inherited from it', () => {
  const doc = new Y.Doc();
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    entriesOf(doc, 'actions').set(key, new Y.Map([['title', 'evil']]));
    entriesOf(doc, 'actions').set(
      'a',
      new Y.Map<unknown>([
        [key, { polluted: 1 }],
        ['title', 'good'],
      ]),
    );
    const snapshot = readSnapshot(doc);
    expect([...snapshot.actions.keys()]).toEqual(['a']);
    expect(snapshot.actions.get('a')).toMatchObject({ title: 'good' });
    expect((snapshot.actions.get('a') as { polluted?: number } | undefined)?.polluted).toBeUndefined();
    expect(() => change(doc, { kind: 'create', root: 'actions', id: key, fields: {} })).toThrow(/can't be an id/);
  }
});

test('fields that are wrong read as their defaults, unknown ones are kept in the document', () => {
  const doc = new Y.Doc();
  entriesOf(doc, 'actions').set(
    'a',
    new Y.Map<unknown>([
      ['title', 7],
      ['status', 'done'],
      ['fromTheFuture', 'kept'],
    ]),
  );
  entriesOf(doc, 'rates').set(
    'r',
    new Y.Map<unknown>([
      ['currency', 'USD'],
      ['from', '2026-01-01'],
      ['rate', -1],
    ]),
  );
  entriesOf(doc, 'actions').set('no map', 'text');
  const snapshot = readSnapshot(doc);
  expect(snapshot.actions.get('a')).toMatchObject({ id: 'a', title: '', status: 'done' });
  expect(snapshot.rates.size).toBe(0);
  change(doc, { kind: 'set', root: 'actions', id: 'a', fields: { title: 'seven' } });
  expect(entryOf(doc, 'actions', 'a')?.get('fromTheFuture')).toBe('kept');
});

test('an entity of the snapshot can not be changed by accident', () => {
  const doc = new Y.Doc();
  change(doc, { kind: 'create', root: 'insights', id: 'q', fields: { slides: ['funnel'] } });
  const quote = readSnapshot(doc).insights.get('q');
  expect(() => quote?.slides.push('more')).toThrow();
  expect(readSnapshot(doc).insights.get('q')?.slides).toEqual(['funnel']);
});

test('a change with one wrong value is refused whole', () => {
  const doc = new Y.Doc();
  const wrong: NamedChange = {
    name: 'finish action',
    edits: [
      { kind: 'create', root: 'actions', id: 'a', fields: { title: 'one' } },
      { kind: 'set', root: 'actions', id: 'a', fields: { status: 'almost' } },
    ],
  };
  expect(() => doc.transact(() => applyChange(doc, wrong, signature))).toThrow(/finish action/);
  expect(readSnapshot(doc).actions.size).toBe(0);
});

test('two sides that create the same entry and write its text at once keep both texts', () => {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  const note = { root: 'notes', id: 'm1|funnel' } as const;
  for (const [index, doc] of docs.entries()) {
    change(doc, { kind: 'create', ...note, fields: { meetingId: 'm1', slide: 'funnel', text: `side ${index}` } });
  }
  exchange(...docs);
  expect(readSnapshot(docs[0]).notes.get(note.id)?.text.split('\n').toSorted()).toEqual(['side 0', 'side 1']);
  expect(readSnapshot(docs[1])).toEqual(readSnapshot(docs[0]));
});

test('rich text reads as plain lines and as Markdown, whatever it holds', () => {
  const doc = new Y.Doc();
  const address = { root: 'notes', id: 'n', field: 'text' } as const;
  const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
    const made = new Y.XmlElement(name);
    made.insert(0, children);
    return made;
  };
  const heading = element('heading', new Y.XmlText('Why'));
  heading.setAttribute('level', '2');
  const bold = new Y.XmlText();
  bold.insert(0, 'Lead <b>quality</b> ');
  bold.insert(20, 'fell', { bold: true });
  const item = (text: string) => element('listItem', element('paragraph', new Y.XmlText(text)));
  textFragment(doc, address).insert(0, [
    heading,
    element('paragraph', bold),
    element('bulletList', item('one'), item('two')),
    element('orderedList', item('first'), item('second')),
  ]);
  expect(plainText(doc, address)).toBe('Why\nLead <b>quality</b> fell\none\ntwo\nfirst\nsecond');
  expect(markdownText(doc, address)).toBe(
    '## Why\n\nLead \\<b\\>quality\\</b\\> **fell**\n\n- one\n- two\n\n1. first\n2. second',
  );
});
