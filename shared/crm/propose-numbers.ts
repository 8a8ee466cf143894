import type { ColumnProfile, Question } from './mapping.ts';

export interface DecimalChoice {
  readonly decimal: '.' | ',';
  readonly question: Question | null;
}

const point = /\d\.(?:\d{1,2}|\d{4,})(?!\d)|,\d{3}\.|\.\d{3}\.\d{3}[.,]?$/;
const threeAfterPoint = /^[^\d]*\d{1,3}\.\d{3}[^\d]*$/;

/** Chooses the decimal sign of a file from its amounts and numbers; asks where they prove both or could be either. */
export function chooseDecimal(columns: readonly ColumnProfile[]): DecimalChoice {
  const comma = columns.find((each) => each.shapes.decimalComma > 0);
  const cells = columns.flatMap((each) => each.samples.map((sample) => ({ header: each.header, sample })));
  const dotted = cells.find(({ sample }) => point.test(sample) && !sample.includes(','));
  if (comma) return { decimal: ',', question: dotted ? ask(dotted.header, dotted.sample, ',') : null };
  const thousands = cells.filter(({ sample }) => sample.includes('.'));
  const [first] = thousands;
  const isOpen = thousands.length > 1 && thousands.every(({ sample }) => threeAfterPoint.test(sample));
  return { decimal: '.', question: first && isOpen ? ask(first.header, first.sample, null) : null };
}

function ask(column: string, sample: string, proposed: '.' | ',' | null): Question {
  return {
    kind: 'decimal',
    column,
    value: sample,
    text: `In ${column}, what parts the decimals of ${sample}?`,
    rows: 0,
    choices: [
      { value: '.', label: 'A point', consequence: '1.234 is a little more than one' },
      { value: ',', label: 'A comma', consequence: '1.234 is more than a thousand' },
    ],
    proposed,
  };
}
