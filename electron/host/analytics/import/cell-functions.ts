import { localDayOf } from '../../../../shared/calendar/zone.ts';
import { isBlank, tidyCell } from '../../../../shared/crm/coercion-rules.ts';
import { type DateFormat, dateFormat } from '../../../../shared/crm/date-pattern.ts';
import { type DateValue, readDate } from '../../../../shared/crm/parse-date.ts';
import { type DecimalSign, type MoneyValue, parseMoney, parseNumber } from '../../../../shared/crm/parse-number.ts';
import { normaliseSalesforceId } from '../../../../shared/crm/salesforce-id.ts';
import type { AnalyticsDatabase, TextFunction } from '../database.ts';

/**
 * The readers of `shared/crm` as functions of SQL. Plain spellings are settled in SQL, which is fast; these take all
 * other cells, so that a cell means the same wherever it is read, and no second description of the language is needed.
 */
const cellFunctions: readonly TextFunction[] = [
  { name: 'tidy_cell', parameters: 1, returns: 'VARCHAR', value: ([cell = '']) => tidyCell(cell) },
  {
    name: 'read_cell',
    parameters: 1,
    returns: 'VARCHAR',
    value: ([cell = '']) => (isBlank(cell) ? null : tidyCell(cell)),
  },
  { name: 'salesforce_id', parameters: 1, returns: 'VARCHAR', value: ([id = '']) => normaliseSalesforceId(id) },
  { name: 'date_day', parameters: 4, returns: 'BIGINT', value: (given) => dateOf(given)?.day ?? null },
  { name: 'date_instant', parameters: 4, returns: 'BIGINT', value: (given) => dateOf(given)?.instant ?? null },
  {
    name: 'number_value',
    parameters: 2,
    returns: 'DOUBLE',
    value: ([cell = '', sign]) => parseNumber(cell, decimalSign(sign)),
  },
  { name: 'money_minor', parameters: 3, returns: 'BIGINT', value: (given) => moneyOf(given)?.minor ?? null },
  { name: 'money_currency', parameters: 3, returns: 'VARCHAR', value: (given) => moneyOf(given)?.currency ?? null },
];

const defined = new WeakSet<AnalyticsDatabase>();

/** Makes the cell readers known to a database, once. */
export function defineCellFunctions(db: AnalyticsDatabase): void {
  if (defined.has(db)) return;
  defined.add(db);
  for (const each of cellFunctions) db.define(each);
}

const dateOf = remembered(readDateCell);
const moneyOf = remembered(readMoneyCell);

function decimalSign(sign: string | undefined): DecimalSign {
  return sign === ',' ? ',' : '.';
}

/** `readDate` on the clocks of the file's zone, with the day as the workspace counts it. */
function readDateCell([cell = '', name = '', clock = 'UTC', workspace = 'UTC']: readonly string[]): DateValue | null {
  const format = knownFormat(name);
  const date = format && readDate(cell, format, clock);
  if (!date || date.instant === null || clock === workspace) return date;
  return { ...date, day: localDayOf(date.instant, workspace) };
}

function readMoneyCell([cell = '', sign, currency = '']: readonly string[]): MoneyValue | null {
  return parseMoney(cell, decimalSign(sign), currency);
}

const formats = new Map<string, DateFormat | null>();

function knownFormat(name: string): DateFormat | null {
  const known = formats.get(name) ?? dateFormat(name);
  formats.set(name, known);
  return known;
}

const mostRemembered = 10_000;

/** Cells repeat, and each is asked for twice: once for each part of its value. */
function remembered<Value>(read: (given: readonly string[]) => Value): (given: readonly string[]) => Value {
  const values = new Map<string, { readonly value: Value }>();
  return (given) => {
    const key = given.join('\0');
    const known = values.get(key);
    if (known) return known.value;
    const value = read(given);
    if (values.size >= mostRemembered) values.clear();
    values.set(key, { value });
    return value;
  };
}
