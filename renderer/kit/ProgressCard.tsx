import { Button } from '@mantine/core';
import { numberWords } from '../../shared/metrics/words.ts';
import { formatTimeLeft } from './format.ts';
import classes from './ProgressCard.module.css';

interface ProgressCardProps {
  /** What is being done: "Reading leads.csv". */
  readonly name: string;
  readonly done: number;
  readonly total: number | null;
  /** What is counted, in the plural. */
  readonly unit: string;
  readonly secondsLeft: number | null;
  /** What Cancel does, or that work can go on. */
  readonly note: string;
  onCancel?(): void;
}

/** Long work: its name, how far it is, the time left, and Cancel with what it does. */
export function ProgressCard({ name, done, total, unit, secondsLeft, note, onCancel }: ProgressCardProps) {
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  const counts = total === null ? numberWords(done) : `${numberWords(done)} of ${numberWords(total)}`;
  const left = formatTimeLeft(secondsLeft);
  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <span className={classes.name}>{name}</span>
        <span className={classes.count}>
          {counts} {unit}
          {left !== '' && `, ${left}`}
        </span>
      </div>
      <div className={classes.work}>
        <div
          className={classes.track}
          role="progressbar"
          aria-label={name}
          aria-valuemin={0}
          aria-valuemax={100}
          {...(share === null ? {} : { 'aria-valuenow': Math.round(share * 100) })}
        >
          <div className={classes.done} style={{ width: `${(share ?? 0) * 100}%` }} />
        </div>
        {onCancel && (
          <Button variant="default" size="sm" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      <p className={classes.note}>{note}</p>
    </div>
  );
}
