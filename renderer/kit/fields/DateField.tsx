import classes from './fields.module.css';

interface DateFieldProps {
  readonly label: string;
  /** A local date such as `2026-03-31`, null for none. */
  readonly value: string | null;
  readonly isReadOnly?: boolean;
  /** Dates outside can't be chosen. */
  readonly min?: string;
  readonly max?: string;
  onChange(value: string | null): void;
}

/** A local date, typed or picked. */
export function DateField({ label, value, isReadOnly = false, min, max, onChange }: DateFieldProps) {
  return (
    <span className={classes.date} {...(value === null ? { 'data-empty': true } : {})}>
      <input
        type="date"
        aria-label={label}
        value={value ?? ''}
        disabled={isReadOnly}
        min={min}
        max={max}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
    </span>
  );
}
