import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import classes from './fields.module.css';

/** How something that is no choice yet is made where it is chosen. */
export interface Adding {
  /** "Add Carla": what a text that is no choice would make; null for nothing, several where one of them has to be chosen. */
  words(typed: string): string | readonly string[] | null;
  /** Stands above the words that are several: "Which team?" */
  readonly question?: string;
  /** Whether Enter takes the first of several: the place that is chosen for says which one is meant. */
  readonly isFirstMeant?: boolean;
  /** Stands last while nothing new is typed, so that it is known: "Type a name to add a new persona". */
  readonly hint?: string;
  /** `choice` counts from 0 in the words that were several. */
  add(typed: string, choice: number): void;
}

interface QuietSelectProps<Value extends string> {
  readonly label: string;
  readonly data: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly mark?: ReactNode;
  /** Pixels; the mark of a function is small, an avatar is not. */
  readonly markSize?: number;
  readonly isReadOnly?: boolean;
  /** Among buttons it wouldn't be known for a choice without its caret. */
  readonly hasCaret?: boolean;
  /** Where what one types can make a choice that is none yet. */
  readonly adding?: Adding;
  onChoose(value: Value): void;
}

// Not to be taken for a choice of the place itself, which may well be "+".
const addValue = 'quiet-select add ';
const hintValue = 'quiet-select hint';

const isAdd = (value: string) => value.startsWith(addValue);

function lastOf(made: readonly string[], { hint, question }: Partial<Adding>): readonly ComboboxItem[] {
  const ways = made.map((label, choice) => ({ value: `${addValue}${choice}`, label }));
  if (ways.length > 1) return [{ value: hintValue, label: question ?? '', disabled: true }, ...ways];
  if (ways.length > 0) return ways;
  return hint === undefined ? [] : [{ value: hintValue, label: hint, disabled: true }];
}

const hasLetters = (label: string, typed: string) =>
  label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase());

/** Those with the letters, and always the last ones, which make something new. */
const withLetters: OptionsFilter = ({ options, search }) =>
  (options as ComboboxItem[]).filter(
    ({ value, label }) => isAdd(value) || value === hintValue || hasLetters(label, search),
  );

/** Enter and the space bar open it as they open a choice that isn't typed into. */
function openByKey(event: KeyboardEvent<HTMLInputElement>) {
  const input = event.currentTarget;
  if ((event.key !== 'Enter' && event.key !== ' ') || input.getAttribute('aria-expanded') === 'true') return;
  event.preventDefault();
  input.click();
}

/**
 * Enter takes the choice that is marked. Mantine takes the one at an index that it also sets a moment after opening, to
 * the current choice: letters typed quickly leave that out of the list, and Enter did nothing beside a marked choice.
 */
function takeMarked(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
  const marked = list?.querySelector<HTMLElement>('[data-combobox-selected]');
  if (!marked) return;
  event.preventDefault();
  event.stopPropagation();
  marked.click();
}

/** Letters open it at the choices that have them. */
const typing = {
  searchable: true,
  openOnFocus: false,
  filter: withLetters,
  onKeyDownCapture: takeMarked,
  onKeyDown: openByKey,
} as const;

/** A choice that looks like text until it is touched. */
export function QuietSelect<Value extends string>({
  label,
  data,
  value,
  mark,
  markSize = 9,
  isReadOnly = false,
  hasCaret = false,
  adding,
  onChoose,
}: QuietSelectProps<Value>) {
  const [typed, setTyped] = useState('');
  const isChoice = data.some((each) => each.label === typed);
  const made = adding === undefined || isChoice ? [] : [adding.words(typed) ?? []].flat();
  // Of several ways to make something new none is taken for whoever only presses Enter, where any may be meant: it falls on
  // the question.
  const isFirstMeant =
    made.length < 2 || adding?.isFirstMeant === true || data.some(({ label: each }) => hasLetters(each, typed));
  return (
    <Select
      aria-label={label}
      size="xs"
      classNames={{ input: `${classes.input} ${mark ? '' : classes.plain}`, section: classes.section ?? '' }}
      className={`${classes.choice} ${hasCaret ? classes.careted : ''}`}
      // There at once: its first choice is marked as letters are typed, which none is that still fades in.
      comboboxProps={{ width: 220, position: 'bottom-end', transitionProps: { duration: 0 } }}
      disabled={isReadOnly}
      data={[...data, ...lastOf(made, adding ?? {})]}
      value={value}
      leftSection={mark}
      // What the field says is read out; the mark beside it would say a person's name, and a function, once more.
      leftSectionProps={{ 'aria-hidden': true }}
      leftSectionWidth={markSize + 11}
      title={data.find((each) => each.value === value)?.label ?? ''}
      allowDeselect={false}
      onChange={(chosen) => {
        if (chosen !== null && isAdd(chosen)) adding?.add(typed, Number(chosen.slice(addValue.length)));
        else if (chosen !== null) onChoose(chosen as Value);
      }}
      {...typing}
      selectFirstOptionOnChange={isFirstMeant}
      onSearchChange={setTyped}
    />
  );
}
