import { Children, type ReactNode } from 'react';
import classes from './PageTitle.module.css';

interface PageTitleProps {
  /** The place above, with its address when it has a screen. */
  readonly parent?: { readonly label: string; readonly href?: string };
  readonly title: ReactNode;
  readonly pill?: ReactNode;
  /** One line that says what the page is based on; beside the title, or under it with `basisBelow`. */
  readonly basis?: ReactNode;
  readonly basisBelow?: boolean;
  /** Quiet actions first, the one primary last. */
  readonly actions?: ReactNode;
}

/** The title row of a planning screen: `Parent / Title`, one state, one line of basis, actions at the right. */
export function PageTitle({ parent, title, pill, basis, basisBelow = false, actions }: PageTitleProps) {
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <h1 className={classes.title}>
          {parent?.href !== undefined && (
            <a className={classes.parent} href={parent.href}>
              {parent.label}
            </a>
          )}
          {parent !== undefined && parent.href === undefined && <span className={classes.parent}>{parent.label}</span>}
          {parent !== undefined && (
            <span className={classes.slash} aria-hidden>
              /
            </span>
          )}
          {title}
        </h1>
        {pill}
        {basis !== undefined && !basisBelow && <span className={classes.basis}>{basis}</span>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      {basis !== undefined && basisBelow && <p className={classes.under}>{basis}</p>}
    </div>
  );
}

/** The room of a basis that is still counted: nothing moves when it comes. `like` is as long as it is going to be. */
export function BasisToCome({ like }: { readonly like: string }) {
  return (
    <span className={classes.toCome} aria-hidden>
      {like}
    </span>
  );
}

interface HeadlineProps {
  /** The computed sentence that answers the screen's question; wrap what misses in `Miss`. */
  readonly children: ReactNode;
  /** Unit and period, interval in words, exclusions, handbook version. */
  readonly facts?: readonly ReactNode[];
}

/** The title of a review screen: its answer in one sentence, with what it stands on below. */
export function Headline({ children, facts = [] }: HeadlineProps) {
  return (
    <div>
      <h1 className={classes.headline}>{children}</h1>
      {facts.length > 0 && (
        <div className={classes.facts}>
          {Children.map(facts, (fact) => (
            <span>{fact}</span>
          ))}
        </div>
      )}
    </div>
  );
}

/** The part of a headline that misses its target. */
export function Miss({ children }: { readonly children: ReactNode }) {
  return <em className={classes.miss}>{children}</em>;
}
