import type { Entity } from '../../../../shared/model/entities.ts';
import { knownName } from '../../../../shared/model/person.ts';
import { editAction } from '../../../commands/add-action.ts';
import { runChange, useCollection, useKnownEntry } from '../../../document/index.ts';
import { DateInWords } from '../../../kit/DateField.tsx';
import { PersonName } from '../../../kit/fields/PersonName.tsx';
import { daysFromNow, formatWeekday } from '../../../kit/format.ts';
import styles from './action-fields.module.css';

interface ActionFieldsProps {
  readonly action: Entity<'actions'>;
  /** Present mode: 24 px. */
  readonly isLarge?: boolean;
}

/** Who does it and until when, chosen in place; what is missing asks for itself. */
export function ActionFields({ action, isLarge = false }: ActionFieldsProps) {
  return (
    <span className={isLarge ? styles.large : styles.fields}>
      <OwnerField action={action} size={isLarge ? 38 : 22} />
      <DueField action={action} />
    </span>
  );
}

/** The owner, as a select that looks like text. */
export function OwnerField({ action, size }: { readonly action: Entity<'actions'>; readonly size: number }) {
  const people = useCollection('people');
  const owner = useKnownEntry('people', action.owner ?? '');
  return (
    <span className={styles.owner}>
      <PersonName id={owner?.id ?? null} size={size} isShort />
      <select
        aria-label={`Owner of ${action.title}`}
        value={owner?.id ?? ''}
        className={owner ? styles.select : styles.missingSelect}
        onChange={(event) =>
          runChange(editAction(action.id, { owner: event.target.value === '' ? null : event.target.value }))
        }
      >
        <option value="">Nobody yet</option>
        {owner !== null && owner.deletedAt !== null && <option value={owner.id}>{knownName(owner)}</option>}
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

/** The owner where nobody may choose another. */
export function OwnerName({ action, size }: { readonly action: Entity<'actions'>; readonly size: number }) {
  const owner = useKnownEntry('people', action.owner ?? '');
  return (
    <span className={styles.owner}>
      <PersonName id={owner?.id ?? null} size={size} isShort />
      {owner === null ? 'nobody' : knownName(owner)}
    </span>
  );
}

/** The due date where nobody may move it, with how late it is. */
export function DueDate({ action }: { readonly action: Entity<'actions'> }) {
  const { words, isLate } = dueWords(action);
  return <span className={isLate ? styles.lateWords : undefined}>{words ?? 'no date'}</span>;
}

function dueWords({ due, status }: Entity<'actions'>): { readonly words: string | null; readonly isLate: boolean } {
  if (due === null) return { words: null, isLate: false };
  const late = status === 'open' ? -daysFromNow(due) : 0;
  const lateWords = late > 0 ? `, ${late} ${late === 1 ? 'day' : 'days'} late` : '';
  return { words: `${formatWeekday(due)}${lateWords}`, isLate: late > 0 };
}

/** The due date, with how late it is. */
export function DueField({ action }: { readonly action: Entity<'actions'> }) {
  const { words, isLate } = dueWords(action);
  return (
    <DateInWords
      label={`Due date of ${action.title}`}
      value={action.due}
      words={words ?? 'Pick a date'}
      className={words === null ? styles.missing : isLate ? styles.late : styles.plain}
      onChange={(due) => runChange(editAction(action.id, { due }))}
      onClear={() => runChange(editAction(action.id, { due: null }))}
    />
  );
}
