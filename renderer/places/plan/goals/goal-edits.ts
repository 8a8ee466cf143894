import { useMemo } from 'react';
import type { Period } from '../../../../shared/calendar/periods.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { goalEntry, goalName, goalSigners } from '../../../../shared/model/goal-entry.ts';
import { goalDates } from '../../../../shared/planning/goal-periods.ts';
import { type GoalTemplate, usualGoals } from '../../../../shared/planning/goal-templates.ts';
import type { GoalMove } from '../../../../shared/planning/goal-tree.ts';
import { together } from '../../../commands/edit-entry.ts';
import { addGoal, editGoal, type GoalFields, moveGoal, removeGoal } from '../../../commands/edit-goals.ts';
import { currentSnapshot, freshId, orderBetween, runChange } from '../../../document/index.ts';
import { hadSignedWords } from '../../../kit/signing/sign-words.ts';
import { showToast } from '../../../kit/toast.tsx';
import type { NewGoalPlace } from './new-goal-place.ts';

type Goal = Entity<'goals'>;

/** Everything that people do to goals, each as one change with a name. */
export interface GoalEdits {
  /** Answers with its id; null where there is no title. */
  add(title: string, place: NewGoalPlace): string | null;
  /** At the top level: what it feeds is for people to say. */
  addTemplate(template: GoalTemplate): void;
  /** Revenue and what usually feeds it. */
  addUsual(year: Period): void;
  edit(goal: Goal, fields: Partial<Goal>, what: string): void;
  move(id: string, to: GoalMove): void;
  remove(id: string): void;
}

/** Hear of what came and went, and of a goal that begins or ends on another day. */
interface GoalListeners {
  onAdded(id: string): void;
  onRemoved(id: string): void;
  onDated(): void;
}

/** The edits for the period that is shown. */
export function useGoalEdits(period: Period, { onAdded, onRemoved, onDated }: GoalListeners): GoalEdits {
  return useMemo(() => {
    const create = (fields: GoalFields) => {
      const id = freshId();
      runChange(addGoal(id, { order: lastOrder(), ...goalDates(period), ...fields }));
      onAdded(id);
      return id;
    };
    return {
      add: (title, place) => (title === '' ? null : create({ title, ...place })),
      addTemplate: ({ fields }) => void create({ ...fields, parentId: null }),
      addUsual: (year) => onAdded(addUsual(period, year)),
      edit: (goal, fields, what) => {
        const entry = goalEntry(goal, currentSnapshot().signatures.values());
        if ('from' in fields || 'to' in fields) onDated();
        runChange(editGoal(entry, fields, what));
      },
      move: (id, to) => {
        const goal = currentSnapshot().goals.get(id);
        if (goal) runChange(moveGoal(goal, { parentId: to.parentId, order: orderAt(to) }));
      },
      remove: (id) => {
        const goal = currentSnapshot().goals.get(id);
        if (!goal) return;
        const entry = goalEntry(goal, currentSnapshot().signatures.values());
        runChange(removeGoal(goal, living()));
        onRemoved(id);
        showToast({ text: `Deleted ${goalName(goal)}${hadSignedWords(entry, goalSigners(goal))}`, canUndo: true });
      },
    };
  }, [period, onAdded, onRemoved, onDated]);
}

function living(): readonly Goal[] {
  return [...currentSnapshot().goals.values()].filter(({ deletedAt }) => deletedAt === null);
}

function lastOrder(): string {
  const orders = living().map(({ order }) => order);
  return orderBetween(orders.toSorted().at(-1) ?? null, null);
}

function orderAt({ after, before }: GoalMove): string {
  const { goals } = currentSnapshot();
  const orderOf = (id: string | null) => (id === null ? null : (goals.get(id)?.order ?? null));
  if (after === null && before === null) return lastOrder();
  return orderBetween(orderOf(after), orderOf(before));
}

function addUsual(period: Period, year: Period): string {
  const rootId = freshId();
  let order = lastOrder();
  const root = addGoal(rootId, { ...usualGoals.root.fields, order, ...goalDates(year) });
  const feeding = usualGoals.feeding.map(({ fields }) => {
    order = orderBetween(order, null);
    return addGoal(freshId(), { ...fields, parentId: rootId, order, ...goalDates(period) });
  });
  runChange(together('begin with the usual goals', [root, ...feeding]));
  return rootId;
}
