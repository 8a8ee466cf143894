import { ActionIcon } from '@mantine/core';
import { goalEntry, goalName, goalSideLabel, goalSigners } from '../../../../../shared/model/goal-entry.ts';
import { missingOfGoal } from '../../../../../shared/planning/goal-checks.ts';
import type { GoalView } from '../../../../../shared/planning/goal-standing.ts';
import type { MoveDirection } from '../../../../../shared/planning/goal-tree.ts';
import { useCollection } from '../../../../document/index.ts';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { IconX } from '../../../../kit/icons.ts';
import panel from '../../../../kit/panel.module.css';
import { SignActions } from '../../../../kit/signing/SignActions.tsx';
import { SignatureCard } from '../../../../kit/signing/SignatureCard.tsx';
import { SignPill } from '../../../../kit/signing/SignPill.tsx';
import { signStateOf } from '../../../../kit/signing/sign-words.ts';
import type { GoalEdits } from '../goal-edits.ts';
import { sideKey } from '../goal-looks.ts';
import type { Goals } from '../use-goals.ts';
import { ChangeNote } from './ChangeNote.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import { GoalFields } from './GoalFields.tsx';
import { GoalMenu } from './GoalMenu.tsx';
import { GoalNumbers } from './GoalNumbers.tsx';
import classes from './panel.module.css';

interface GoalPanelProps {
  readonly workspaceId: string;
  readonly view: GoalView;
  readonly all: Goals;
  readonly edits: GoalEdits;
  onClose(): void;
  onOpen(id: string): void;
  onMove(id: string, direction: MoveDirection): void;
  /** Begins a goal that feeds it. */
  onAdd(): void;
}

/** One goal beside the tree: its number, how it came about, what it pulls against, everything it says, who agreed. */
export function GoalPanel({ workspaceId, view, all, edits, onClose, onOpen, onMove, onAdd }: GoalPanelProps) {
  const { goal } = view;
  const signatures = useCollection('signatures');
  const entry = goalEntry(goal, signatures);
  const { isReadOnly } = all;
  const signing = { entry, name: goalName(goal), signers: goalSigners(goal), isReadOnly, missing: missingOfGoal(goal) };
  const state = signStateOf(entry, signing.signers);
  const conflicts = all.checks.flatMap(({ conflict, goalIds }) =>
    conflict !== undefined && goalIds.includes(goal.id) ? [conflict] : [],
  );
  return (
    <aside className={panel.panel} aria-label={`Goal ${goalName(goal)}`}>
      <section className={panel.card}>
        <header className={panel.head}>
          <FunctionMark function={sideKey(goal.side)} size={11} label={goalSideLabel(goal.side)} />
          <h2 className={panel.title} dir="auto">
            <EditableText
              value={goal.title}
              label="Title of the goal"
              opensFor={goal.id}
              placeholder="What should be reached"
              readOnly={isReadOnly}
              onKeep={(title) => edits.edit(goal, { title }, 'title')}
            />
          </h2>
          {!isReadOnly && (
            <GoalMenu goalId={goal.id} onMove={onMove} onAdd={onAdd} onRemove={() => edits.remove(goal.id)} />
          )}
          <ActionIcon aria-label="Close the goal" onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </header>
        <GoalNumbers workspaceId={workspaceId} view={view} words={all.words} isLoading={all.isLoading} />
        {conflicts.map((conflict) => (
          <ConflictCard
            key={conflict.volumeId + conflict.shareId}
            conflict={conflict}
            goalId={goal.id}
            all={all}
            onOpen={onOpen}
          />
        ))}
        <GoalFields workspaceId={workspaceId} view={view} all={all} edits={edits} />
        <footer className={classes.agreed}>
          <SignPill {...signing} />
          <SignActions {...signing} />
        </footer>
        {state.kind === 'changed' && <ChangeNote entry={entry} state={state} currency={all.words.currency} />}
      </section>
      <SignatureCard {...signing} />
      <CommentsCard root="goals" entryId={goal.id} />
    </aside>
  );
}
