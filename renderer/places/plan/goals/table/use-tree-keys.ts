import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { Entity } from '../../../../../shared/model/entities.ts';
import type { GoalNode, MoveDirection } from '../../../../../shared/planning/goal-tree.ts';

type Node = GoalNode<Entity<'goals'>>;

export interface TreeKeys {
  /** All rows as they stand under each other. */
  readonly rows: readonly Node[];
  readonly folded: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  onFocus(id: string): void;
  onFold(id: string, isFolded: boolean): void;
  onOpen(id: string): void;
  /** Answers whether there was a way. */
  onMove(id: string, direction: MoveDirection): boolean;
  onAdd(id: string): void;
  onRename(id: string): void;
  onRemove(id: string): void;
}

const arrows: Readonly<Record<string, MoveDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/**
 * The keys of a tree of rows: arrows walk and fold, Enter opens, Insert adds below, F2 renames, Delete deletes, Alt with
 * an arrow moves. Answers with what a row's element needs.
 */
export function useTreeKeys(keys: TreeKeys) {
  const elements = useRef(new Map<string, HTMLTableRowElement>());
  /** The row that gets the focus once it stands: one that moves loses it on the way, one that is made has none yet. */
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    const row = next.current === null ? undefined : elements.current.get(next.current);
    if (row === undefined) return;
    row.focus();
    next.current = null;
  });
  const focus = (node: Node | undefined) => {
    if (!node) return;
    keys.onFocus(node.goal.id);
    elements.current.get(node.goal.id)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, node: Node) => {
    // Keys pressed in a field of the row are the field's.
    if (event.target !== event.currentTarget) return;
    const isDone = event.altKey ? move(event.key, node) : press(event.key, node);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const move = (key: string, { goal }: Node): boolean => {
    const direction = arrows[key];
    if (direction === undefined) return false;
    if (!keys.isReadOnly && keys.onMove(goal.id, direction)) next.current = goal.id;
    return true;
  };
  const press = (key: string, node: Node): boolean => {
    const { rows, folded } = keys;
    const { id } = node.goal;
    const at = rows.findIndex((row) => row.goal.id === id);
    const isFolded = folded.has(id);
    const hasChildren = node.children.length > 0;
    if (key === 'ArrowDown') focus(rows[at + 1]);
    else if (key === 'ArrowUp') focus(rows[at - 1]);
    else if (key === 'Home') focus(rows[0]);
    else if (key === 'End') focus(rows.at(-1));
    else if (key === 'ArrowRight') {
      if (hasChildren && isFolded) keys.onFold(id, false);
      else if (hasChildren) focus(rows[at + 1]);
    } else if (key === 'ArrowLeft') {
      if (hasChildren && !isFolded) keys.onFold(id, true);
      else focus(rows.find((row) => row.goal.id === node.parent?.id));
    } else if (key === 'Enter' || key === ' ') keys.onOpen(id);
    else if (keys.isReadOnly) return false;
    else if (key === 'Insert') keys.onAdd(id);
    else if (key === 'F2') keys.onRename(id);
    else if (key === 'Delete') keys.onRemove(id);
    else return false;
    return true;
  };
  return {
    onKeyDown,
    focusNext: (id: string | null) => {
      next.current = id;
    },
    register: (id: string) => (element: HTMLTableRowElement | null) => {
      if (element) elements.current.set(id, element);
      else elements.current.delete(id);
    },
  };
}
