import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface PageProps {
  readonly title?: ReactNode;
  /** Cards at the right, below the rest under 1100 px. */
  readonly rail?: ReactNode;
  readonly children: ReactNode;
}

/** The content of a screen: its title row, then one column, or a column and a rail. */
export function Page({ title, rail, children }: PageProps) {
  return (
    <div className={classes.page}>
      {title}
      {rail === undefined ? (
        <div className={classes.stack}>{children}</div>
      ) : (
        <div className={classes.columns}>
          <div className={classes.stack}>{children}</div>
          <aside className={classes.stack} aria-label="Beside it">
            {rail}
          </aside>
        </div>
      )}
    </div>
  );
}
