/** What a group of a date pattern captures. `month` is digits, `monthName` a word of `monthNumbers`. */
export type DatePart =
  | 'year'
  | 'month'
  | 'monthName'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'meridiem'
  | 'zone'
  | 'serial'
  | 'serialFraction'
  | 'epochMilliseconds'
  | 'epochSeconds';

/** One way to write a date: a pattern for the whole tidied cell and what its groups are, in order. */
export interface DateForm {
  /** RE2-compatible source, anchored; JavaScript reads it with the `u` flag. */
  readonly source: string;
  readonly groups: readonly DatePart[];
}

/** How one column's dates are read: the first form that matches wins. */
export interface DateFormat {
  readonly forms: readonly DateForm[];
  /** Days between the count's start and 1970-01-01 for the serials of this column. */
  readonly serialEpoch: 'excel' | 'excel1904';
  /** True if time and zone are read but do not count: the value is a day. */
  readonly isDayOnly: boolean;
}

const meridiem = '([AaPp])\\.?[Mm]\\.?';
const zone = '(Z|z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)';
const time = `(?:(?:[Tt]|,? )([0-9]{1,2})(?::([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?)?(?: ?${meridiem})?(?: ?${zone})?)?`;
const timeGroups: readonly DatePart[] = ['hour', 'minute', 'second', 'fraction', 'meridiem', 'zone'];
const separator = '(?:[-/ ]|\\. ?)';
const year = '([0-9]{4}|[0-9]{2})';
const number = '([0-9]{1,2})';
const word = '(\\p{L}{3,12})';

const dated = (source: string, groups: readonly DatePart[]): DateForm => ({
  source: `^${source}${time}$`,
  groups: [...groups, ...timeGroups],
});

const yearFirst = dated(`([0-9]{4})[-/.]${number}[-/.]${number}`, ['year', 'month', 'day']);
const shortYearFirst = dated(`([0-9]{2})[-/.]${number}[-/.]${number}`, ['year', 'month', 'day']);
const dayFirst = dated(`${number}${separator}${number}${separator}${year}`, ['day', 'month', 'year']);
const monthFirst = dated(`${number}${separator}${number}${separator}${year}`, ['month', 'day', 'year']);

/** Forms that say themselves what they are, whatever the order of the column. */
export const plainForms: readonly DateForm[] = [
  yearFirst,
  { source: '^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$', groups: ['year', 'month', 'day'] },
  dated('([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日', ['year', 'month', 'day']),
  dated(`${number}(?:st|nd|rd|th|\\.)?[- ]?${word}\\.?,?[- ]?${year}`, ['day', 'monthName', 'year']),
  dated(`${word}\\.? ${number}(?:st|nd|rd|th)?,? ([0-9]{4})`, ['monthName', 'day', 'year']),
  { source: '^([2-5][0-9]{4}|60000)(?:[.,]([0-9]{1,12}))?$', groups: ['serial', 'serialFraction'] },
  { source: '^([0-9]{12,13})$', groups: ['epochMilliseconds'] },
];

const orders: Readonly<Record<string, readonly DateForm[]>> = {
  YMD: [...plainForms, shortYearFirst],
  DMY: [...plainForms, dayFirst],
  MDY: [...plainForms, monthFirst],
  excel: plainForms.slice(-2, -1),
  excel1904: plainForms.slice(-2, -1),
  epoch_ms: [{ source: '^([0-9]{10,13})$', groups: ['epochMilliseconds'] }],
  epoch_s: [{ source: '^([0-9]{9,10})$', groups: ['epochSeconds'] }],
};

interface Token {
  readonly letters: string;
  readonly source: string;
  readonly part: DatePart;
}

const token = (letters: string, source: string, part: DatePart): Token => ({ letters, source, part });

