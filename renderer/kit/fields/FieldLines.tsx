import type { ReactNode } from 'react';
import classes from './field-lines.module.css';

/** The fields of an entry in a panel, one a line. */
export function FieldLines({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.lines}>{children}</dl>;
}

interface FieldLineProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** One line: what it is, then its value edited in place. */
export function FieldLine({ label, children }: FieldLineProps) {
  return (
    <div className={classes.line}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
