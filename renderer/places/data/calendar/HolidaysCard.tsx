import { ActionIcon, Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { laneFunctions } from '../../../../shared/model/handoff.ts';
import { createEntry, type EntryFields, editEntry } from '../../../commands/edit-entry.ts';
import { removeEntry } from '../../../commands/remove-entry.ts';
import { freshId, runChange, undo, useCollection } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { DateInWords } from '../../../kit/DateField.tsx';
import { EditableText } from '../../../kit/EditableText.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { QuietSelect } from '../../../kit/fields/QuietSelect.tsx';
import { countOf } from '../../../kit/format.ts';
import { IconPlus, IconTrash } from '../../../kit/icons.ts';
import table from '../../../kit/table.module.css';
import { showToast } from '../../../kit/toast.tsx';
import { readTypedDate, typedDateProblem, writtenDate } from '../../../kit/typed-date.ts';
import classes from './CalendarScreen.module.css';

type Holiday = Entity<'holidays'>;

const everybody = 'everybody';
const whose = [
  { value: everybody, label: 'Everybody' },
  ...laneFunctions.map((of) => ({ value: of as string, label: functionLabel(of) })),
];
const teamOf = (value: string): MemberFunction | null => laneFunctions.find((of) => of === value) ?? null;
const teamWords = (of: MemberFunction | null) => (of === null ? 'Everybody' : functionLabel(of));

/** Days on which a team, or everybody, does not work: no clock of a promise runs and no pace counts them. */
export function HolidaysCard({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const [hasPast, setPast] = useState(false);
  const all = useCollection('holidays').toSorted((a, b) => a.on.localeCompare(b.on));
  const today = new Date().toISOString().slice(0, 10);
  const past = all.filter(({ on }) => on < today);
  const shown = hasPast ? all : all.filter(({ on }) => on >= today);
  const list = () => ({
    name: 'Days off',
    columns: [{ label: 'Day' }, { label: 'Name' }, { label: 'Whose' }],
    rows: all.map(({ on, name, function: of }) => [on, name, teamWords(of)]),
  });
  return (
    <Card
      flush
      title="Days off"
      about={all.length === 0 ? undefined : countOf(all.length, 'day')}
      actions={all.length === 0 ? undefined : <ExportMenu list={list} />}
    >
      {shown.length > 0 && (
        <table className={table.table} aria-label="Days off">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Name</th>
              <th scope="col">Whose</th>
              <th scope="col">
                <span className="unseen">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((holiday) => (
              <HolidayRow key={holiday.id} holiday={holiday} isReadOnly={isReadOnly} />
            ))}
          </tbody>
        </table>
      )}
      {past.length > 0 && (
        <div className={classes.addRow}>
          <Button variant="subtle" size="xs" aria-expanded={hasPast} onClick={() => setPast(!hasPast)}>
            {hasPast ? 'Only those to come' : `Show ${past.length} that are past`}
          </Button>
        </div>
      )}
      {!isReadOnly && <AddHoliday holidays={all} />}
    </Card>
  );
}

function HolidayRow({ holiday, isReadOnly }: { readonly holiday: Holiday; readonly isReadOnly: boolean }) {
  const { id, on, name, function: of } = holiday;
  const said = name || writtenDate(on);
  const change = (fields: EntryFields<'holidays'>) => runChange(editEntry('holidays', id, fields, `day off, ${said}`));
  const remove = () => {
    runChange(removeEntry('holidays', id, `the day off, ${said}`));
    showToast({ text: `Deleted the day off, ${said}`, action: { label: 'Undo', run: () => void undo() } });
  };
  return (
    <tr>
      <td className={classes.from}>
        {isReadOnly ? (
          writtenDate(on)
        ) : (
          <DateInWords
            label={`Day of ${said}`}
            value={on}
            words={writtenDate(on)}
            onChange={(date) => change({ on: date })}
          />
        )}
      </td>
      <td>
        <EditableText
          value={name}
          label={`Name of the day off on ${writtenDate(on)}`}
          placeholder="No name"
          readOnly={isReadOnly}
          onKeep={(text) => change({ name: text })}
        />
      </td>
      <td>
        <QuietSelect
          label={`Who is off on ${writtenDate(on)}`}
          data={whose}
          value={of ?? everybody}
          isReadOnly={isReadOnly}
          onChoose={(value) => change({ function: teamOf(value) })}
        />
      </td>
      <td className={table.number}>
        {!isReadOnly && (
          <ActionIcon aria-label={`Delete the day off, ${said}`} onClick={remove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

const nothingTyped = { on: '', name: '' };

/** A day and its name, for everybody until said otherwise: it is there once the day makes sense. */
function AddHoliday({ holidays }: { readonly holidays: readonly Holiday[] }) {
  const [typed, setTyped] = useState(nothingTyped);
  const [isAsked, setAsked] = useState(false);
  const on = readTypedDate(typed.on);
  const isThere = holidays.some((each) => each.on === on && each.function === null);
  const wrong =
    on === null ? typedDateProblem(typed.on, null) : isThere ? 'Everybody is off on that day already.' : null;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (on === null || wrong !== null) return setAsked(true);
    runChange(createEntry('holidays', freshId(), { on, name: typed.name.trim() }, 'day off'));
    setTyped(nothingTyped);
    setAsked(false);
  };
  return (
    <form className={classes.addHoliday} onSubmit={add} noValidate>
      <TextInput
        size="xs"
        label="Day"
        placeholder="25 Dec 2026"
        value={typed.on}
        error={isAsked ? wrong : null}
        onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, on: value }))}
      />
      <TextInput
        size="xs"
        label="Name"
        placeholder="Christmas Day"
        value={typed.name}
        onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, name: value }))}
      />
      <Button type="submit" variant="default" size="xs" leftSection={<IconPlus size={15} />}>
        Add the day off
      </Button>
    </form>
  );
}
