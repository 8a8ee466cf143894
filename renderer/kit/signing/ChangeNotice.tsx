import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconAlertCircle } from '../icons.ts';
import classes from './ChangeNotice.module.css';

interface ChangeNoticeProps {
  readonly children: ReactNode;
  /** Offers the way back where nothing is left of the change. */
  readonly back: { readonly version: number; readonly run: () => void } | null;
}

/** Says above a signed entry what changed since. */
export function ChangeNotice({ children, back }: ChangeNoticeProps) {
  return (
    <div className={classes.notice} role="status">
      <IconAlertCircle size={16} aria-hidden />
      <div>{children}</div>
      {back && (
        <Button variant="default" size="sm" onClick={back.run}>
          Return to version {back.version}
        </Button>
      )}
    </div>
  );
}
