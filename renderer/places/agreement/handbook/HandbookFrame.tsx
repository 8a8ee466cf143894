import type { ReactNode } from 'react';
import classes from './Handbook.module.css';
import { HandbookList } from './HandbookList.tsx';

interface HandbookFrameProps {
  readonly workspaceId: string;
  /** What the list shows as open: a stage, `choices` or `statuses`. */
  readonly section: string;
  readonly title: ReactNode;
  readonly rail?: ReactNode;
  readonly children: ReactNode;
}

/** The shape of the handbook: title, list at the left, document, and a rail that goes below where there is no room. */
export function HandbookFrame({ workspaceId, section, title, rail, children }: HandbookFrameProps) {
  return (
    <div className={classes.page}>
      {title}
      <div className={classes.columns} {...(rail === undefined ? { 'data-wide': true } : {})}>
        <HandbookList workspaceId={workspaceId} section={section} />
        <div className={classes.stack}>{children}</div>
        {rail !== undefined && (
          <aside className={`${classes.stack} ${classes.rail}`} aria-label="Signatures and plan">
            {rail}
          </aside>
        )}
      </div>
    </div>
  );
}
