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
      question="What do both teams want to have reached, and by when?"
      practice="Revenue first, then what each side does for it. A goal that feeds no other, that one side alone holds, or that nobody measures shows up here before it costs a quarter."
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
