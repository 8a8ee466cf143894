import type { ReactNode } from 'react';
import classes from './Toolbar.module.css';

interface ToolbarProps {
  readonly label: string;
  readonly children: ReactNode;
  /** At the far right: views, copy, the primary action. */
  readonly end?: ReactNode;
}

/** The row of controls over a screen's content. */
export function Toolbar({ label, children, end }: ToolbarProps) {
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={label}>
      {children}
      {end !== undefined && <div className={classes.end}>{end}</div>}
    </div>
  );
}
