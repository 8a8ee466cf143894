import { ProblemError } from '../../../../shared/contract/problem.ts';
import { monthNumbers, serialEpochs, yearPivot, yearRange } from '../../../../shared/crm/coercion-rules.ts';
import { type DateForm, type DateFormat, type DatePart, dateFormat } from '../../../../shared/crm/date-pattern.ts';
import { sqlText } from '../sql-text.ts';

/** The zones in which a file's dates are read. */
export interface DateZones {
  /** Of times that are written without one. */
  readonly clock: string;
  /** In which days are counted. */
  readonly workspace: string;
}

export interface DateOptions {
  /** Leaves out everything but the plain spellings (`isPlainDate`): other dates are null then. */
  readonly isPlainOnly?: boolean;
}

const dayMilliseconds = 'CAST(86400000 AS BIGINT)';
const epoch = "DATE '1970-01-01'";
const noInstant = 'CAST(NULL AS BIGINT)';
const [firstYear, lastYear] = yearRange;

/**
 * `parseDate` of a filled cell as `{d, i}`: the day as days since 1970, and the instant in milliseconds or null. Null
 * if the text is no date of the format. Throws `import.mapping` if the format is none.
 */
export function dateSql(filled: string, format: string, zones: DateZones, options: DateOptions = {}): string {
  const known = dateFormat(format);
  if (!known) {
    throw new ProblemError({
      code: 'import.mapping',
      message: `“${format}” is no date format.`,
      remedy: 'Use YMD, DMY, MDY or a pattern such as DD.MM.YYYY HH:mm.',
    });
  }
  const fast = known.isDayOnly ? [] : fastForms(filled, format, zones);
  const general = options.isPlainOnly && fast.length > 0 ? 'NULL' : generalSql(filled, known, zones);
  // Most cells of date columns are empty, and the general machinery is no place for them.
  const value = `CASE WHEN ${filled} IS NULL THEN NULL ${fast.join('\n')} ELSE ${general} END`;
  return known.isDayOnly ? bound('v', value, `CASE WHEN v IS NOT NULL THEN {'d': v.d, 'i': ${noInstant}} END`) : value;
}

/** `result` with `name` bound to `value`: computed once, however often it is named. */
function bound(name: string, value: string, result: string): string {
  return `list_transform([${value}], lambda ${name}: ${result})[1]`;
}

interface PlainForm {
  readonly pattern: string;
  /** As `strptime` writes it. */
  readonly layout: string;
}

const isoForm: PlainForm = { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}', layout: '%Y-%m-%d' };
const plainForms: Readonly<Record<string, readonly PlainForm[]>> = {
  YMD: [isoForm],
  DMY: [
    { pattern: '[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}', layout: '%d.%m.%Y' },
    isoForm,
    { pattern: '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}', layout: '%d/%m/%Y' },
  ],
  MDY: [{ pattern: '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}', layout: '%m/%d/%Y' }, isoForm],
};

/** True if a filled cell is spelt in one of the ways that `isPlainOnly` reads in this format. */
export function isPlainDate(cell: string, format: string): boolean {
  const patterns = plainForms[format]?.map((form) => form.pattern);
  return patterns?.some((pattern) => new RegExp(`^(?:${pattern}|${plainInstant})$`).test(cell)) ?? false;
}

/** The spellings that nearly all files use, settled without the general machinery. Each gives what that would give. */
function fastForms(filled: string, format: string, zones: DateZones): string[] {
  const forms = plainForms[format];
  if (!forms) return [];
  const dates = forms.map(({ pattern, layout }) => {
    const date = `CAST(try_strptime(${filled}, '${layout}') AS DATE)`;
    return `WHEN regexp_full_match(${filled}, '${pattern}') THEN
      CASE WHEN year(${date}) BETWEEN ${firstYear} AND ${lastYear} THEN {'d': ${date} - ${epoch}, 'i': ${noInstant}} END`;
  });
  const instant = `TRY_CAST(${filled} AS TIMESTAMPTZ)`;
  return [
    ...dates,
    `WHEN regexp_full_match(${filled}, '${plainInstant}') AND ${instant} IS NOT NULL
    THEN {'d': ${localDay(instant, zones)}, 'i': epoch_ms(${instant})}`,
  ];
}

