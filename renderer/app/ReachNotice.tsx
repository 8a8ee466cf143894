import { IconAlertCircle } from '../kit/icons.ts';
import { type HostReach, useHostReach } from '../state/host-reach.ts';
import classes from './ReachNotice.module.css';

const words: Readonly<Record<HostReach, string | null>> = {
  reached: null,
  'locked-out':
    'This window has not the key of the Tandem that runs now, which is a new one at each start: open the address that the terminal prints.',
  gone: 'Tandem does not answer at this address any more: start it again and open the address that the terminal prints.',
};

/** Says in a window that its server does not let in why, and what to do; typing may go on under it. */
export function ReachNotice() {
  const text = words[useHostReach()];
  if (text === null) return null;
  return (
    <p className={classes.notice} role="alert">
      <IconAlertCircle size={18} aria-hidden />
      {text}
    </p>
  );
}
