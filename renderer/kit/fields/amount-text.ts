import { exactMoneyWords, numberWords } from '../../../shared/metrics/words.ts';
import { readNumber } from './number-text.ts';

/** The short ends of large numbers, by how many zeros each stands for. */
const zerosOf: Readonly<Record<string, number>> = {
  k: 3,
  tsd: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  mrd: 9,
};

/** A number with what stands behind it: "4.2 Mio." is 4.2 and "mio". */
const shape = /^(?<number>[\d.,]+)\s*(?<end>[a-z]+)?\.?$/iu;

/** "1.200" and "1,200" before a short end: the mark may begin decimals or part thousands. */
const eitherWay = /^(?<whole>[1-9]\d{0,2})[.,](?<three>\d{3})$/u;
/** In full a comma parts thousands as the app shows them; a point may do either. */
const eitherWayInFull = /^(?<whole>[1-9]\d{0,2})\.(?<three>\d{3})$/u;

interface Parts {
  readonly number: string;
  /** Null: typed in full. */
  readonly end: string | null;
}

/** Thousands may stand apart by spaces or apostrophes, as calendars of other countries part them. */
function partsOf(text: string): Parts | null {
  const joined = text.trim().replaceAll(/(?<=\d)[\s’'](?=\d{3}(?!\d))/gu, '');
  const found = shape.exec(joined)?.groups;
  if (found?.number === undefined) return null;
  return { number: found.number, end: found.end?.toLowerCase() ?? null };
}

/** The two ways in which an amount can be read; null where there is one. */
function twoWays({ number, end }: Parts): { readonly small: number; readonly large: number } | null {
  const { whole, three } = (end === null ? eitherWayInFull : eitherWay).exec(number)?.groups ?? {};
  if (whole === undefined || three === undefined) return null;
  return { small: Number(`${whole}.${three}`), large: Number(`${whole}${three}`) };
}

/**
 * Money or a count as people type it, in full or short: "350k", "4.2m", "1,2 Mio", "1bn". Null where the text is none,
 * and where it can be read in two ways. Not for days, hours or minutes, in which an "m" means something else.
 */
export function readAmount(text: string): number | null {
  const parts = partsOf(text);
  if (!parts || twoWays(parts) !== null) return null;
  if (parts.end === null) return finite(readNumber(parts.number));
  const zeros = zerosOf[parts.end];
  if (zeros === undefined) return null;
  const number = readNumber(parts.number);
  // Moved by its digits: 1.1 times a million is not 1,100,000 for a computer.
  return number === null ? null : finite(Number(`${number}e${zeros}`));
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

export const negativeWords = 'It can’t be negative.';

/** Whether a text is a number below zero, which is none that can be kept. */
export function isNegative(text: string): boolean {
  return /^[-−–]\s*\d/u.test(text.trim());
}

/** What to type in place of a text that is no amount; null for an amount and for nothing. */
export function amountProblem(text: string): string | null {
  if (text.trim() === '' || readAmount(text) !== null) return null;
  if (isNegative(text)) return negativeWords;
  const parts = partsOf(text);
  const end = parts?.end ?? '';
  const either = parts && (end === '' || end in zerosOf) ? twoWays(parts) : null;
  if (!either) return 'A number, such as 4200000 or 4.2m.';
  return `Type ${either.large}${end} or ${either.small}${end}, so that it is clear which.`;
}

/** What was understood of an amount typed short or with marks, "4,200,000"; null where the text says just that itself. */
export function amountInFull(text: string): string | null {
  const value = readAmount(text);
  if (value === null || /^\d+$/u.test(text.trim())) return null;
  const decimals = String(value).split('.')[1]?.length ?? 0;
  const words = numberWords(value, decimals);
  return words === text.trim() ? null : words;
}

/** What was understood of a sum of money, "€4,200,000"; in which currency it is typed from before its first digit. */
export function moneyInFull(currency: string): (text: string) => string | null {
  return (text) => {
    const value = amountInFull(text) === null ? null : readAmount(text);
    return value === null ? `In ${currency}` : exactMoneyWords(value, currency);
  };
}
