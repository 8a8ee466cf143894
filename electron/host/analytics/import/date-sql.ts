import { ProblemError } from '../../../../shared/contract/problem.ts';
import { yearRange } from '../../../../shared/crm/coercion-rules.ts';
import { dateFormat } from '../../../../shared/crm/date-pattern.ts';
import { sqlText } from '../sql-text.ts';

/** The zones in which a file's dates are read. */
export interface DateZones {
  /** Of times that are written without one. */
  readonly clock: string;
  /** In which days are counted. */
  readonly workspace: string;
}

/** A spelling that SQL reads by itself: days, or instants as APIs write them (`2026-03-31T21:59:59.000Z`). */
export interface PlainSpelling {
  readonly pattern: string;
  /** As `strptime` writes it; null for instants. */
  readonly layout: string | null;
}

const epoch = "DATE '1970-01-01'";
const [firstYear, lastYear] = yearRange;

const instantSpelling: PlainSpelling = {
  pattern: '(19[1-9][0-9]|20[0-9]{2})-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{3})?Z',
  layout: null,
};
const isoSpelling: PlainSpelling = { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}', layout: '%Y-%m-%d' };
const separated = (separator: string, layout: string): PlainSpelling => ({
  pattern: `[0-9]{1,2}[${separator}][0-9]{1,2}[${separator}][0-9]{4}`,
  layout,
});
const spellings: Readonly<Record<string, readonly PlainSpelling[]>> = {
  YMD: [isoSpelling, instantSpelling],
  DMY: [
    separated('.', '%d.%m.%Y'),
    separated('/', '%d/%m/%Y'),
    separated('-', '%d-%m-%Y'),
    isoSpelling,
    instantSpelling,
  ],
  MDY: [separated('/', '%m/%d/%Y'), separated('-', '%m-%d-%Y'), isoSpelling, instantSpelling],
};

/** The plain spelling that most of the tidied cells have in this format, null if none has any. */
export function plainSpelling(cells: readonly string[], format: string): PlainSpelling | null {
  const counted = (spellings[format] ?? []).map((spelling) => {
    const whole = new RegExp(`^(?:${spelling.pattern})$`);
    return { spelling, cells: cells.filter((cell) => whole.test(cell)).length };
  });
  const best = counted.toSorted((a, b) => b.cells - a.cells)[0];
  return best && best.cells > 0 ? best.spelling : null;
}

/** All plain spellings of a format. */
export function plainSpellings(format: string): readonly PlainSpelling[] {
  return spellings[format] ?? [];
}

/** A cell of a plain spelling as DATE or TIMESTAMPTZ; null for any other, and for what only looks like it (31.02.2026). */
export function plainDateSql(cell: string, { pattern, layout }: PlainSpelling): string {
  const isSpelt = `regexp_full_match(${cell}, '${pattern}')`;
  if (layout === null) return `CASE WHEN ${isSpelt} THEN TRY_CAST(${cell} AS TIMESTAMPTZ) END`;
  const date = `CAST(try_strptime(${cell}, '${layout}') AS DATE)`;
  return `CASE WHEN ${isSpelt} THEN ${date} END`;
}

/** The plain cells of a column: how they are spelt, and the column that holds `plainDateSql` of them. */
export interface PlainDates {
  readonly spelling: PlainSpelling;
  readonly column: string;
}

/**
 * `readDate` of a filled cell as `{d, i}`: the day as days since 1970, and the instant in milliseconds or null; both are
 * null if the text is no date of the format. What `plain` did not settle goes to the reference. Throws `import.mapping`
 * if the format is none.
 */
export function dateSql(filled: string, format: string, zones: DateZones, plain: PlainDates | null): string {
  if (!dateFormat(format)) {
    throw new ProblemError({
      code: 'import.mapping',
      message: `“${format}” is no date format.`,
      remedy: 'Use YMD, DMY, MDY or a pattern such as DD.MM.YYYY HH:mm.',
    });
  }
  const given = [filled, ...[format, zones.clock, zones.workspace].map(sqlText)].join(', ');
  const odd = `{'d': date_day(${given}), 'i': date_instant(${given})}`;
  return `CASE WHEN ${filled} IS NULL THEN NULL ${plain === null ? '' : plainCase(plain, zones)} ELSE ${odd} END`;
}

function plainCase({ spelling, column }: PlainDates, zones: DateZones): string {
  if (spelling.layout === null) {
    const day = `CAST(timezone(${sqlText(zones.workspace)}, ${column}) AS DATE) - ${epoch}`;
    return `WHEN ${column} IS NOT NULL THEN {'d': ${day}, 'i': epoch_ms(${column})}`;
  }
  const isKnown = `${column} BETWEEN DATE '${firstYear}-01-01' AND DATE '${lastYear}-12-31'`;
  return `WHEN ${isKnown} THEN {'d': ${column} - ${epoch}, 'i': CAST(NULL AS BIGINT)}`;
}
