import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useSettings } from '../document/index.ts';
import classes from './DateField.module.css';
import { IconCalendar } from './icons.ts';
import { readTypedDate, typedDateProblem, writtenDate } from './typed-date.ts';

interface DateFieldProps {
  readonly label: string;
  /** A local date, `2026-06-16`. */
  readonly value: string | null;
  /** What is wrong with the date beside others, in one sentence. */
  readonly error?: string | null;
  onChange(date: string): void;
}

/** A date to type as the app writes it, or to pick from a calendar. What is no date leaves the last good one. */
export function DateField(props: DateFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const { label, value, onChange } = props;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withinPortal={false} trapFocus returnFocus>
      <TypedDate
        {...props}
        calendar={
          <Popover.Target>
            <ActionIcon aria-label={`Calendar for ${label}`} onClick={() => setOpen(!isOpen)}>
              <IconCalendar size={15} />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown aria-label={label}>
        <Calendar
          value={value}
          onChange={(date) => {
            setOpen(false);
            onChange(date);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface DateInWordsProps extends Omit<DateFieldProps, 'error'> {
  /** The date as it is read: "Fri 9 Oct, 2 days late". */
  readonly words: string;
  readonly className?: string | undefined;
  /** Takes the date away, where there may be none. */
  onClear?(): void;
}

/** A date that reads as words; a press opens the field and the calendar beneath them. */
export function DateInWords({ label, value, words, className = classes.words, onChange, onClear }: DateInWordsProps) {
  const [isOpen, setOpen] = useState(false);
  const choose = (date: string) => {
    setOpen(false);
    onChange(date);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={className} aria-label={`${label}: ${words}`} onClick={() => setOpen(!isOpen)}>
          {words}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes.beneath}>
        <TypedDate label={label} value={value} takesFocus onChange={choose} />
        <Calendar value={value} onChange={choose} />
        {value !== null && onClear && (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => {
              setOpen(false);
              onClear();
            }}
          >
            No date
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface TypedDateProps extends DateFieldProps {
  readonly calendar?: ReactNode;
  /** Where it opens together with a calendar: what is typed next is the date, in place of the one there is. */
  readonly takesFocus?: boolean;
}

function TypedDate({ label, value, error = null, calendar, takesFocus = false, onChange }: TypedDateProps) {
  const kept = value === null ? '' : writtenDate(value);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** Whether what was typed could be kept; nothing typed is nothing wrong. What is wrong `stays` to be mended. */
  const keep = (stays: boolean): boolean => {
    if (typed === null || typed.trim() === kept) return true;
    const date = readTypedDate(typed);
    if (date !== null || !stays) setTyped(null);
    setProblem(date === null ? typedDateProblem(typed, value) : null);
    if (date !== null && date !== value) onChange(date);
    return date !== null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // A form must not be sent with another date than the one that was typed.
    if (event.key === 'Enter' && !keep(true)) {
      event.preventDefault();
      event.currentTarget.select();
    }
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    setTyped(null);
  };
  return (
    <TextInput
      label={label}
      value={typed ?? kept}
      placeholder="16 Jun 2026"
      error={problem ?? error}
      rightSection={calendar}
      {...(takesFocus ? { 'data-autofocus': true, onFocus: (event) => event.target.select() } : {})}
      onChange={(event) => {
        setProblem(null);
        setTyped(event.target.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => keep(false)}
    />
  );
}

interface CalendarProps {
  readonly value: string | null;
  onChange(date: string): void;
}

function Calendar({ value, onChange }: CalendarProps) {
  const { weekStart } = useSettings();
  return (
    <DatePicker
      value={value}
      {...(value === null ? {} : { defaultDate: value })}
      firstDayOfWeek={weekStart === 'sunday' ? 0 : 1}
      onChange={(date) => date !== null && onChange(date)}
    />
  );
}
