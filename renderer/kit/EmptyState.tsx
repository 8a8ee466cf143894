import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon: ReactNode;
  /** A question that the place answers. */
  readonly question: string;
  /** One sentence from practice. */
  readonly practice: string;
  /** One primary, one sample. */
  readonly actions?: ReactNode;
}

/** An empty place that teaches what it is for. */
export function EmptyState({ icon, question, practice, actions }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <div className={classes.icon} aria-hidden>
        {icon}
      </div>
      <h2 className={classes.question}>{question}</h2>
      <p className={classes.practice}>{practice}</p>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
