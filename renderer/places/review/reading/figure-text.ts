import type { Figure } from '../../../../shared/metrics/figure.ts';
import { valueWords } from '../../../kit/figure-words.ts';

const minus = '−';

/** A share with one decimal, always: columns of them line up. 0.37 gives "37.0%". */
export function percentText(share: number, digits = 1): string {
  const options = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(undefined, options).format(share).replaceAll('-', minus);
}

/** The value of a figure with its unit; shares with one decimal, "n/a" where there is nothing to say. */
export function figureText(figure: Figure, currency: string): string {
  return figure.unit === 'ratio' && figure.value !== null ? percentText(figure.value) : valueWords(figure, currency);
}

/** Money as charts write it: "€4.48M", "€430k", "€58". */
export function shortMoney(amount: number, currency: string): string {
  const size = Math.abs(amount);
  const digits = size >= 1_000_000 ? 2 : 0;
  const options = {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  return new Intl.NumberFormat(undefined, options).format(amount).replaceAll('-', minus).replace('K', 'k');
}
