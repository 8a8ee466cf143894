/**
 * The language in which an export's cells are read: every word, sign and range that `parse-date.ts`, `parse-number.ts`
 * and `parse-flag.ts` accept. The same tables feed the SQL that reads whole files, so a cell means one thing everywhere.
 *
 * Common to all: a cell is first tidied (`tidyCell`), then a blank word means "no value". What is neither blank nor in
 * the language is a bad value: its row is rejected, never guessed at.
 *
 * Dates (`dateForms` gives them as RE2-compatible patterns):
 * - `YYYY-MM-DD` with `-`, `/` or `.`, `YYYY年M月D日` and `YYYYMMDD` whatever the order of the column.
 * - `D/M/YYYY` or `M/D/YYYY` with `/`, `-`, `.` or a space, by the order of the column; two-digit years by `yearPivot`.
 *   Under `YMD` also `YY-MM-DD`.
 * - `28 Sep 2020`, `28-Sep-20`, `28 Sep, 2020`, `Sep 28, 2020`; months in the languages of `monthNumbers`.
 * - An Excel serial from `serialRange` (1900 epoch) and 12 or 13 digits as Unix milliseconds.
 * - An explicit pattern (`date-pattern.ts`) accepts exactly what it spells.
 * - A time may follow after `T`, a space or a comma: `14:15`, `14:15:00.000`, `2:15 PM`, `3pm`; then `Z`, `UTC`, `GMT`,
 *   `+0100`, `+01:00` or `+01`.
 * - A date without time is a day and never moves. A time without zone is the workspace's own clock: one that the clocks
 *   skip in spring means an hour later, one that happens twice in autumn means the second (as ICU and DuckDB read it).
 *
 * Numbers, with the decimal sign of the file: `1234.5`, `1,234.50`, `1 234,50`, `1'234.50`, `12,34,567`, `.5`,
 * `1.5E3`; a sign in front or a minus behind; parentheses for negative; a currency sign or ISO code before or after;
 * one of `magnitudes` behind the digits; `%` behind the digits where it is not money.
 *
 * Flags: the words of `trueWords` and `falseWords`.
 */

/** Cells that mean "no value", lower case, after tidying. */
export const blankWords = [
  '',
  '-',
  '–',
  '—',
  'n/a',
  '#n/a',
  'null',
  'none',
  '(blank)',
  'tbd',
  'tba',
  '0000-00-00',
  '00-00-0000',
  '00/00/0000',
] as const;

/** Words of a checked box, lower case. */
export const trueWords = [
  '1',
  'true',
  'yes',
  'y',
  't',
  'on',
  'x',
  '✓',
  '✔',
  'ja',
  'wahr',
  'oui',
  'vrai',
  'sí',
  'si',
  'sì',
  'verdadero',
  'sim',
  'tak',
  'waar',
  'はい',
  '真',
  '是',
] as const;

/** Words of an unchecked box, lower case. */
export const falseWords = [
  '0',
  'false',
  'no',
  'n',
  'f',
  'off',
  'nein',
  'falsch',
  'non',
  'faux',
  'falso',
  'não',
  'nie',
  'nee',
  'nej',
  'onwaar',
  'いいえ',
  '偽',
  '否',
] as const;

/** Two-digit years below it are 20xx, the others 19xx. */
export const yearPivot = 70;
/** First and last year that a date may have. */
export const yearRange = [1900, 2199] as const;
/** Days between the start of Excel's 1900 and 1904 counts and 1970-01-01. */
export const serialEpochs = { excel: 25_569, excel1904: 24_107 } as const;

/** What a sign in front of or behind an amount says about its currency; null where several share the sign. */
export const currencySigns: Readonly<Record<string, string | null>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: null,
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  R$: 'BRL',
  '¥': null,
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  zł: 'PLN',
  Kč: 'CZK',
  kr: null,
};

/** ISO codes that are read beside an amount or in a currency column. */
export const currencyCodes = (
  'AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KWD MAD MXN MYR ' +
  'NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD VND ZAR'
).split(' ');

/** Powers of ten behind a number, lower case. */
export const magnitudes: Readonly<Record<string, number>> = { k: 3, m: 6, mio: 6, mn: 6, b: 9, bn: 9, mrd: 9 };

/** Month names and their short forms, lower case, without the full stop. */
export const monthNumbers: Readonly<Record<string, number>> = monthTable([
  'jan january januar janvier enero ene gennaio gen janeiro januari',
  'feb february februar février févr fev fevereiro febrero febbraio februari',
  'mar march märz mär mrz mars marzo março maart mrt',
  'apr april avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei maj',
  'jun june juni juin junio giugno giu junho',
  'jul july juli juillet juil julio luglio lug julho',
  'aug august août aout agosto ago augustus augusti',
  'sep sept september septembre septiembre settembre set setembro',
  'oct october okt oktober octobre octubre ottobre ott outubro out',
  'nov november novembre noviembre novembro',
  'dec december dez dezember décembre déc diciembre dic dicembre dezembro',
]);

function monthTable(rows: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.flatMap((row, index) => row.split(' ').map((word) => [word, index + 1] as const)));
}

/** How SQL tidies a cell: every run of these becomes one space, then the ends are trimmed. RE2 and JavaScript read it alike. */
export const spacePattern = '[\\s\\x{00A0}\\x{2000}-\\x{200A}\\x{202F}\\x{205F}\\x{3000}]+';
/** Characters without width that SQL takes out before anything else: zero-width marks, bidi marks, a stray BOM. */
export const invisiblePattern = '[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{FEFF}]';

const spaces = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu;
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;
const blanks: ReadonlySet<string> = new Set(blankWords);

/** The cell as the language reads it: invisible marks gone, runs of any space as one, ends trimmed. Case is kept. */
export function tidyCell(text: string): string {
  return text.replace(invisible, '').replace(spaces, ' ').trim();
}

/** True if the cell says "no value". */
export function isBlank(text: string): boolean {
  return blanks.has(tidyCell(text).toLowerCase());
}
