import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyChange } from '../../shared/document/apply-change.ts';
import { Projection } from '../../shared/document/projection.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import type { Snapshot } from '../../shared/model/entities.ts';
import { type GoalEntry, goalEntry, goalSigners } from '../../shared/model/goal-entry.ts';
import { signEntry, waitingFor } from '../../shared/model/signing.ts';
import { addGoal, editGoal, moveGoal, putOnAgenda, removeGoal } from './edit-goals.ts';
import { planMeeting } from './plan-meeting.ts';

const at = '2026-06-16T09:00:00.000Z';

/** A document as windows hold it, changed by commands alone. */
function workspace() {
  const doc = new Y.Doc();
  let snapshot: Snapshot;
  const projection = new Projection(doc, (next) => {
    snapshot = next;
  });
  snapshot = projection.snapshot;
  const run = (change: NamedChange) => doc.transact(() => applyChange(doc, change, { author: 'nora', at }));
  const goal = (id: string): GoalEntry => {
    const found = snapshot.goals.get(id);
    if (!found) throw new Error(`There is no ${id}.`);
    return goalEntry(found, snapshot.signatures.values());
  };
  const living = () => [...snapshot.goals.values()].filter(({ deletedAt }) => deletedAt === null);
  const sign = (id: string) => {
    for (const signer of goalSigners(goal(id))) run(signEntry(goal(id), id, { function: signer, by: 'x', at }));
  };
  return { doc, run, goal, living, sign, snapshot: () => snapshot };
}

function signedGoal() {
  const opened = workspace();
  opened.run(addGoal('a', { title: 'MQL volume', target: 540 }));
  opened.sign('a');
  return opened;
}

describe('changing a goal', () => {
  it('that was signed begins the next version where what is signed changes', () => {
    const { run, goal } = signedGoal();
    expect(waitingFor(goal('a'), goalSigners(goal('a')))).toEqual([]);
    const change = editGoal(goal('a'), { target: 600 }, 'target');
    expect(change.name).toBe('change the target of MQL volume');
    run(change);
    expect(goal('a')).toMatchObject({ target: 600, version: 2 });
    expect(waitingFor(goal('a'), goalSigners(goal('a')))).toEqual(['marketing', 'sales']);
  });

  it('keeps the signatures while owners, bands, typed values or its place change', () => {
    const { run, goal } = signedGoal();
    run(editGoal(goal('a'), { marketingOwner: 'maren', typedValue: 3, badBelow: 0.8, staleAfterDays: 7 }, 'owner'));
    run(moveGoal(goal('a'), { parentId: 'b', order: 'z' }));
    expect(goal('a')).toMatchObject({ version: 1, parentId: 'b', marketingOwner: 'maren' });
  });

  it('asks Telequalification too once it is theirs', () => {
    const { run, goal } = signedGoal();
    run(editGoal(goal('a'), { telequalificationOwner: 'sofia' }, 'owner'));
    expect(waitingFor(goal('a'), goalSigners(goal('a')))).toEqual(['telequalification']);
  });

  it('takes a novel, other scripts and emoji as a title', () => {
    const { run, goal } = signedGoal();
    for (const title of ['x'.repeat(20_000), 'هدف الإيرادات', '🎯 MQL 👩🏽‍🚀']) {
      run(editGoal(goal('a'), { title }, 'title'));
      expect(goal('a').title).toBe(title);
    }
  });

  it('keeps fields of a newer version', () => {
    const { doc, run, goal } = signedGoal();
    const entry = doc.getMap('goals').get('a') as Y.Map<unknown>;
    entry.set('confidence', 0.7);
    run(editGoal(goal('a'), { target: 1 }, 'target'));
    expect(entry.get('confidence')).toBe(0.7);
  });
});

describe('deleting a goal', () => {
  it('lets what fed it feed what it fed', () => {
    const { run, goal, living } = workspace();
    run(addGoal('root', { title: 'Revenue', side: 'business' }));
    run(addGoal('middle', { title: 'Pipeline', parentId: 'root' }));
    run(addGoal('leaf', { title: 'MQL', parentId: 'middle' }));
    run(removeGoal(goal('middle'), living()));
    expect(living().map(({ id, parentId }) => [id, parentId])).toEqual([
      ['root', null],
      ['leaf', 'root'],
    ]);
  });

  it('leaves no circle behind', () => {
    const { run, goal, living } = workspace();
    run(addGoal('a', { parentId: 'b' }));
    run(addGoal('b', { parentId: 'a' }));
    run(removeGoal(goal('a'), living()));
    expect(living().map(({ id, parentId }) => [id, parentId])).toEqual([['b', null]]);
  });

  it('while another edits it loses neither the deletion nor what fed it', () => {
    const one = workspace();
    one.run(addGoal('a', { title: 'A' }));
    one.run(addGoal('b', { title: 'B', parentId: 'a' }));
    const two = workspace();
    Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc));
    one.run(removeGoal(one.goal('a'), one.living()));
    two.run(editGoal(two.goal('a'), { target: 5 }, 'target'));
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc));
    Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc));
    for (const side of [one, two]) {
      expect(side.living().map(({ id, parentId }) => [id, parentId])).toEqual([['b', null]]);
      expect(side.snapshot().goals.get('a')?.target).toBe(5);
    }
  });
});

describe('putting a conflict on the agenda', () => {
  it('adds a question to decide before the meeting is closed', () => {
    const { run, snapshot } = workspace();
    run(planMeeting(snapshot(), { id: 'm', order: 'a', plannedAt: at }));
    const meeting = snapshot().meetings.get('m');
    if (!meeting) throw new Error('No meeting.');
    run(putOnAgenda(meeting, 'k', 'Volume or acceptance?'));
    const agenda = snapshot().meetings.get('m')?.agenda ?? [];
    expect(agenda.at(-1)?.kind).toBe('close');
    expect(agenda.at(-2)).toEqual({ key: 'k', kind: 'decide', question: 'Volume or acceptance?', minutes: 5 });
  });
});
