import { EditableText } from '../EditableText.tsx';
import { amountInFull, amountProblem, isNegative, moneyInFull, negativeWords, readAmount } from './amount-text.ts';
import { plainNumber, readNumber } from './number-text.ts';

interface NumberTextProps {
  readonly value: number | null;
  readonly label: string;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  /** Money or a count, which may be typed short: "4.2m". Not for times. */
  readonly isAmount?: boolean;
  /** The currency of an amount of money, which is said while it is typed. */
  readonly currency?: string | undefined;
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
  currency,
  isAmount = currency !== undefined,
  show,
  validate,
  onKeep,
}: NumberTextProps) {
  const read = isAmount ? readAmount : readNumber;
  return (
    <EditableText
      value={plainNumber(value)}
      label={label}
      placeholder={placeholder}
      {...(show && value !== null ? { shown: show(value) } : {})}
      readOnly={isReadOnly}
      validate={(text) => {
        const typed = read(text);
        if (text !== '' && typed === null && isNegative(text)) return negativeWords;
        if (text !== '' && typed === null) return (isAmount && amountProblem(text)) || 'A number, or nothing.';
        // "40.000" as a time reads as forty, and may mean forty thousand: that is asked, as it is of an amount.
        return amountProblem(text) ?? validate?.(typed) ?? null;
      }}
      {...(isAmount ? { understood: currency === undefined ? amountInFull : moneyInFull(currency) } : {})}
      onKeep={(text) => onKeep(read(text))}
    />
  );
}
