import { Button } from '@mantine/core';
import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import type { FiscalPart } from '../../../../../shared/planning/goal-periods.ts';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { formatDate } from '../../../../kit/format.ts';
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

interface NoGoalsThenProps {
  readonly period: FiscalPart;
  /** The half with goals that is nearest. */
  readonly nearest: FiscalPart;
  readonly isReadOnly: boolean;
  onShow(period: FiscalPart): void;
  onAdd(): void;
}

/** There are goals, but none for the days that are shown. */
export function NoGoalsThen({ period, nearest, isReadOnly, onShow, onAdd }: NoGoalsThenProps) {
  const isLater = nearest.from >= period.to;
  const isEarlier = nearest.to <= period.from;
  return (
    <EmptyState
      icon={<IconTargetArrow size={20} />}
      question={`What should ${period.label} bring?`}
      practice={[
        'No goal is for these days.',
        isLater &&
          `The next ones are for ${nearest.label}, which begins on ${formatDate(formatLocalDate(nearest.from))}.`,
        isEarlier && `The last ones were for ${nearest.label}.`,
      ]
        .filter(Boolean)
        .join(' ')}
      actions={
        <>
          {(isLater || isEarlier) && <Button onClick={() => onShow(nearest)}>Show {nearest.label}</Button>}
          {!isReadOnly && (
            <Button variant="default" onClick={onAdd}>
              Write one for {period.label}
            </Button>
          )}
        </>
      }
    />
  );
}