/** As APIs write instants: `2026-03-31T21:59:59.000Z`. */
const plainInstant =
  '(19[1-9][0-9]|20[0-9]{2})-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{3})?Z';

function localDay(instant: string, zones: DateZones): string {
  return `CAST(timezone(${sqlText(zones.workspace)}, ${instant}) AS DATE) - ${epoch}`;
}

/**
 * Every form of the format: the one that matches gives its parts, then one computation turns parts into a value. No
 * text matches two forms of one format.
 */
function generalSql(filled: string, format: DateFormat, zones: DateZones): string {
  const isCount = (form: DateForm) => form.groups.some((part) => part === 'serial' || part.startsWith('epoch'));
  const counts = format.forms.filter(isCount).map((form) => countForm(filled, form, format, zones));
  const written = format.forms.filter((form) => !isCount(form)).map((form) => writtenForm(filled, form));
  const parts = `CASE ${written.join('\n')} END`;
  const value = written.length === 0 ? 'NULL' : bound('p', parts, writtenValue(format, zones));
  return counts.length === 0 ? value : `CASE ${counts.join('\n')} ELSE ${value} END`;
}

/**
 * RE2 takes long to compile classes of all letters. The wider class changes nothing: a word counts only if it is a
 * month's name.
 */
function patternOf(form: DateForm): string {
  return sqlText(form.source.replaceAll('\\p{L}', '[^\\s0-9.,/-]'));
}

function extracted(filled: string, form: DateForm): string {
  return `regexp_extract(${filled}, ${patternOf(form)}, [${form.groups.map(sqlText).join(', ')}])`;
}

function countForm(filled: string, form: DateForm, format: DateFormat, zones: DateZones): string {
  const has = (part: DatePart) => form.groups.includes(part);
  const seconds = 'CAST(q.epochSeconds AS BIGINT) * 1000';
  const milliseconds = 'CAST(q.epochMilliseconds AS BIGINT)';
  const value = has('serial')
    ? serialValue(format, zones)
    : instantValue(has('epochSeconds') ? seconds : milliseconds, format, zones);
  return `WHEN regexp_matches(${filled}, ${patternOf(form)}) THEN ${bound('q', extracted(filled, form), value)}`;
}

const monthWords = Object.keys(monthNumbers).map(sqlText).join(', ');
const monthValues = Object.values(monthNumbers).join(', ');

/** A form's groups under the same names for all forms; what it does not have is empty, a month is its number. */
function writtenForm(filled: string, form: DateForm): string {
  const group = (part: DatePart) => (form.groups.includes(part) ? `g.${part}` : "''");
  const month = form.groups.includes('monthName')
    ? `[${monthValues}][list_position([${monthWords}], lower(g.monthName))]`
    : 'CAST(g.month AS INTEGER)';
  const rest = (['year', 'day', 'hour', 'minute', 'second', 'fraction', 'meridiem', 'zone'] as const).map(
    (part) => `'${part}': ${group(part)}`,
  );
  const parts = `{'month': ${month}, ${rest.join(', ')}}`;
  return `WHEN regexp_matches(${filled}, ${patternOf(form)}) THEN ${bound('g', extracted(filled, form), parts)}`;
}

function writtenValue(format: DateFormat, zones: DateZones): string {
  const plain = `{'d': s.day, 'i': ${noInstant}}`;
  const instant = `s.day * ${dayMilliseconds} + s.ms - s.shift`;
  return bound(
    's',
    `{'day': ${calendarDay}, 'ms': ${clockTime}, 'shift': ${zoneOffset}, 'clock': p.hour <> '', 'rest': p.minute <> '', 'zoned': p.zone <> ''}`,
    `CASE WHEN s.day IS NULL THEN NULL
      WHEN NOT s.clock THEN CASE WHEN NOT s.rest THEN ${plain} END
      WHEN s.ms IS NULL OR s.shift IS NULL THEN NULL
      WHEN NOT s.zoned THEN ${wallValue('s.day', 's.ms', zones)}
      ELSE ${format.isDayOnly ? plain : instantValue(instant, format, zones)} END`,
  );
}

