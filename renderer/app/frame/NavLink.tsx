import type { TablerIcon } from '@tabler/icons-react';
import { type ComponentType, useId } from 'react';
import classes from './Nav.module.css';

interface NavLinkProps {
  readonly href: string;
  readonly label: string;
  readonly icon: TablerIcon;
  /** A place whose screens stand open below. */
  readonly isOpen?: boolean;
  /** The screen that is shown. */
  readonly isHere?: boolean;
  /** What waits there, or when; nothing otherwise. */
  readonly note?: string;
}

/** One line of the left bar. */
export function NavLink({ href, label, icon: Icon, isOpen = false, isHere = false, note }: NavLinkProps) {
  const state = isHere ? classes.here : isOpen ? classes.open : '';
  return (
    <a
      className={`${classes.place} ${state}`}
      href={href}
      title={label}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon size={17} stroke={1.7} aria-hidden />
      <span>{label}</span>
      {note !== undefined && <span className={classes.count}>{note}</span>}
    </a>
  );
}

interface SubLinkProps {
  readonly href: string;
  readonly label: string;
  readonly isHere: boolean;
  /** How much waits there. */
  readonly waiting?: ComponentType | undefined;
}

/** A screen under its open place. What waits there stands beside the link, whose name stays the screen's. */
export function SubLink({ href, label, isHere, waiting: Waiting }: SubLinkProps) {
  const waitingId = useId();
  return (
    <div className={classes.subLine}>
      <a
        className={`${classes.sub} ${isHere ? classes.here : ''}`}
        href={href}
        {...(isHere ? { 'aria-current': 'page' as const } : {})}
        {...(Waiting ? { 'aria-describedby': waitingId } : {})}
      >
        {label}
      </a>
      {Waiting && (
        <span id={waitingId} className={classes.waiting}>
          <Waiting />
        </span>
      )}
    </div>
  );
}
