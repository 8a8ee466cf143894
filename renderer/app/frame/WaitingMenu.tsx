import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatTimeOrDate } from '../../kit/format.ts';
import type { NamedEntry } from '../entries/use-agreed-entries.tsx';
import { workspaceHref } from '../routes.ts';
import navClasses from './Nav.module.css';
import classes from './WaitingMenu.module.css';

/** How many are listed; the rest follows as these are answered. */
export const mostListed = 8;

interface WaitingMenuProps {
  readonly icon: ReactNode;
  readonly label: string;
  /** The lines, read only once the menu is open. */
  readonly children: ReactNode;
}

/** A line of the left bar that opens the list of what waits for whoever sits here. */
export function WaitingMenu({ icon, label, children }: WaitingMenuProps) {
  return (
    <Menu position="right-end" width={340} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={navClasses.review}>
          <span className={navClasses.reviewHead}>
            {icon}
            {label}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

interface WaitingLineProps {
  readonly workspaceId: string;
  readonly entry: NamedEntry;
  readonly icon: ReactNode;
  /** Since when it waits: an ISO instant. */
  readonly since: string;
  readonly children: ReactNode;
}

/** One that waits, and the way to it. */
export function WaitingLine({ workspaceId, entry, icon, since, children }: WaitingLineProps) {
  return (
    <Menu.Item component="a" href={workspaceHref(workspaceId, entry.parts)} leftSection={icon}>
      <span className={classes.where}>
        <strong className={classes.entry}>{entry.label || entry.kind}</strong>
        <span>{formatTimeOrDate(since)}</span>
      </span>
      <span className={classes.text} dir="auto">
        {children}
      </span>
    </Menu.Item>
  );
}
