import type { Edit, NamedChange } from '../../shared/model/change.ts';
import type { Entity } from '../../shared/model/entities.ts';
import { type GoalEntry, goalName, goalTerms } from '../../shared/model/goal-entry.ts';
import { createEntry, type EntryFields, editSignable } from './edit-entry.ts';

export type GoalFields = EntryFields<'goals'>;

/** Writes a new goal down. */
export function addGoal(id: string, fields: GoalFields): NamedChange {
  return createEntry('goals', id, fields, `goal ${goalName({ title: fields.title ?? '' })}`);
}

/** Changes a goal; what was signed becomes the next version, once, and asks for signatures again. */
export function editGoal(entry: GoalEntry, fields: Partial<Entity<'goals'>>, what: string): NamedChange {
  return editSignable(entry, fields, goalTerms({ ...entry, ...fields }), `${what} of ${goalName(entry)}`);
}

/** Takes a goal to another place in the tree, or to another goal that it feeds. */
export function moveGoal(
  goal: Entity<'goals'>,
  place: { readonly parentId: string | null; readonly order: string },
): NamedChange {
  return { name: `move ${goalName(goal)}`, edits: [{ kind: 'set', root: 'goals', id: goal.id, fields: place }] };
}

/** Deletes a goal; what fed it feeds what it fed, so that nothing hangs on what is gone. */
export function removeGoal(goal: Entity<'goals'>, goals: readonly Entity<'goals'>[]): NamedChange {
  const parentId = goal.parentId === goal.id ? null : goal.parentId;
  const children = goals.filter((other) => other.parentId === goal.id && other.id !== goal.id);
  return {
    name: `delete ${goalName(goal)}`,
    edits: [
      { kind: 'remove', root: 'goals', id: goal.id },
      ...children.map(
        ({ id }): Edit => ({ kind: 'set', root: 'goals', id, fields: { parentId: parentId === id ? null : parentId } }),
      ),
    ],
  };
}

/** Adds a question to a planned meeting that a decision should answer, before the closing item where there is one. */
export function putOnAgenda(meeting: Entity<'meetings'>, key: string, question: string): NamedChange {
  const item: Entity<'meetings'>['agenda'][number] = { key, kind: 'decide', question, minutes: 5 };
  const closing = meeting.agenda.findIndex(({ kind }) => kind === 'close');
  const agenda = meeting.agenda.toSpliced(closing < 0 ? meeting.agenda.length : closing, 0, item);
  return {
    name: `put “${question}” on the agenda`,
    edits: [{ kind: 'set', root: 'meetings', id: meeting.id, fields: { agenda } }],
  };
}
