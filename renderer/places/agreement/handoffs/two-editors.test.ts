import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyChange, entryOf, writeField } from '../../../../shared/document/apply-change.ts';
import { liveEntities, liveEntity } from '../../../../shared/document/collection.ts';
import { readSnapshot } from '../../../../shared/document/projection.ts';
import type { NamedChange } from '../../../../shared/model/change.ts';
import { signEntry, waitingFor } from '../../../../shared/model/signing.ts';
import { signableHandoff } from '../../../../shared/planning/handoff-terms.ts';
import { signableSla } from '../../../../shared/planning/sla-terms.ts';
import { editHandoff, editSla } from '../../../commands/edit-agreement.ts';
import { createEntry } from '../../../commands/edit-entry.ts';
import { removeEntry } from '../../../commands/remove-entry.ts';
import { setTeamCalendar } from '../../../commands/team-calendar.ts';

const run = (doc: Y.Doc, author: string, ...changes: readonly NamedChange[]) => {
  for (const change of changes) {
    doc.transact(() => applyChange(doc, change, { author, at: '2026-09-30T10:00:00Z' }));
  }
};
const meet = (one: Y.Doc, other: Y.Doc) => {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
};

const step = createEntry(
  'handoffs',
  'h',
  { fromStage: 'mql', toStage: 'sal', fromFunction: 'marketing', toFunction: 'sales', order: 'a' },
  'step',
);
const promise = createEntry('slas', 's', { title: 'First touch', amount: 4, salesOwner: 'dr', order: 'a' }, 'promise');
const daniel = createEntry('people', 'dr', { name: 'Daniel Reyes', function: 'sales' }, 'person');

/** Two replicas that begin with the same. */
function twins(): readonly [Y.Doc, Y.Doc] {
  const [one, other] = [new Y.Doc(), new Y.Doc()] as const;
  run(one, 'ann', daniel, step, promise);
  meet(one, other);
  return [one, other];
}

const handoffOf = (doc: Y.Doc) => {
  const snapshot = readSnapshot(doc);
  const handoff = snapshot.handoffs.get('h');
  if (!handoff) throw new Error('The step is gone.');
  return signableHandoff(handoff, liveEntities(snapshot, 'signatures'));
};
const promiseOf = (doc: Y.Doc) => {
  const snapshot = readSnapshot(doc);
  const sla = liveEntity(snapshot, 'slas', 's');
  if (!sla) throw new Error('The promise is gone.');
  return signableSla(sla, liveEntities(snapshot, 'signatures'));
};

describe('two people at one agreement', () => {
  it('one deletes the step that the other writes into: it is gone for both, and comes back with what was written', () => {
    const [one, other] = twins();
    run(one, 'ann', removeEntry('handoffs', 'h', 'step'));
    run(other, 'ben', editHandoff(handoffOf(other), { trigger: 'A new MQL is in the queue' }, 'trigger'));
    meet(one, other);
    for (const doc of [one, other]) expect(liveEntities(readSnapshot(doc), 'handoffs')).toEqual([]);
    run(one, 'ann', { name: 'undo', edits: [{ kind: 'restore', root: 'handoffs', id: 'h' }] });
    meet(one, other);
    for (const doc of [one, other]) expect(handoffOf(doc).trigger).toBe('A new MQL is in the queue');
  });

  it('one signs while the other changes the terms: the signature is of what was signed, and all are asked again', () => {
    const [one, other] = twins();
    run(one, 'ann', signEntry(promiseOf(one), 'promise', { function: 'sales', by: 'dr', at: '2026-09-30T10:00:00Z' }));
    run(other, 'ben', editSla(promiseOf(other), { amount: 2 }, 'promise'));
    meet(one, other);
    for (const doc of [one, other]) {
      expect(promiseOf(doc).signatures).toHaveLength(1);
      expect(waitingFor(promiseOf(doc), ['marketing', 'sales'])).toEqual(['marketing', 'sales']);
    }
  });

  it('change two parts of one promise at once, and both stay', () => {
    const [one, other] = twins();
    run(one, 'ann', editSla(promiseOf(one), { amount: 2 }, 'promise'));
    run(other, 'ben', editSla(promiseOf(other), { share: 0.8 }, 'promise'));
    meet(one, other);
    for (const doc of [one, other]) expect(promiseOf(doc)).toMatchObject({ amount: 2, share: 0.8 });
  });

  it('say at once when two teams work, and both stay', () => {
    const [one, other] = twins();
    run(one, 'ann', setTeamCalendar(readSnapshot(one), 'sales', { monday: [] }, 'hours'));
    run(other, 'ben', setTeamCalendar(readSnapshot(other), 'marketing', { friday: [] }, 'hours'));
    meet(one, other);
    for (const doc of [one, other]) {
      const { teamCalendars } = readSnapshot(doc);
      expect(teamCalendars.get('sales')).toMatchObject({ monday: [], friday: [{ from: '09:00', to: '17:00' }] });
      expect(teamCalendars.get('marketing')).toMatchObject({ monday: [{ from: '09:00', to: '17:00' }], friday: [] });
    }
  });
});

describe('an agreement that outlives its people and its version of the app', () => {
  it('keeps the owner who was removed, so that nobody takes it for one without an owner', () => {
    const [one] = twins();
    run(one, 'ann', removeEntry('people', 'dr', 'person'));
    expect(liveEntity(readSnapshot(one), 'people', 'dr')).toBeNull();
    expect(promiseOf(one).salesOwner).toBe('dr');
  });

  it('keeps fields of a newer version through a change and a delete, and asks for no signature because of them', () => {
    const [one, other] = twins();
    const entry = entryOf(other, 'slas', 's');
    if (!entry) throw new Error('The promise is gone.');
    other.transact(() => writeField(entry, 'escalatesTo', 'the board'));
    run(
      other,
      'ben',
      signEntry(promiseOf(other), 'promise', { function: 'sales', by: 'dr', at: '2026-09-30T10:00:00Z' }),
    );
    meet(one, other);
    run(one, 'ann', editSla(promiseOf(one), { salesOwner: null }, 'owner'), removeEntry('slas', 's', 'promise'));
    run(one, 'ann', { name: 'undo', edits: [{ kind: 'restore', root: 'slas', id: 's' }] });
    meet(one, other);
    expect(entryOf(other, 'slas', 's')?.get('escalatesTo')).toBe('the board');
    expect(promiseOf(other)).toMatchObject({ version: 1, salesOwner: null });
    expect(waitingFor(promiseOf(other), ['sales'])).toEqual([]);
  });
});
