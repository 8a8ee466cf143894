import { Autocomplete } from '@mantine/core';
import { useRef, useState } from 'react';
import classes from './tied.module.css';

/** A value that the data has, and how much of the data bears it: "212 leads". */
export interface DataValue {
  readonly value: string;
  readonly about: string;
}

interface DataValueFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly known: readonly DataValue[];
  readonly isReadOnly: boolean;
  onKeep(value: string): void;
}

/** A value in the data's own words: typed, or taken from those that the data has. Enter or leaving keeps, Esc restores. */
export function DataValueField({ label, value, placeholder, known, isReadOnly, onKeep }: DataValueFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isRestored = useRef(false);
  if (isReadOnly) return <span>{value === '' ? placeholder : value}</span>;
  const abouts = new Map(known.map((each) => [each.value, each.about]));
  const keep = (text: string) => {
    setTyped(null);
    if (!isRestored.current && text.trim() !== value) onKeep(text.trim());
    isRestored.current = false;
  };
  return (
    <Autocomplete
      aria-label={label}
      size="xs"
      className={classes.value}
      classNames={{ input: classes.input ?? '' }}
      placeholder={placeholder}
      title={value}
      value={typed ?? value}
      data={[...abouts.keys()]}
      limit={40}
      comboboxProps={{ width: 280, position: 'bottom-end' }}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span>{option.value}</span>
          <span className={classes.about}>{abouts.get(option.value)}</span>
        </span>
      )}
      onChange={setTyped}
      onOptionSubmit={keep}
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          isRestored.current = true;
          event.currentTarget.blur();
        } else if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-activedescendant') === null) {
          event.currentTarget.blur();
        }
      }}
    />
  );
}
