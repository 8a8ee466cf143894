import type { ReactNode } from 'react';
import classes from './Pill.module.css';

export type PillTone = 'plain' | 'neutral' | 'accent' | 'good' | 'bad' | 'warn';

interface PillProps {
  readonly tone?: PillTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** One state in one or two words. Good, bad and warn speak of states only; who has marks. */
export function Pill({ tone = 'neutral', icon, children }: PillProps) {
  return (
    <span className={`${classes.pill} ${classes[tone]}`}>
      {icon}
      {children}
    </span>
  );
}