/** Letters of a pattern, longest first within one letter. Days and years in either case. */
const letterTokens: readonly Token[] = [
  token('YYYY', '([0-9]{4})', 'year'),
  token('YY', '([0-9]{2})', 'year'),
  token('MMMM', word, 'monthName'),
  token('MMM', word, 'monthName'),
  token('MM', number, 'month'),
  token('M', number, 'month'),
  token('DD', number, 'day'),
  token('D', number, 'day'),
  token('HH', number, 'hour'),
  token('H', number, 'hour'),
  token('hh', number, 'hour'),
  token('h', number, 'hour'),
  token('mm', '([0-9]{1,2})', 'minute'),
  token('m', '([0-9]{1,2})', 'minute'),
  token('ss', '([0-9]{1,2})', 'second'),
  token('s', '([0-9]{1,2})', 'second'),
  token('SSS', '([0-9]{1,9})', 'fraction'),
  token('A', meridiem, 'meridiem'),
  token('a', meridiem, 'meridiem'),
  token('Z', zone, 'zone'),
];

const percentTokens: readonly Token[] = [
  token('%Y', '([0-9]{4})', 'year'),
  token('%y', '([0-9]{2})', 'year'),
  token('%m', number, 'month'),
  token('%-m', number, 'month'),
  token('%b', word, 'monthName'),
  token('%B', word, 'monthName'),
  token('%d', number, 'day'),
  token('%-d', number, 'day'),
  token('%H', number, 'hour'),
  token('%-H', number, 'hour'),
  token('%I', number, 'hour'),
  token('%-I', number, 'hour'),
  token('%M', '([0-9]{1,2})', 'minute'),
  token('%S', '([0-9]{1,2})', 'second'),
  token('%f', '([0-9]{1,9})', 'fraction'),
  token('%p', meridiem, 'meridiem'),
  token('%z', zone, 'zone'),
];

/**
 * How a mapping's `dates` entry reads a column: an order (`YMD`, `DMY`, `MDY`), a named format (`excel`, `excel1904`,
 * `epoch_ms`, `epoch_s`), or a pattern such as `DD.MM.YYYY HH:mm`, `D MMM, YYYY` or `%d/%m/%Y %I:%M %p`. ` date` behind
 * any of them says that only the day counts. Null if it is none of these.
 */
export function dateFormat(text: string): DateFormat | null {
  const isDayOnly = text.endsWith(' date');
  const name = isDayOnly ? text.slice(0, -' date'.length) : text;
  const forms = Object.hasOwn(orders, name) ? orders[name] : patternForms(name);
  if (!forms) return null;
  return { forms, isDayOnly, serialEpoch: name === 'excel1904' ? 'excel1904' : 'excel' };
}

function patternForms(pattern: string): readonly DateForm[] | null {
  const pieces = pattern.includes('%') ? split(pattern, percentTokens) : split(evenCase(pattern), letterTokens);
  const groups = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.part]));
  if (new Set(groups).size !== groups.length || !isWholeDate(groups)) return null;
  const source = pieces.map((piece) => (typeof piece === 'string' ? escapeLiteral(piece) : piece.source)).join('');
  return [{ source: `^${source}$`, groups }];
}

/** Days and years in capitals; with no month in capitals, the first minutes are meant as the month (`dd/mm/yyyy`). */
function evenCase(pattern: string): string {
  const capitals = pattern.replace(/d/g, 'D').replace(/y/g, 'Y');
  return capitals.includes('M') ? capitals : capitals.replace(/m+/, (run) => run.toUpperCase());
}

function split(pattern: string, tokens: readonly Token[]): readonly (Token | string)[] {
  const pieces: (Token | string)[] = [];
  let at = 0;
  while (at < pattern.length) {
    const found = tokens.find((each) => pattern.startsWith(each.letters, at));
    const piece = found ?? pattern.charAt(at);
    pieces.push(piece);
    at += found ? found.letters.length : 1;
  }
  return pieces;
}

function isWholeDate(parts: readonly DatePart[]): boolean {
  const has = (part: DatePart) => parts.includes(part);
  return has('year') && has('day') && has('month') !== has('monthName');
}

function escapeLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
