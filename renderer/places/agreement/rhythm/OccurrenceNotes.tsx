import { Button, Checkbox } from '@mantine/core';
import type { MeetingKind } from '../../../../shared/model/rhythm.ts';
import { type Occurrence, setAttendance } from '../../../commands/hold-occurrence.ts';
import { runChange, useCollection, useKnownCollection } from '../../../document/index.ts';
import { PersonName } from '../../../kit/fields/PersonName.tsx';
import { RichText } from '../../../kit/rich-text/RichText.tsx';
import classes from './rhythm.module.css';

interface OccurrenceNotesProps {
  readonly id: string;
  readonly occurrence: Occurrence;
  readonly kind: MeetingKind;
  readonly isReadOnly: boolean;
  onTakeBack(): void;
}

const boxes = [
  ['insight', 'An insight', 'What customers say now'],
  ['success', 'A success', 'What worked, and for whom'],
  ['challenge', 'A challenge', 'What is in the way'],
] as const;

/** Who was there and what came of it; a feedback session has a box for each thing it asks. */
export function OccurrenceNotes({ id, occurrence, kind, isReadOnly, onTakeBack }: OccurrenceNotesProps) {
  const there = useCollection('attendances').filter(({ occurrenceId }) => occurrenceId === id);
  const wasThere = (person: string) => there.some(({ personId }) => personId === person);
  const people = useKnownCollection('people').filter(
    (person) => person.name !== '' && (person.deletedAt === null || wasThere(person.id)),
  );
  const fields = kind === 'feedback' ? boxes : [['notes', 'What came of it', 'What was said and decided'] as const];
  return (
    <div className={classes.notes}>
      <ul className={classes.people} aria-label="Who was there">
        {people.map((person) => (
          <li key={person.id}>
            <Checkbox
              size="xs"
              label={<PersonName id={person.id} />}
              checked={wasThere(person.id)}
              disabled={isReadOnly}
              onChange={(event) => runChange(setAttendance(occurrence, person.id, event.currentTarget.checked))}
            />
          </li>
        ))}
      </ul>
      {fields.map(([field, label, placeholder]) => (
        <section key={field} className={classes.box}>
          <h4>{label}</h4>
          <RichText
            root="occurrences"
            id={id}
            field={field}
            label={label}
            placeholder={placeholder}
            isReadOnly={isReadOnly}
          />
        </section>
      ))}
      {!isReadOnly && (
        <div>
          <Button variant="subtle" size="xs" onClick={onTakeBack}>
            It was not held
          </Button>
        </div>
      )}
    </div>
  );
}
