import { numberWords } from '../metrics/words.ts';
import type { ColumnProfile, Question } from './mapping.ts';

type NumericOrder = 'DMY' | 'MDY';

/** How a date column is read, why, and what has to be asked first. */
export interface DateChoice {
  readonly header: string;
  readonly format: string;
  readonly why: string;
  readonly question: Question | null;
}

/** What one column proves by itself about the order of its numeric dates. */
type Proof = NumericOrder | 'both' | 'none' | 'no-numeric-dates';

const numericDate = /^(\d{1,2})(?:[-/ ]|\. ?)(\d{1,2})(?:[-/ ]|\. ?)\d{2,4}/;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Chooses the order of each date column: what its own values prove, else what the file's other dates prove, else full
 * stops (nobody writes month.day.year), else it is asked. `decided` holds formats that a person gave, which stand;
 * `remembered` those of the last time, which stand unless this file disproves them.
 */
export function chooseDates(
  columns: readonly ColumnProfile[],
  decided: Readonly<Record<string, string>>,
  remembered: Readonly<Record<string, string>>,
): readonly DateChoice[] {
  const proofs = columns.map(proofOf);
  const proven = new Set(proofs.filter((proof) => proof === 'DMY' || proof === 'MDY'));
  const [only] = proven;
  const ofFile = proven.size === 1 && !proofs.includes('both') && only !== undefined ? only : null;
  const witness = columns.find((_, index) => proofs[index] === ofFile)?.header ?? null;
  return columns.map((column) => {
    const given = decided[column.header];
    if (given !== undefined) return { header: column.header, format: given, why: '', question: null };
    return choose(column, ofFile, witness, remembered[column.header] ?? null);
  });
}

function proofOf({ dateOrder }: ColumnProfile): Proof {
  if (!dateOrder) return 'no-numeric-dates';
  if (dateOrder.dayFirstOnly > 0) return dateOrder.monthFirstOnly > 0 ? 'both' : 'DMY';
  if (dateOrder.monthFirstOnly > 0) return 'MDY';
  return dateOrder.either > 0 ? 'none' : 'no-numeric-dates';
}

function choose(
  column: ColumnProfile,
  ofFile: NumericOrder | null,
  witness: string | null,
  remembered: string | null,
): DateChoice {
  const { header } = column;
  const proof = proofOf(column);
  const sure = (format: string, why: string): DateChoice => ({ header, format, why, question: null });
  if (remembered !== null && !contradicts(remembered, proof)) return sure(remembered, '');
  switch (proof) {
    case 'no-numeric-dates':
      return sure('YMD', '');
    case 'DMY':
      return sure('DMY', `${numberWords(column.dateOrder?.dayFirstOnly ?? 0)} values prove day first`);
    case 'MDY':
      return sure('MDY', `${numberWords(column.dateOrder?.monthFirstOnly ?? 0)} values prove month first`);
    case 'both':
      return asked(column, majority(column));
    case 'none':
      if (ofFile !== null) return sure(ofFile, `${orderWords(ofFile)}, as in ${witness}`);
      return isDotted(column) ? sure('DMY', 'full stops part day, month and year') : asked(column, null);
  }
}

/** A remembered order that this file disproves, or that says nothing about the numeric dates it now has. */
function contradicts(remembered: string, proof: Proof): boolean {
  if (proof === 'both') return true;
  const order = /^(YMD|DMY|MDY)(?: date)?$/.exec(remembered)?.[1];
  if (order === undefined || proof === 'no-numeric-dates') return false;
  return order === 'YMD' || (proof !== 'none' && proof !== order);
}

function majority({ dateOrder }: ColumnProfile): NumericOrder {
  return (dateOrder?.dayFirstOnly ?? 0) > (dateOrder?.monthFirstOnly ?? 0) ? 'DMY' : 'MDY';
}

function isDotted(column: ColumnProfile): boolean {
  return column.samples.every((sample) => /^\d{1,2}\. ?\d{1,2}\./.test(sample));
}

function orderWords(order: NumericOrder): string {
  return order === 'DMY' ? 'day first' : 'month first';
}

function asked(column: ColumnProfile, proposed: NumericOrder | null): DateChoice {
  const { header, dateOrder } = column;
  const [first, second, text] = ambiguousSample(column);
  const dayFirst = `the ${ordinal(first)} of ${months[second - 1]}`;
  const monthFirst = `the ${ordinal(second)} of ${months[first - 1]}`;
  const question: Question = {
    kind: 'date-order',
    column: header,
    value: null,
    text: `In ${header}, is ${text} ${monthFirst} or ${dayFirst}?`,
    rows: (dateOrder?.dayFirstOnly ?? 0) + (dateOrder?.monthFirstOnly ?? 0) + (dateOrder?.either ?? 0),
    choices: [
      {
        value: 'MDY',
        label: 'Month first',
        consequence: consequence(`${text} is ${monthFirst}`, dateOrder?.dayFirstOnly),
      },
      {
        value: 'DMY',
        label: 'Day first',
        consequence: consequence(`${text} is ${dayFirst}`, dateOrder?.monthFirstOnly),
      },
    ],
    proposed,
  };
  return {
    header,
    format: proposed ?? 'MDY',
    why: proposed ? 'its values prove both orders' : 'nothing proves an order',
    question,
  };
}

function consequence(reading: string, lost: number | undefined): string {
  return lost ? `${reading}; ${lost} ${lost === 1 ? 'row' : 'rows'} would be rejected` : reading;
}

/** Two different numbers up to 12 from the column's samples, and the text they stand in. */
function ambiguousSample(column: ColumnProfile): readonly [number, number, string] {
  for (const sample of [...column.samples, ...(column.values ?? []).map((each) => each.value)]) {
    const found = numericDate.exec(sample);
    const [first, second] = [Number(found?.[1]), Number(found?.[2])];
    if (found && first !== second && first <= 12 && second <= 12 && first > 0 && second > 0)
      return [first, second, found[0]];
  }
  return [3, 4, '3/4'];
}

function ordinal(day: number): string {
  const ending =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th';
  return `${day}${ending}`;
}
