import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './fields.module.css';

/** How something that is no choice yet is made where it is chosen. */
export interface Adding {
  /** "Add Carla": what a text that is no choice would make; null for nothing. */
  words(typed: string): string | null;
  /** Stands last while nothing new is typed, so that it is known: "Type a name to add a new persona". */
  readonly hint?: string;
  add(typed: string): void;
}

interface QuietSelectProps<Value extends string> {
  readonly label: string;
  readonly data: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly mark?: ReactNode;
  /** Pixels; the mark of a function is small, an avatar is not. */
  readonly markSize?: number;
  readonly isReadOnly?: boolean;
  /** Where one may type to find a choice, and to make what is none yet. */
  readonly adding?: Adding;
  onChoose(value: Value): void;
}

const addValue = '+';
const hintValue = '?';

function lastOf(made: string | null, hint: string | undefined): readonly ComboboxItem[] {
  if (made !== null) return [{ value: addValue, label: made }];
  return hint === undefined ? [] : [{ value: hintValue, label: hint, disabled: true }];
}

/** Those with the letters, and always the last one, which makes something new. */
const withLetters: OptionsFilter = ({ options, search }) => {
  const letters = search.trim().toLocaleLowerCase();
  return (options as ComboboxItem[]).filter(
    ({ value, label }) => value === addValue || value === hintValue || label.toLocaleLowerCase().includes(letters),
  );
};

/** What is chosen is marked when the field is entered, so that the first letter replaces it. */
const typing = {
  searchable: true,
  selectFirstOptionOnChange: true,
  openOnFocus: false,
  filter: withLetters,
  onFocus: (event: { readonly currentTarget: HTMLInputElement }) => event.currentTarget.select(),
} as const;

/** A choice that looks like text until it is touched. */
export function QuietSelect<Value extends string>({
  label,
  data,
  value,
  mark,
  markSize = 9,
  isReadOnly = false,
  adding,
  onChoose,
}: QuietSelectProps<Value>) {
  const [typed, setTyped] = useState('');
  const isChoice = data.some((each) => each.label === typed);
  const made = adding === undefined || isChoice ? null : adding.words(typed);
  return (
    <Select
      aria-label={label}
      size="xs"
      classNames={{ input: `${classes.input} ${mark ? '' : classes.plain}`, section: classes.section ?? '' }}
      className={classes.choice}
      comboboxProps={{ width: 220, position: 'bottom-end' }}
      disabled={isReadOnly}
      data={[...data, ...lastOf(made, adding?.hint)]}
      value={value}
      leftSection={mark}
      // What the field says is read out; the mark beside it would say a person's name, and a function, once more.
      leftSectionProps={{ 'aria-hidden': true }}
      leftSectionWidth={markSize + 11}
      title={data.find((each) => each.value === value)?.label ?? ''}
      allowDeselect={false}
      onChange={(chosen) => {
        if (chosen === addValue) adding?.add(typed);
        else if (chosen !== null) onChoose(chosen as Value);
      }}
      {...(adding === undefined ? {} : typing)}
      onSearchChange={setTyped}
    />
  );
}
