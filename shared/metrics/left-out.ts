import { withNotes } from './build-figure.ts';
import type { Figure, Unrated } from './figure.ts';
import { numberWords } from './words.ts';

/** A row of amounts that were added up, as far as they could be. */
export interface SummedRow {
  readonly n: number;
  /** Of these without a value: no amount, or no rate on the day that counts. */
  readonly unpriced: number;
  /** The currency in which those without a value are, where it's the rate that is missing. */
  readonly unrated: string | null;
}

/** What a sum of money leaves out. */
export interface LeftOut {
  readonly withoutAmount: number;
  readonly unrated: readonly Unrated[];
  /** There are rows and none of them has a value: the sum isn't zero, it isn't known. */
  readonly isUnknown: boolean;
}

/** What the sum of some rows leaves out. */
export function leftOutOf(rows: readonly SummedRow[]): LeftOut {
  const byCurrency = new Map<string, number>();
  let withoutAmount = 0;
  for (const { unpriced, unrated } of rows) {
    if (unrated === null) withoutAmount += unpriced;
    else byCurrency.set(unrated, (byCurrency.get(unrated) ?? 0) + unpriced);
  }
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const unpriced = rows.reduce((sum, row) => sum + row.unpriced, 0);
  return {
    withoutAmount,
    unrated: [...byCurrency]
      .filter(([, count]) => count > 0)
      .map(([currency, count]) => ({ currency, rows: count }))
      .toSorted((one, other) => other.rows - one.rows || (one.currency < other.currency ? -1 : 1)),
    isUnknown: n > 0 && unpriced >= n,
  };
}

/** A sum of money that says what it leaves out; without a value where it leaves out everything. */
export function withLeftOut(figure: Figure, left: LeftOut): Figure {
  const { withoutAmount, unrated, isUnknown } = left;
  // What was said of the sum, such as that it will rise, says nothing where there is none.
  const { numerator: _, note: __, ...unknown } = figure;
  const noted = withNotes(isUnknown ? { ...unknown, value: null } : figure, [
    isUnknown ? `Not known: ${whyUnknown(left)}.` : null,
    !isUnknown && withoutAmount > 0 ? `${numberWords(withoutAmount)} without an amount are left out.` : null,
    !isUnknown && unrated.length > 0 ? `${unratedWords(unrated)} are left out.` : null,
  ]);
  return unrated.length === 0 ? noted : { ...noted, unrated: [...unrated] };
}

function whyUnknown({ withoutAmount, unrated }: LeftOut): string {
  const parts = [
    unrated.length > 0 ? missingRates(unrated) : '',
    withoutAmount > 0 ? `${numberWords(withoutAmount)} without an amount` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

const deals = (count: number) => `${numberWords(count)} ${count === 1 ? 'deal' : 'deals'}`;
const total = (unrated: readonly Unrated[]) => unrated.reduce((sum, { rows }) => sum + rows, 0);

/** Beside a sum: `5 without a rate (USD, GBP)`. */
export function unratedWords(unrated: readonly Unrated[]): string {
  return `${numberWords(total(unrated))} without a rate (${unrated.map(({ currency }) => currency).join(', ')})`;
}

/** What a sum leaves out, to stand beside it: `2 without an amount, 5 without a rate (USD)`; empty where it's nothing. */
export function leftOutWords({ withoutAmount, unrated }: Omit<LeftOut, 'isUnknown'>): string {
  return [
    withoutAmount > 0 ? `${numberWords(withoutAmount)} without an amount` : '',
    unrated.length > 0 ? unratedWords(unrated) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Why a sum isn't known: `no rate for USD, 12 deals`. */
export function missingRates(unrated: readonly Unrated[]): string {
  return `no rate for ${unrated.map(({ currency }) => currency).join(' and ')}, ${deals(total(unrated))}`;
}
