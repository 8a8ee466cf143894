import type { ReactNode } from 'react';
import type { GoalView } from '../../../../../shared/planning/goal-standing.ts';
import type { GoalEdits } from '../goal-edits.ts';
import type { Goals } from '../use-goals.ts';

/** What every part of a goal's fields is given. */
export interface GoalFieldsProps {
  readonly view: GoalView;
  readonly all: Goals;
  readonly edits: GoalEdits;
}

/** One line of the list: what it is, and its value. */
export function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
