import type { ReactNode } from 'react';
import { focusContent } from '../focus/focus-content.ts';
import classes from './Frame.module.css';
import { SearchButton } from './SearchButton.tsx';

interface FrameProps {
  readonly nav: ReactNode;
  /** What the search says it finds. */
  readonly searchLabel: string;
  /** At the right of the top bar. */
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/** The window: left bar, top bar, content. */
export function Frame({ nav, searchLabel, status, children }: FrameProps) {
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={focusContent}>
        Go to the content
      </button>
      <nav className={classes.nav} aria-label="Places">
        {nav}
      </nav>
      <div className={classes.top}>
        <SearchButton label={searchLabel} />
        <div className={classes.status}>{status}</div>
      </div>
      <main className={classes.main} id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
