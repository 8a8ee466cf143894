import { ActionIcon, Button } from '@mantine/core';
import { Avatar } from '../../kit/Avatar.tsx';
import { lookOf } from '../../kit/functions.ts';
import { IconSettings } from '../../kit/icons.ts';
import { useSelf } from '../../state/use-self.ts';
import { openDialog } from '../dialogs/dialog-store.ts';
import classes from './Nav.module.css';

/** Who sits here, which leads to where they say it otherwise, and the settings of this computer. */
export function SelfFoot() {
  const self = useSelf();
  return (
    <div className={classes.self}>
      {self === null ? (
        <Button variant="subtle" onClick={() => openDialog('settings')}>
          Say who you are
        </Button>
      ) : (
        <button type="button" className={classes.own} title="Who sits here" onClick={() => openDialog('settings')}>
          <span aria-hidden>
            <Avatar name={self.name} function={self.function} ground="var(--sunken)" />
          </span>
          <span className={classes.names}>
            <span className={classes.name}>{self.name}</span>{' '}
            <span className={classes.second}>{self.title === '' ? lookOf(self.function).label : self.title}</span>
          </span>
          <span className="unseen">, who sits here</span>
        </button>
      )}
      <ActionIcon
        className={classes.settings}
        aria-label="Settings"
        title="Settings"
        onClick={() => openDialog('settings')}
      >
        <IconSettings size={17} stroke={1.7} />
      </ActionIcon>
    </div>
  );
}
