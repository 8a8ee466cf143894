import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './QuietSelect.module.css';

interface QuietSelectProps {
  readonly label: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly mark?: ReactNode;
  readonly isReadOnly: boolean;
  onChoose(value: string): void;
}

/** A choice that looks like text until it is touched. */
export function QuietSelect({ label, data, value, mark, isReadOnly, onChoose }: QuietSelectProps) {
  return (
    <Select
      aria-label={label}
      size="xs"
      classNames={{ input: classes.quietInput ?? '' }}
      className={classes.quiet}
      comboboxProps={{ width: 220, position: 'bottom-end' }}
      disabled={isReadOnly}
      data={data}
      value={value}
      leftSection={mark}
      onChange={(chosen) => chosen !== null && onChoose(chosen)}
    />
  );
}
