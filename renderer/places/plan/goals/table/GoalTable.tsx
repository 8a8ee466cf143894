import { Fragment, useMemo, useRef, useState } from 'react';
import type { Entity } from '../../../../../shared/model/entities.ts';
import type { GoalSide } from '../../../../../shared/model/goal.ts';
import { type FiscalPart, otherPeriodWords } from '../../../../../shared/planning/goal-periods.ts';
import {
  type GoalMove,
  type GoalNode,
  type GoalTree,
  guidesOf,
  type MoveDirection,
  visibleNodes,
} from '../../../../../shared/planning/goal-tree.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import table from '../../../../kit/table.module.css';
import { flagsOf } from '../check-words.ts';
import type { GoalEdits } from '../goal-edits.ts';
import type { NewGoalPlace } from '../new-goal-place.ts';
import type { Goals } from '../use-goals.ts';
import { GoalRow } from './GoalRow.tsx';
import { NewGoalRow } from './NewGoalRow.tsx';
import classes from './table.module.css';
import { useTreeKeys } from './use-tree-keys.ts';

type Node = GoalNode<Entity<'goals'>>;

interface GoalTableProps {
  readonly workspaceId: string;
  readonly all: Goals;
  /** Of the goals of the period that is shown. */
  readonly tree: GoalTree<Entity<'goals'>>;
  readonly period: FiscalPart;
  readonly startMonth: number;
  readonly openId: string | null;
  readonly adding: NewGoalPlace | null;
  readonly edits: GoalEdits;
  onOpen(id: string): void;
  onAdd(place: NewGoalPlace | null): void;
  /** Answers where it went; null where there was no way. */
  onMove(id: string, direction: MoveDirection): GoalMove | null;
}

/** The goals as a tree in a table, walked, folded and moved by keyboard. */
export function GoalTable(props: GoalTableProps) {
  const { all, tree, period, startMonth, openId, adding, edits, onOpen, onAdd, onMove } = props;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [renamingId, setRenamingId] = useState<string | null>(null);
  const made = useRef<string | null>(null);
  const guides = useMemo(() => new Map([...guidesOf(tree.tied), ...guidesOf(tree.loose)]), [tree]);
  const tied = visibleNodes(tree.tied, folded);
  const loose = visibleNodes(tree.loose, folded);
  const rows = [...tied, ...loose];
  const fold = (id: string, isFolded: boolean) =>
    setFolded((before) => new Set(isFolded ? [...before, id] : [...before].filter((one) => one !== id)));
  const move = (id: string, direction: MoveDirection) => {
    const to = onMove(id, direction);
    if (to?.parentId != null) fold(to.parentId, false);
    return to !== null;
  };
  const keys = useTreeKeys({
    rows,
    folded,
    isReadOnly: all.isReadOnly,
    onFocus: setFocusedId,
    onFold: fold,
    onOpen,
    onMove: move,
    onAdd: (id) => onAdd({ parentId: id, side: 'joint' }),
    onRename: setRenamingId,
    onRemove: edits.remove,
  });
  const stop = rows.some(({ goal }) => goal.id === focusedId) ? focusedId : (openId ?? rows[0]?.goal.id ?? null);
  const tabStop = rows.some(({ goal }) => goal.id === stop) ? stop : (rows[0]?.goal.id ?? null);
  const row = (node: Node) => {
    const { goal } = node;
    return (
      <GoalRow
        key={goal.id}
        node={node}
        guides={guides.get(goal.id) ?? []}
        view={all.views.get(goal.id)}
        flags={flagsOf(all.checks, goal.id)}
        words={all.words}
        days={otherPeriodWords(goal, period, startMonth)}
        href={workspaceHref(props.workspaceId, ['plan', 'goals', goal.id])}
        isOpen={goal.id === openId}
        isFolded={folded.has(goal.id)}
        isTabStop={goal.id === tabStop}
        isRenaming={goal.id === renamingId}
        isLoading={all.isLoading}
        rowRef={keys.register(goal.id)}
        onKeyDown={(event) => keys.onKeyDown(event, node)}
        onFocus={() => setFocusedId(goal.id)}
        onOpen={() => onOpen(goal.id)}
        onFold={() => fold(goal.id, !folded.has(goal.id))}
        onRename={(title) => edits.edit(goal, { title }, 'title')}
        onRenamed={() => setRenamingId(null)}
      />
    );
  };
  const rowsWithNew = (nodes: readonly Node[], isRoot: (side: GoalSide) => boolean) => (
    <RowsWithNew
      nodes={nodes}
      adding={adding}
      isRoot={isRoot}
      row={row}
      onKeep={(title) => {
        made.current = adding && edits.add(title, adding);
      }}
      onClose={(byKey) => {
        if (byKey) keys.focusNext(made.current);
        made.current = null;
        onAdd(null);
      }}
    />
  );
  const isAddingLoose = adding !== null && adding.parentId === null && adding.side !== 'business';
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what a tree grid is made of (ARIA practices) */}
      <table role="treegrid" aria-label="Goals" className={`${table.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">Goal</th>
            <th scope="col">Owners</th>
            <th scope="col" className={classes.nowHead}>
              Now
            </th>
            <th scope="col">Pace, mark is today</th>
            <th scope="col">Flag</th>
          </tr>
        </thead>
        <tbody>
          {rowsWithNew(tied, (side) => side === 'business')}
          {(loose.length > 0 || isAddingLoose) && (
            <tr className={table.group}>
              <td colSpan={5}>Not tied to a goal of the business</td>
            </tr>
          )}
          {rowsWithNew(loose, (side) => side !== 'business')}
        </tbody>
      </table>
      {!all.isReadOnly && (
        <p className={classes.keys}>
          Arrows walk and fold, Enter opens, Alt with an arrow moves, F2 renames, Insert adds below, Delete deletes.
        </p>
      )}
    </div>
  );
}

interface RowsWithNewProps {
  readonly nodes: readonly Node[];
  readonly adding: NewGoalPlace | null;
  /** Whether a new goal without a parent stands among these. */
  isRoot(side: GoalSide): boolean;
  row(node: Node): React.ReactNode;
  onKeep(title: string): void;
  onClose(byKey: boolean): void;
}

/** Rows, with the one that is being typed after the last that feeds the same goal. */
function RowsWithNew({ nodes, adding, isRoot, row, onKeep, onClose }: RowsWithNewProps) {
  const parent = nodes.find(({ goal }) => goal.id === adding?.parentId);
  const level = parent ? parent.level + 1 : 1;
  const isHere = adding !== null && (parent !== undefined || (adding.parentId === null && isRoot(adding.side)));
  const after = parent ? lastBelow(nodes, parent) : nodes.at(-1);
  const typed = isHere && <NewGoalRow side={adding.side} level={level} onKeep={onKeep} onClose={onClose} />;
  return (
    <>
      {nodes.map((node) => (
        <Fragment key={node.goal.id}>
          {row(node)}
          {node === after && typed}
        </Fragment>
      ))}
      {nodes.length === 0 && typed}
    </>
  );
}

function lastBelow(nodes: readonly Node[], parent: Node): Node {
  const from = nodes.indexOf(parent);
  const next = nodes.findIndex((node, index) => index > from && node.level <= parent.level);
  return nodes[(next < 0 ? nodes.length : next) - 1] ?? parent;
}
