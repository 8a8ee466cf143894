import { EditableText } from '../EditableText.tsx';
import { plainNumber, readNumber } from './number-text.ts';

interface NumberTextProps {
  readonly value: number | null;
  readonly label: string;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  /** What is read while it is not edited: "$24,000". */
  show?(value: number): string;
  /** One sentence when the number can't be kept, else null. */
  validate?(value: number | null): string | null;
  onKeep(value: number | null): void;
}

/** A number edited in place, empty for none. */
export function NumberText({
  value,
  label,
  placeholder = 'Not set',
  isReadOnly = false,
  show,
  validate,
  onKeep,
}: NumberTextProps) {
  return (
    <EditableText
      value={plainNumber(value)}
      label={label}
      placeholder={placeholder}
      {...(show && value !== null ? { shown: show(value) } : {})}
      readOnly={isReadOnly}
      validate={(text) => {
        const read = readNumber(text);
        if (text !== '' && read === null) return 'A number, or nothing.';
        return validate?.(read) ?? null;
      }}
      onKeep={(text) => onKeep(readNumber(text))}
    />
  );
}
