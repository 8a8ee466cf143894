import { type KeyboardEvent, useId } from 'react';
import { type HealthItem, scoreWords } from '../../../../../shared/planning/health-items.ts';
import { IconCheck } from '../../../../kit/icons.ts';
import classes from './scoring.module.css';

interface ScoreRowProps {
  readonly item: HealthItem;
  readonly value: number | null;
  /** Answered by someone in another window: that it was is shown, what was said isn't. */
  readonly isHidden: boolean;
  readonly isDisabled: boolean;
  onGive(value: number): void;
  /** Goes to the row before or after. */
  onMove(step: number): void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const shifts: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** A statement with its five answers; by key, 0 to 4 answers and goes on. */
export function ScoreRow({ item, value, isHidden, isDisabled, onGive, onMove }: ScoreRowProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const shift = shifts[event.key];
    if (/^[0-4]$/u.test(event.key)) {
      if (!isDisabled) onGive(Number(event.key));
      onMove(1);
    } else if (step !== undefined) onMove(step);
    else if (shift !== undefined && !isDisabled) onGive(Math.min(4, Math.max(0, (value ?? 2) + shift)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chosen = isHidden ? null : value;
  return (
    <div
      className={classes.row}
      role="radiogroup"
      tabIndex={0}
      aria-labelledby={`${id}-words`}
      aria-describedby={`${id}-good`}
      aria-disabled={isDisabled}
      aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
      onKeyDown={onKeyDown}
    >
      <div className={classes.words}>
        <span id={`${id}-words`} className={classes.statement}>
          {item.statement}
        </span>
        <span id={`${id}-good`} className={classes.good}>
          {item.good}
        </span>
      </div>
      {isHidden && (
        <span className={classes.hidden}>
          <IconCheck size={14} aria-hidden /> answered
        </span>
      )}
      <span className={classes.answers} role="presentation">
        {scoreWords.map((word, score) => (
          // biome-ignore lint/a11y/useSemanticElements: one tab stop a statement and digits as answers, which inputs would not give.
          <button
            key={word}
            id={`${id}-${score}`}
            type="button"
            role="radio"
            tabIndex={-1}
            aria-checked={chosen === score}
            aria-label={`${score}, ${word}`}
            title={word}
            disabled={isDisabled}
            onClick={() => onGive(score)}
          >
            {score}
          </button>
        ))}
      </span>
    </div>
  );
}
