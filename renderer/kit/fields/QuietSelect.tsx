import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './fields.module.css';

interface QuietSelectProps<Value extends string> {
  readonly label: string;
  readonly data: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly mark?: ReactNode;
  /** Pixels; the mark of a function is small, an avatar is not. */
  readonly markSize?: number;
  readonly isReadOnly?: boolean;
  onChoose(value: Value): void;
}

/** A choice that looks like text until it is touched. */
export function QuietSelect<Value extends string>({
  label,
  data,
  value,
  mark,
  markSize = 9,
  isReadOnly = false,
  onChoose,
}: QuietSelectProps<Value>) {
  return (
    <Select
      aria-label={label}
      size="xs"
      classNames={{ input: `${classes.input} ${mark ? '' : classes.plain}`, section: classes.section ?? '' }}
      className={classes.choice}
      comboboxProps={{ width: 220, position: 'bottom-end' }}
      disabled={isReadOnly}
      data={data}
      value={value}
      leftSection={mark}
      leftSectionWidth={markSize + 11}
      title={data.find((each) => each.value === value)?.label ?? ''}
      allowDeselect={false}
      onChange={(chosen) => chosen !== null && onChoose(chosen)}
    />
  );
}
