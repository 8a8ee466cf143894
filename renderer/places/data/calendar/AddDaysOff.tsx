import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type ListedHoliday, readHolidayList } from '../../../../shared/calendar/holiday-list.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { addHolidays } from '../../../commands/team-calendar.ts';
import { freshId, runChange } from '../../../document/index.ts';
import { DateField } from '../../../kit/DateField.tsx';
import { countOf } from '../../../kit/format.ts';
import { IconPlus } from '../../../kit/icons.ts';
import { showToast } from '../../../kit/toast.tsx';
import { newDays, pasteSentence, type Whose, whoseChoices, whoseTeam } from './day-off-text.ts';
import classes from './TeamHours.module.css';

interface AddProps {
  readonly known: readonly Entity<'holidays'>[];
}

function add(days: readonly ListedHoliday[], team: MemberFunction | null): void {
  runChange(addHolidays(days.map(freshId), days, team));
}

/** One day off at a time, or many pasted at once. */
export function AddDaysOff({ known }: AddProps) {
  const [isPasting, setPasting] = useState(false);
  if (isPasting) return <PasteDaysOff known={known} onClose={() => setPasting(false)} />;
  return <AddDayOff known={known} onPaste={() => setPasting(true)} />;
}

function WhoseField({ value, onChange }: { readonly value: Whose; onChange(whose: Whose): void }) {
  return (
    <Select
      size="xs"
      label="Whose"
      allowDeselect={false}
      data={whoseChoices}
      value={value}
      onChange={(whose) => whose !== null && onChange(whose)}
    />
  );
}

function AddDayOff({ known, onPaste }: AddProps & { onPaste(): void }) {
  const [on, setOn] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [whose, setWhose] = useState<Whose>('everyone');
  const [isAsked, setAsked] = useState(false);
  const team = whoseTeam(whose);
  const isThere = on !== null && newDays([{ on, name }], known, team).length === 0;
  const wrong = isThere ? 'This day is off already.' : 'A day is needed.';
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (on === null || isThere) return setAsked(true);
    add([{ on, name: name.trim() }], team);
    setOn(null);
    setName('');
    setAsked(false);
  };
  return (
    <form className={classes.addDay} onSubmit={keep} noValidate>
      <DateField
        label="Day off"
        value={on}
        error={isThere || (isAsked && on === null) ? wrong : null}
        onChange={(date) => setOn(date)}
      />
      <TextInput label="Name" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <WhoseField value={whose} onChange={setWhose} />
      <Button type="submit" variant="default" leftSection={<IconPlus size={15} />}>
        Add the day
      </Button>
      <Button variant="subtle" onClick={onPaste}>
        Paste a list
      </Button>
    </form>
  );
}

/** Nothing is added until each line can be read: half a list is hard to tell from a whole one. */
function PasteDaysOff({ known, onClose }: AddProps & { onClose(): void }) {
  const [text, setText] = useState('');
  const [whose, setWhose] = useState<Whose>('everyone');
  const team = whoseTeam(whose);
  const { days, problems } = readHolidayList(text);
  const fresh = newDays(days, known, team);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (fresh.length === 0 || problems.length > 0) return;
    add(fresh, team);
    showToast({ text: `${countOf(fresh.length, 'day')} off added` });
    onClose();
  };
  return (
    <form className={classes.paste} onSubmit={keep} noValidate>
      <Textarea
        label="Days off, a line each"
        placeholder={'2026-12-25 Christmas Day\n26.12.2026 Boxing Day'}
        autosize
        minRows={4}
        maxRows={12}
        autoFocus
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <div className={classes.read} role="status">
        {problems.slice(0, shownProblems).map((problem) => (
          <p key={problem} className={classes.problem}>
            {problem}
          </p>
        ))}
        {problems.length > shownProblems && (
          <p className={classes.problem}>{countOf(problems.length - shownProblems, 'more line')} can’t be read.</p>
        )}
        {problems.length === 0 && <p>{pasteSentence(days.length, fresh.length)}</p>}
      </div>
      <div className={classes.pasteEnd}>
        <WhoseField value={whose} onChange={setWhose} />
        <Button type="submit" disabled={fresh.length === 0 || problems.length > 0}>
          {fresh.length === 0 ? 'Add the days' : `Add ${countOf(fresh.length, 'day')}`}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const shownProblems = 5;
