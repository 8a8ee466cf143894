import { Button } from '@mantine/core';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { IconTargetArrow } from '../../../../kit/icons.ts';

interface NoGoalsProps {
  readonly isReadOnly: boolean;
  onUsual(): void;
  onAdd(): void;
}

/** Before the first goal. */
export function NoGoals({ isReadOnly, onUsual, onAdd }: NoGoalsProps) {
  return (
    <EmptyState
      icon={<IconTargetArrow size={20} />}
      question="What do both teams want to reach, and by when?"
      practice="Begin with revenue, then add what each side does for it. Goals without an owner, a number or a purpose are pointed out here."
      actions={
        !isReadOnly && (
          <>
            <Button onClick={onUsual}>Begin with revenue and three that feed it</Button>
            <Button variant="default" onClick={onAdd}>
              Write one yourself
            </Button>
          </>
        )
      }
    />
  );
}
