import { Switch } from '@mantine/core';
import { countOf } from '../../../kit/format.ts';
import type { HandoffFigures } from './handoff-words.ts';
import classes from './handoffs.module.css';
import { handoffRows } from './rows-link.ts';
import { type Agreement, reviewPeriod } from './use-agreement.ts';

interface SeenLineProps {
  readonly workspaceId: string;
  readonly agreement: Agreement;
  readonly figures: HandoffFigures | null;
  readonly isDrawn: boolean;
  onDraw(isDrawn: boolean): void;
  onAdd(from: string, to: string): void;
}

/** The way that most leads took and nobody agreed on, with its rows; all of them can be drawn over the agreed ones. */
export function SeenLine({ workspaceId, agreement, figures, isDrawn, onDraw, onAdd }: SeenLineProps) {
  const [first, ...others] = figures?.undrawn ?? [];
  if (!first) return figures ? <span className={classes.quiet}>Every lead took a path that is drawn here.</span> : null;
  const { from, to, count } = first;
  const rows = { metric: 'handoff_path', part: 'denominator', stages: `${from}:${to}` };
  return (
    <span className={classes.seen}>
      <span>
        <span className={classes.quiet}>
          {isDrawn ? 'Seen in the data, not agreed:' : 'Seen in the data, not drawn here:'}
        </span>{' '}
        <strong>
          {countOf(count, 'lead')} went from {agreement.nameOf(from)} to {agreement.nameOf(to)}
        </strong>
        {others.length > 0 && <span className={classes.quiet}> and {countOf(others.length, 'other way')}</span>}.{' '}
        <a href={handoffRows(workspaceId, rows, reviewPeriod)}>Show rows</a>
        {!agreement.isReadOnly && (
          <>
            {' · '}
            <button type="button" className={classes.link} onClick={() => onAdd(from, to)}>
              Add as a step
            </button>
          </>
        )}
      </span>
      <Switch size="xs" label="Draw them" checked={isDrawn} onChange={(event) => onDraw(event.currentTarget.checked)} />
    </span>
  );
}
