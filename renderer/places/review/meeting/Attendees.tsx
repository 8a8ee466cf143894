import { Checkbox, Popover } from '@mantine/core';
import { knownName } from '../../../../shared/model/person.ts';
import { editMeeting } from '../../../commands/edit-meeting.ts';
import { runChange, useKnownCollection } from '../../../document/index.ts';
import { PersonName } from '../../../kit/fields/PersonName.tsx';
import { IconUserPlus } from '../../../kit/icons.ts';
import styles from './attendees.module.css';
import type { Meeting } from './slides.ts';

interface AttendeesProps {
  readonly meeting: Meeting;
  readonly isReadOnly?: boolean;
}

/** Who takes part; changed in place. */
export function Attendees({ meeting, isReadOnly = false }: AttendeesProps) {
  const known = useKnownCollection('people');
  const there = known.filter(({ id }) => meeting.attendees.includes(id));
  const people = known.filter((person) => person.deletedAt === null || there.includes(person));
  const turn = (id: string) => {
    const attendees = meeting.attendees.includes(id)
      ? meeting.attendees.filter((other) => other !== id)
      : [...meeting.attendees, id];
    runChange(editMeeting(meeting.id, { attendees }, 'change who takes part'));
  };
  return (
    <span className={styles.attendees}>
      {there.map((person) => (
        <PersonName key={person.id} id={person.id} size={26} isShort />
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
                label={knownName(person)}
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
