import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './Card.module.css';

interface CardProps {
  readonly title?: ReactNode;
  /** What it is or how many, on the title's line. */
  readonly about?: ReactNode;
  /** At the right of the head. */
  readonly actions?: ReactNode;
  /** Without inner margin, for tables and lists that bring their own. */
  readonly flush?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The ground that content stands on: surface, one line, no shadow. */
export function Card({ title, about, actions, flush = false, className, children }: CardProps) {
  const titleId = useId();
  const hasHead = title !== undefined || actions !== undefined;
  return (
    <section
      className={className ? `${classes.card} ${className}` : classes.card}
      {...(title === undefined ? {} : { 'aria-labelledby': titleId })}
    >
      {hasHead && (
        <header className={classes.head}>
          {title !== undefined && (
            <h2 className={classes.title} id={titleId}>
              {title}
            </h2>
          )}
          {about !== undefined && <span className={classes.about}>{about}</span>}
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