const year = `(CAST(p.year AS INTEGER) + CASE WHEN length(p.year) > 2 THEN 0
  WHEN CAST(p.year AS INTEGER) < ${yearPivot} THEN 2000 ELSE 1900 END)`;
const calendarDay = `CASE WHEN ${year} BETWEEN ${firstYear} AND ${lastYear} AND p.month IS NOT NULL THEN
  TRY_CAST(printf('%04d-%02d-%02d', ${year}, p.month, CAST(p.day AS INTEGER)) AS DATE) - ${epoch} END`;

const count = (part: DatePart) => `coalesce(TRY_CAST(p.${part} AS INTEGER), 0)`;
const hour = `CASE WHEN p.meridiem = '' THEN CASE WHEN ${count('hour')} <= 23 THEN ${count('hour')} END
  WHEN ${count('hour')} BETWEEN 1 AND 12
  THEN ${count('hour')} % 12 + CASE WHEN lower(p.meridiem) = 'p' THEN 12 ELSE 0 END END`;
/** Milliseconds since midnight, null for a time that no clock shows. An hour alone needs AM or PM. */
const clockTime = `CASE WHEN ${count('minute')} <= 59 AND ${count('second')} <= 59
  AND (p.minute <> '' OR p.meridiem <> '')
  THEN ((${hour}) * 60 + ${count('minute')}) * 60000 + ${count('second')} * 1000
    + CAST(left(rpad(p.fraction, 3, '0'), 3) AS INTEGER) END`;

const offsetHours = 'CAST(substr(p.zone, 2, 2) AS INTEGER)';
const offsetMinutes = `coalesce(TRY_CAST(right(replace(substr(p.zone, 4), ':', ''), 2) AS INTEGER), 0)`;
/** Milliseconds that a written zone is ahead of UTC, null for one that does not exist. */
const zoneOffset = `CASE WHEN left(p.zone, 1) NOT IN ('+', '-') THEN 0
  WHEN ${offsetHours} > 14 OR ${offsetMinutes} > 59 THEN NULL
  ELSE (${offsetHours} * 60 + ${offsetMinutes}) * 60000 * CASE WHEN left(p.zone, 1) = '-' THEN -1 ELSE 1 END END`;

/** A day and a time on the clocks of the file's zone. The day is the written one unless the workspace counts elsewhere. */
function wallValue(day: string, milliseconds: string, zones: DateZones): string {
  const wall = `make_timestamp((${day} * ${dayMilliseconds} + ${milliseconds}) * 1000)`;
  const instant = `timezone(${sqlText(zones.clock)}, ${wall})`;
  return `{'d': ${zones.clock === zones.workspace ? day : localDay(instant, zones)}, 'i': epoch_ms(${instant})}`;
}

function instantValue(milliseconds: string, format: DateFormat, zones: DateZones): string {
  const day = localDay('make_timestamptz(m * 1000)', format.isDayOnly ? { ...zones, workspace: 'UTC' } : zones);
  return bound(
    'm',
    milliseconds,
    bound(
      'day',
      day,
      `CASE WHEN year(${epoch} + CAST(day AS INTEGER)) BETWEEN ${firstYear} AND ${lastYear} THEN {'d': day, 'i': m} END`,
    ),
  );
}

function serialValue(format: DateFormat, zones: DateZones): string {
  const day = `(CAST(q.serial AS INTEGER) - ${serialEpochs[format.serialEpoch]})`;
  const milliseconds = `CAST(round(CAST('0.' || q.serialFraction AS DOUBLE) * 86400) AS BIGINT) * 1000`;
  return `CASE WHEN q.serialFraction = '' OR CAST(q.serialFraction AS BIGINT) = 0
    THEN {'d': ${day}, 'i': ${noInstant}} ELSE ${wallValue(day, milliseconds, zones)} END`;
}
