import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { Entity } from '../../../../shared/model/entities.ts';
import { editEntry } from '../../../commands/edit-entry.ts';
import { removeEntry } from '../../../commands/remove-entry.ts';
import { runChange, useCollection } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { DateInWords } from '../../../kit/DateField.tsx';
import { EditableText } from '../../../kit/EditableText.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { QuietSelect } from '../../../kit/fields/QuietSelect.tsx';
import { countOf, formatWeekday } from '../../../kit/format.ts';
import { IconTrash } from '../../../kit/icons.ts';
import table from '../../../kit/table.module.css';
import { showToast } from '../../../kit/toast.tsx';
import { writtenDate } from '../../../kit/typed-date.ts';
import { AddDaysOff } from './AddDaysOff.tsx';
import { whoseChoices, whoseTeam, whoseText } from './day-off-text.ts';
import classes from './TeamHours.module.css';

type Holiday = Entity<'holidays'>;
const exported = (days: readonly Holiday[]) => ({
  name: 'Days off',
  columns: [{ label: 'Date' }, { label: 'Name' }, { label: 'Whose' }],
  rows: days.map(({ on, name, function: team }) => [on, name, whoseText(team)]),
});

/** The days on which a team, or nobody at all, works. Those of years past are a press away. */
export function DaysOffCard({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const all = useCollection('holidays').toSorted((a, b) => a.on.localeCompare(b.on));
  const [showsPast, setShowsPast] = useState(false);
  const thisYear = String(new Date().getFullYear());
  const past = all.filter(({ on }) => on.slice(0, 4) < thisYear);
  const days = showsPast ? all : all.slice(past.length);
  return (
    <Card
      flush
      title="Days off"
      about={all.length === 0 ? undefined : countOf(all.length, 'day')}
      actions={all.length === 0 ? undefined : <ExportMenu list={() => exported(all)} />}
    >
      {all.length === 0 && (
        <p className={classes.none}>
          Which days don’t count? A promise made before a holiday is due after it, once the holiday is written down.
        </p>
      )}
      {!showsPast && past.length > 0 && (
        <div className={classes.past}>
          <Button variant="subtle" size="sm" onClick={() => setShowsPast(true)}>
            Show {countOf(past.length, 'day')} before {thisYear}
          </Button>
        </div>
      )}
      {days.length > 0 && <DaysOffTable days={days} isReadOnly={isReadOnly} />}
      {!isReadOnly && <AddDaysOff known={all} />}
    </Card>
  );
}

function DaysOffTable({ days, isReadOnly }: { readonly days: readonly Holiday[]; readonly isReadOnly: boolean }) {
  return (
    <table className={table.table} aria-label="Days off">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Name</th>
          <th scope="col">Whose</th>
          <th scope="col">
            <span className="unseen">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <DayOffRow key={day.id} day={day} isReadOnly={isReadOnly} />
        ))}
      </tbody>
    </table>
  );
}

function DayOffRow({ day, isReadOnly }: { readonly day: Holiday; readonly isReadOnly: boolean }) {
  const { id, on, name, function: team } = day;
  const words = `${formatWeekday(on)} ${writtenDate(on)}`;
  const said = name || writtenDate(on);
  const change = (fields: Partial<Pick<Holiday, 'on' | 'name' | 'function'>>, what: string) =>
    runChange(editEntry('holidays', id, fields, `${what} of ${said}`));
  const remove = () => {
    runChange(removeEntry('holidays', id, `the day off ${said}`));
    showToast({
      icon: <IconTrash size={18} />,
      text: `${said} is a working day again`,
      canUndo: true,
    });
  };
  return (
    <tr>
      <td className={table.short}>
        {isReadOnly ? (
          words
        ) : (
          <DateInWords
            label={`Date of ${said}`}
            value={on}
            words={words}
            onChange={(date) => change({ on: date }, 'date')}
          />
        )}
      </td>
      <td>
        <EditableText
          value={name}
          label={`Name of ${writtenDate(on)}`}
          placeholder="No name"
          readOnly={isReadOnly}
          onKeep={(text) => change({ name: text }, 'name')}
        />
      </td>
      <td>
        <QuietSelect
          label={`Whose day off ${said} is`}
          data={whoseChoices}
          value={team ?? 'everyone'}
          mark={team === null ? undefined : <FunctionMark function={team} />}
          isReadOnly={isReadOnly}
          onChoose={(whose) => change({ function: whoseTeam(whose) }, 'people')}
        />
      </td>
      <td className={table.number}>
        {!isReadOnly && (
          <ActionIcon aria-label={`Delete the day off ${said}`} onClick={remove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
