import { numberWords } from '../../../../../shared/metrics/words.ts';
import { Card } from '../../../../kit/Card.tsx';
import classes from './ReportView.module.css';

interface MovesCardProps {
  readonly explicit: number;
  readonly inferred: number;
  readonly isDryRun: boolean;
}

/** The stage moves that an import adds to the history, and how many of them only a comparison shows. */
export function MovesCard({ explicit, inferred, isDryRun }: MovesCardProps) {
  const total = explicit + inferred;
  return (
    <Card
      title={isDryRun ? 'Stage moves it would add' : 'Stage moves found'}
      actions={
        inferred === 0 ? numberWords(total) : `${numberWords(total)}, of which ${numberWords(inferred)} inferred`
      }
    >
      <dl className={classes.moves}>
        <div className={classes.move}>
          <dt>Date in the file</dt>
          <span className={classes.dot} aria-hidden="true" />
          <dd>{numberWords(explicit)}</dd>
        </div>
        <div className={classes.move}>
          <dt>Between two exports</dt>
          <span className={classes.span} aria-hidden="true" />
          <dd>{numberWords(inferred)}</dd>
        </div>
      </dl>
      {inferred > 0 && (
        <p className={classes.note}>
          The second kind is seen only because the status differs from the last export. The move lies somewhere between
          the two dates, and charts say so.
        </p>
      )}
    </Card>
  );
}
