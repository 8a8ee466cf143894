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

/**
 * Money or a count as people type it, in full or short: "350k", "4.2m", "1,2 Mio", "1bn". Null where the text is none,
 * and where it can be read in two ways. Not for days, hours or minutes, in which an "m" means something else.
 */
export function readAmount(text: string): number | null {
  const parts = partsOf(text);
  if (!parts) return null;
  if (parts.end === null) return finite(readNumber(parts.number));
  const zeros = zerosOf[parts.end];
  if (zeros === undefined || eitherWay.test(parts.number)) return null;
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
  const either = parts && parts.end !== null && parts.end in zerosOf ? eitherWay.exec(parts.number)?.groups : undefined;
  if (!either) return 'A number, such as 4200000 or 4.2m.';
  const { whole = '', three = '' } = either;
  const [small, large] = [Number(`${whole}.${three}`), `${whole}${three}`];
  return `Type ${small}${parts?.end} or ${large}${parts?.end}, so that it is clear which.`;
}

/** What was understood of an amount typed short, in full: "4,200,000"; null where the text says it in full itself. */
export function amountInFull(text: string): string | null {
  const value = readAmount(text);
  if (value === null || partsOf(text)?.end === null) return null;
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return numberWords(value, decimals);
}

/** What was understood of a sum of money, "€4,200,000"; in which currency it is typed from before its first digit. */
export function moneyInFull(currency: string): (text: string) => string | null {
  return (text) => {
    const value = amountInFull(text) === null ? null : readAmount(text);
    return value === null ? `In ${currency}` : exactMoneyWords(value, currency);
  };
}
