import { Tooltip } from '@mantine/core';
import { type Presence, type SaveState, useCollection, usePresence, useSaveState } from '../../document/index.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { formatTime } from '../../kit/format.ts';
import { IconAlertCircle, IconCheck, IconCloudOff, IconLock, IconRefresh } from '../../kit/icons.ts';
import { colorOf } from '../../kit/person-color.ts';
import classes from './WorkspaceStatus.module.css';

/** At the right of the top bar: whether it is saved, and who is here. */
export function WorkspaceStatus() {
  return (
    <>
      <Saved />
      <WhoIsHere />
    </>
  );
}

function Saved() {
  const save = useSaveState();
  const words = saveWords(save);
  const line = (
    <span className={classes.saved} data-state={save.state} role="status">
      <SaveIcon state={save.state} />
      {words}
    </span>
  );
  return save.reason === null ? line : <Tooltip label={save.reason}>{line}</Tooltip>;
}

function SaveIcon({ state }: Pick<SaveState, 'state'>) {
  const look = { size: 15, stroke: 1.8, 'aria-hidden': true } as const;
  switch (state) {
    case 'saved':
      return <IconCheck {...look} />;
    case 'saving':
      return <IconRefresh {...look} />;
    case 'connecting':
      return <IconCloudOff {...look} />;
    case 'not-saved':
      return <IconAlertCircle {...look} />;
    case 'read-only':
      return <IconLock {...look} />;
  }
}

function saveWords({ state, since, reason }: SaveState): string {
  switch (state) {
    case 'saved':
      return `Saved ${formatTime(since)}`;
    case 'saving':
      return 'Saving';
    case 'connecting':
      return 'Connecting';
    case 'not-saved':
      return reason === null ? 'Not saved' : `Not saved: ${reason}`;
    case 'read-only':
      return 'Reading only';
  }
}

/** Everyone who has the workspace open, once each however many windows they have. */
function WhoIsHere() {
  const presence = usePresence();
  const people = useCollection('people');
  const others = new Map<string, Presence>();
  for (const window of presence) if (!window.isThisWindow) others.set(window.personId, window);
  if (others.size === 0) return null;
  return (
    <ul className={classes.people} aria-label="Here now">
      {[...others.values()].map(({ personId, name }) => (
        <Tooltip key={personId} label={name}>
          <li>
            <Avatar
              name={name}
              function={people.find(({ id }) => id === personId)?.function ?? 'other'}
              size={26}
              presence="here"
              ring={colorOf({ ...people.find(({ id }) => id === personId), id: personId })}
              ground="var(--bg)"
            />
          </li>
        </Tooltip>
      ))}
    </ul>
  );
}
