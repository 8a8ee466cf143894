import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyChange } from '../../shared/document/apply-change.ts';
import { noteAuthor, valueAuthor } from '../../shared/document/authors.ts';
import { readSnapshot } from '../../shared/document/projection.ts';
import type { Edit } from '../../shared/model/change.ts';
import { UndoHistory } from './undo-history.ts';

const now = () => '2026-09-30T10:00:00Z';

/** A person with a document of their own and its undo history. */
function person(name: string) {
  const doc = new Y.Doc();
  const history = new UndoHistory({
    doc,
    authorOf: (entry, field) => valueAuthor(doc, entry, field),
    transact: (_name, write) => doc.transact(write),
    now,
  });
  noteAuthor(doc, doc.clientID, name);
  const run = (changeName: string, ...edits: Edit[]) => {
    const steps = doc.transact(() => applyChange(doc, { name: changeName, edits }, { author: name, at: now() }));
    history.record(changeName, steps);
  };
  const action = (id = 'a') => readSnapshot(doc).actions.get(id);
  return { doc, history, run, action };
}

function exchange(one: { doc: Y.Doc }, other: { doc: Y.Doc }): void {
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)));
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc)));
}

const create = (title: string): Edit => ({ kind: 'create', root: 'actions', id: 'a', fields: { title } });
const set = (fields: Record<string, unknown>): Edit => ({ kind: 'set', root: 'actions', id: 'a', fields });

test('changes are undone and redone one by one, each by its name', () => {
  const ann = person('Ann');
  ann.run('add action', create('one'));
  ann.run('rename action', set({ title: 'two' }));
  ann.run('finish action', set({ status: 'done', doneAt: '2026-09-30' }));
  expect(ann.history.state).toMatchObject({ canUndo: true, undoName: 'finish action', canRedo: false });
  ann.history.undo();
  expect(ann.action()).toMatchObject({ title: 'two', status: 'open', doneAt: null });
  ann.history.undo();
  expect(ann.action()).toMatchObject({ title: 'one' });
  expect(ann.history.state).toMatchObject({ undoName: 'add action', redoName: 'rename action' });
  ann.history.redo();
  ann.history.redo();
  expect(ann.action()).toMatchObject({ title: 'two', status: 'done' });
  expect(ann.history.redo()).toEqual({ kind: 'nothing' });
});

test('an entry is the last thing made until something else is done, and again when that is taken back', () => {
  const ann = person('Ann');
  expect(ann.history.lastMade('a')).toBe(false);
  ann.run('add action', create('one'));
  expect([ann.history.lastMade('a'), ann.history.lastMade('b')]).toEqual([true, false]);
  ann.run('rename action', set({ title: 'two' }));
  expect(ann.history.lastMade('a')).toBe(false);
  ann.history.undo();
  expect(ann.history.lastMade('a')).toBe(true);
});

test('undo after remote edits of other fields keeps them', () => {
  const [ann, bob] = [person('Ann'), person('Bob')];
  ann.run('add action', create('one'));
  exchange(ann, bob);
  ann.run('rename action', set({ title: 'two' }));
  bob.run('set owner', set({ owner: 'bob' }));
  exchange(ann, bob);
  ann.history.undo();
  exchange(ann, bob);
  expect(bob.action()).toMatchObject({ title: 'one', owner: 'bob' });
});

test('a field that someone else has written since is not overwritten, and no other change is undone instead', () => {
  const [ann, bob] = [person('Ann'), person('Bob')];
  ann.run('add action', create('one'));
  ann.run('set due date', set({ due: '2026-10-01' }));
  ann.run('rename action', set({ title: 'two' }));
  exchange(ann, bob);
  bob.run('rename action', set({ title: 'by Bob' }));
  exchange(ann, bob);
  const outcome = ann.history.undo();
  expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('Bob changed it since') });
  expect(ann.history.state.refusal).toContain('rename action');
  expect(ann.action()).toMatchObject({ title: 'by Bob', due: '2026-10-01' });
  expect(ann.history.undo()).toEqual({ kind: 'done', name: 'set due date' });
  expect(ann.action()).toMatchObject({ title: 'by Bob', due: null });
});

test('undoing a deletion brings back everything, also what someone wrote meanwhile', () => {
  const [ann, bob] = [person('Ann'), person('Bob')];
  ann.run('add action', create('one'));
  exchange(ann, bob);
  ann.run('delete action', { kind: 'remove', root: 'actions', id: 'a' });
  bob.run('set owner', set({ owner: 'bob' }));
  exchange(ann, bob);
  expect(ann.action()?.deletedAt).toBe(now());
  ann.history.undo();
  expect(ann.action()).toMatchObject({ title: 'one', owner: 'bob', deletedAt: null });
});

test('undoing a creation hides the entry, and redoing it brings back what others wrote into it', () => {
  const [ann, bob] = [person('Ann'), person('Bob')];
  ann.run('add action', create('one'));
  exchange(ann, bob);
  bob.run('set owner', set({ owner: 'bob' }));
  exchange(ann, bob);
  ann.history.undo();
  expect(ann.action()?.deletedAt).toBe(now());
  ann.history.redo();
  expect(ann.action()).toMatchObject({ title: 'one', owner: 'bob', deletedAt: null });
});

test('a change that writes a field twice is undone to what stood there before it', () => {
  const ann = person('Ann');
  ann.run('add action', create('one'));
  ann.run('rename twice', set({ title: 'two' }), set({ title: 'three' }));
  ann.history.undo();
  expect(ann.action()?.title).toBe('one');
  ann.history.redo();
  expect(ann.action()?.title).toBe('three');
});

test('a new change ends what could be redone, one that changes nothing is not remembered', () => {
  const ann = person('Ann');
  ann.run('add action', create('one'));
  ann.run('rename action', set({ title: 'two' }));
  ann.history.undo();
  ann.run('rename action', set({ title: 'one' }));
  expect(ann.history.state.canRedo).toBe(true);
  ann.run('rename action', set({ title: 'three' }));
  expect(ann.history.state).toMatchObject({ canRedo: false, undoName: 'rename action' });
});
