import { Checkbox, Popover } from '@mantine/core';
import { editMeeting } from '../../../commands/edit-meeting.ts';
import { runChange, useCollection } from '../../../document/index.ts';
import { Avatar } from '../../../kit/Avatar.tsx';
import { IconUserPlus } from '../../../kit/icons.ts';
import styles from './attendees.module.css';
import type { Meeting } from './slides.ts';

interface AttendeesProps {
  readonly meeting: Meeting;
  readonly isReadOnly?: boolean;
}

/** Who takes part; changed in place. */
export function Attendees({ meeting, isReadOnly = false }: AttendeesProps) {
  const people = useCollection('people');
  const there = people.filter(({ id }) => meeting.attendees.includes(id));
  const turn = (id: string) => {
    const attendees = meeting.attendees.includes(id)
      ? meeting.attendees.filter((other) => other !== id)
      : [...meeting.attendees, id];
    runChange(editMeeting(meeting.id, { attendees }, 'change who takes part'));
  };
  return (
    <span className={styles.attendees}>
      {there.map((person) => (
        <Avatar key={person.id} name={person.name} function={person.function} size={26} />
      ))}
      {!isReadOnly && (
        <Popover position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <button type="button" className={styles.change} aria-label="Change who takes part">
              <IconUserPlus size={16} />
            </button>
          </Popover.Target>
          <Popover.Dropdown className={styles.list} aria-label="Who takes part">
            {people.length === 0 && <p>Nobody is among the people yet: Data, People.</p>}
            {people.map((person) => (
              <Checkbox
                key={person.id}
                label={person.name}
                checked={meeting.attendees.includes(person.id)}
                onChange={() => turn(person.id)}
              />
            ))}
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}
