import type { FileDraft } from '../../../../../shared/contract/import.ts';
import { noStage, stages } from '../../../../../shared/crm/fields.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { Card } from '../../../../kit/Card.tsx';
import { stageName } from '../import-words.ts';
import classes from './StagesStep.module.css';

/** How many rows each stage gets from the statuses as they are put now. */
export function StageTotals({ files }: { readonly files: readonly FileDraft[] }) {
  const values = files.flatMap(({ proposal }) => proposal.stageValues);
  const rowsOf = (stage: string | null) =>
    values.filter((value) => value.stage === stage).reduce((sum, { rows }) => sum + rows, 0);
  const own = values.flatMap(({ stage }) => (stage === null || stage === noStage ? [] : [stage]));
  const shown = [...new Set([...stages, ...own])].map((stage) => ({ stage, rows: rowsOf(stage) }));
  const most = Math.max(1, ...shown.map(({ rows }) => rows));
  const waiting = rowsOf(null);
  return (
    <Card title="What the stages get">
      <ul className={classes.totals}>
        {shown.map(({ stage, rows }) => (
          <li key={stage} className={classes.total}>
            <span>{stageName(stage)}</span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} style={{ width: `${(rows / most) * 100}%` }} />
            </span>
            <span className={classes.rows}>{numberWords(rows)}</span>
          </li>
        ))}
      </ul>
      {waiting > 0 && <p className={classes.waiting}>{numberWords(waiting)} rows wait for a stage.</p>}
      <p className={classes.note}>
        Rows by status value; a row with two statuses counts with each. Dates of stage entry and earlier exports add the
        history.
      </p>
    </Card>
  );
}
