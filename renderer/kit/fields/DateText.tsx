import { DateInWords } from '../DateField.tsx';
import { formatDate } from '../format.ts';

interface DateTextProps {
  readonly label: string;
  /** A local date such as `2026-03-31`, null for none. */
  readonly value: string | null;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  onChange(value: string | null): void;
}

/** A local date that reads as text until it is touched; it may be none. */
export function DateText({ label, value, placeholder = 'No date', isReadOnly = false, onChange }: DateTextProps) {
  const words = value === null ? placeholder : formatDate(value);
  if (isReadOnly) return <span>{words}</span>;
  return <DateInWords label={label} value={value} words={words} onChange={onChange} onClear={() => onChange(null)} />;
}
