import styles from './action-fields.module.css';

interface DateFieldProps {
  readonly label: string;
  /** A local date. */
  readonly value: string | null;
  /** The date as it is read: "Fri, 9 Oct, 2 days late". */
  readonly words: string;
  readonly tone: 'plain' | 'late' | 'missing';
  onChange(value: string | null): void;
}

/** A date that reads as words and is picked in place. */
export function DateField({ label, value, words, tone, onChange }: DateFieldProps) {
  return (
    <span className={styles[tone]}>
      <span aria-hidden>{words}</span>
      <input
        type="date"
        aria-label={label}
        value={value ?? ''}
        onClick={(event) => event.currentTarget.showPicker()}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
    </span>
  );
}
