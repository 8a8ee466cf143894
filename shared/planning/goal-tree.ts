import type { GoalSide } from '../model/goal.ts';

/** What a tree needs to know of a goal. */
export interface TreeGoal {
  readonly id: string;
  readonly parentId: string | null;
  readonly side: GoalSide;
}

/** One goal of the tree with what feeds it. */
export interface GoalNode<Goal extends TreeGoal> {
  readonly goal: Goal;
  /** 1 for a root. */
  readonly level: number;
  readonly parent: Goal | null;
  readonly children: readonly GoalNode<Goal>[];
  /** Where it stands among those that feed the same goal, from 0, and how many those are. */
  readonly position: number;
  readonly siblings: number;
  /** It names a parent that, going up, leads back to it: here the circle is cut so that the goals can be shown. */
  readonly isCut: boolean;
}

export interface GoalTree<Goal extends TreeGoal> {
  /** The business' goals and what feeds them. */
  readonly tied: readonly GoalNode<Goal>[];
  /** Goals that feed none of the business' goals. */
  readonly loose: readonly GoalNode<Goal>[];
}

/**
 * The goals as a tree; all of them are in it exactly once. A goal whose parent is not there stands loose, and a circle is
 * cut at its first goal. Goals keep the order that they are given in.
 */
export function goalTree<Goal extends TreeGoal>(goals: readonly Goal[]): GoalTree<Goal> {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const cut = cutGoals(goals, byId);
  const parentOf = (goal: Goal) => (cut.has(goal.id) ? null : (byId.get(goal.parentId ?? '') ?? null));
  const childrenOf = Map.groupBy(goals, (goal) => parentOf(goal)?.id ?? null);
  const nodes = (parent: Goal | null, level: number): readonly GoalNode<Goal>[] => {
    const siblings = childrenOf.get(parent?.id ?? null) ?? [];
    return siblings.map((goal, position) => ({
      goal,
      level,
      parent,
      children: nodes(goal, level + 1),
      position,
      siblings: siblings.length,
      isCut: cut.has(goal.id),
    }));
  };
  const isTied = ({ goal }: GoalNode<Goal>) => goal.side === 'business';
  const roots = nodes(null, 1);
  return { tied: renumbered(roots.filter(isTied)), loose: renumbered(roots.filter((node) => !isTied(node))) };
}

const renumbered = <Goal extends TreeGoal>(roots: readonly GoalNode<Goal>[]): readonly GoalNode<Goal>[] =>
  roots.map((node, position) => ({ ...node, position, siblings: roots.length }));

/** One goal of each circle of parents: the one that comes first in the list. */
function cutGoals<Goal extends TreeGoal>(goals: readonly Goal[], byId: ReadonlyMap<string, Goal>): ReadonlySet<string> {
  const cut = new Set<string>();
  const isDone = new Set<string>();
  for (const goal of goals) {
    const path = new Set<string>();
    let at: Goal | undefined = goal;
    while (at && !isDone.has(at.id) && !path.has(at.id)) {
      path.add(at.id);
      at = byId.get(at.parentId ?? '');
    }
    if (at && path.has(at.id)) cut.add(firstOfCircle(at, goals, byId));
    for (const id of path) isDone.add(id);
  }
  return cut;
}

function firstOfCircle<Goal extends TreeGoal>(
  start: Goal,
  goals: readonly Goal[],
  byId: ReadonlyMap<string, Goal>,
): string {
  const circle = new Set<string>();
  for (let at: Goal | undefined = start; at && !circle.has(at.id); at = byId.get(at.parentId ?? '')) circle.add(at.id);
  return goals.find(({ id }) => circle.has(id))?.id ?? start.id;
}

/** The ids of the goals that are in a circle of parents, also those behind the cut. */
export function circledGoals(goals: readonly TreeGoal[]): ReadonlySet<string> {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const circled = new Set<string>();
  for (const id of cutGoals(goals, byId)) {
    for (let at = byId.get(id); at && !circled.has(at.id); at = byId.get(at.parentId ?? '')) circled.add(at.id);
  }
  return circled;
}

/** The rows of a tree as they stand under each other; what is folded is left out. */
export function visibleNodes<Goal extends TreeGoal>(
  nodes: readonly GoalNode<Goal>[],
  folded: ReadonlySet<string>,
): readonly GoalNode<Goal>[] {
  return nodes.flatMap((node) => [node, ...(folded.has(node.goal.id) ? [] : visibleNodes(node.children, folded))]);
}

/** Where a goal goes: under which goal (null for a root), and between which two of its new siblings. */
export interface GoalMove {
  readonly parentId: string | null;
  readonly after: string | null;
  readonly before: string | null;
}

export type MoveDirection = 'up' | 'down' | 'in' | 'out';

/** Where an arrow takes a goal in the tree as it is shown; null where there is no such way. */
export function moveOf<Goal extends TreeGoal>(
  tree: GoalTree<Goal>,
  id: string,
  direction: MoveDirection,
): GoalMove | null {
  const place = placeOf(tree.tied, id) ?? placeOf(tree.loose, id);
  if (!place) return null;
  const { node, siblings, above } = place;
  const idAt = (nodes: readonly GoalNode<Goal>[], index: number) => nodes[index]?.goal.id ?? null;
  const parentId = node.parent?.id ?? null;
  const { position } = node;
  switch (direction) {
    case 'up':
      return position === 0
        ? null
        : { parentId, after: idAt(siblings, position - 2), before: idAt(siblings, position - 1) };
    case 'down':
      return position === siblings.length - 1
        ? null
        : { parentId, after: idAt(siblings, position + 1), before: idAt(siblings, position + 2) };
    case 'in': {
      const next = siblings[position - 1];
      return next ? { parentId: next.goal.id, after: next.children.at(-1)?.goal.id ?? null, before: null } : null;
    }
    case 'out':
      return above
        ? {
            parentId: above.node.parent?.id ?? null,
            after: above.node.goal.id,
            before: idAt(above.siblings, above.node.position + 1),
          }
        : null;
  }
}

interface Place<Goal extends TreeGoal> {
  readonly node: GoalNode<Goal>;
  readonly siblings: readonly GoalNode<Goal>[];
  readonly above: Place<Goal> | null;
}

function placeOf<Goal extends TreeGoal>(
  siblings: readonly GoalNode<Goal>[],
  id: string,
  above: Place<Goal> | null = null,
): Place<Goal> | null {
  for (const node of siblings) {
    const place = { node, siblings, above };
    if (node.goal.id === id) return place;
    const found = placeOf(node.children, id, place);
    if (found) return found;
  }
  return null;
}

/** The goals that a goal may feed: all but itself and those that feed it, so that no circle comes to be. */
export function possibleParents<Goal extends TreeGoal>(goals: readonly Goal[], id: string): readonly Goal[] {
  const below = new Set([id]);
  for (let size = 0; size < below.size; ) {
    size = below.size;
    for (const goal of goals) if (goal.parentId !== null && below.has(goal.parentId)) below.add(goal.id);
  }
  return goals.filter((goal) => !below.has(goal.id));
}
