import { NativeSelect } from '@mantine/core';
import type { Entity } from '../../../../shared/model/entities.ts';
import { editAction } from '../../../commands/add-action.ts';
import { runChange, useCollection } from '../../../document/index.ts';
import { Avatar, NoOwner } from '../../../kit/Avatar.tsx';
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
  const owner = people.find((person) => person.id === action.owner);
  const options = [{ value: '', label: 'Nobody yet' }, ...people.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <span className={styles.owner}>
      {owner ? <Avatar name={owner.name} function={owner.function} size={size} /> : <NoOwner size={size} />}
      <NativeSelect
        variant="unstyled"
        aria-label={`Owner of ${action.title}`}
        data={options}
        value={owner?.id ?? ''}
        classNames={{ input: owner ? styles.select : styles.missingSelect }}
        onChange={(event) =>
          runChange(editAction(action.id, { owner: event.target.value === '' ? null : event.target.value }))
        }
      />
    </span>
  );
}

/** The due date, with how late it is. */
export function DueField({ action }: { readonly action: Entity<'actions'> }) {
  const late = action.due === null || action.status !== 'open' ? 0 : -daysFromNow(action.due);
  return (
    <span className={action.due === null ? styles.missing : late > 0 ? styles.late : styles.due}>
      <span aria-hidden>
        {action.due === null ? 'Pick a date' : formatWeekday(action.due)}
        {late > 0 && `, ${late} ${late === 1 ? 'day' : 'days'} late`}
      </span>
      <input
        type="date"
        aria-label={`Due date of ${action.title}`}
        value={action.due ?? ''}
        onClick={(event) => event.currentTarget.showPicker?.()}
        onChange={(event) =>
          runChange(editAction(action.id, { due: event.target.value === '' ? null : event.target.value }))
        }
      />
    </span>
  );
}
