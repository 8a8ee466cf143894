import { isBlank, tidyCell } from './coercion-rules.ts';
import { type DateFormat, dateFormat } from './date-pattern.ts';
import type { ColumnProfile } from './mapping.ts';
import { readDate } from './parse-date.ts';
import { parseFlag } from './parse-flag.ts';
import { parseNumber } from './parse-number.ts';
import { isSalesforceId } from './salesforce-id.ts';

/** Columns with at most this many different values list them all. */
export const maxListedValues = 60;
export const maxSamples = 5;

/** A value of the column and how many cells have it. */
interface Cell {
  readonly value: string;
  readonly rows: number;
}

const numericDate = /^[0-9]{1,2}(?:[-/ ]|\. ?)[0-9]{1,2}(?:[-/ ]|\. ?)(?:[0-9]{4}|[0-9]{2})(?:$|[ ,Tt])/u;
const isoStart = /^[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}/u;
const serial = /^(?:[2-5][0-9]{4}|60000)(?:\.[0-9]+)?$/u;
const email = /^[^@\s]+@[^@\s]+\.[^@\s]+$/u;
const formats = { DMY: knownFormat('DMY'), MDY: knownFormat('MDY') };

/**
 * Counts over one column, in plain loops: the reference for the SQL that profiles whole files. Every count is over cells
 * that are not blank; the shapes overlap (`1` is a number and a flag). `number` counts cells that read with a decimal
 * point (or as whole numbers), `decimalComma` those that read only with a decimal comma. `isoDate` counts dates that
 * start with the year, `otherDate` every other spelling but serials. `dateOrder` is over numeric dates such as 3/4/2026:
 * readable only day first, only month first, either way, or not at all.
 */
export function profileColumn(header: string, index: number, cells: readonly string[]): ColumnProfile {
  const filled = cells.map(tidyCell).filter((cell) => !isBlank(cell));
  const counts = Map.groupBy(filled, (cell) => cell);
  const listed = [...counts].map(([value, rows]) => ({ value, rows: rows.length }));
  return {
    header,
    index,
    filled: filled.length,
    distinct: counts.size,
    samples: [...counts.keys()].slice(0, maxSamples),
    values: counts.size <= maxListedValues ? listed.sort((a, b) => b.rows - a.rows) : null,
    dateOrder: dateOrder(listed),
    shapes: shapes(listed),
  };
}

function dateOrder(cells: readonly Cell[]): ColumnProfile['dateOrder'] {
  const numeric = cells.filter(({ value }) => numericDate.test(value));
  if (numeric.length === 0) return null;
  const order = { dayFirstOnly: 0, monthFirstOnly: 0, either: 0, impossible: 0 };
  for (const { value, rows } of numeric) order[orderOf(value)] += rows;
  return order;
}

function orderOf(cell: string): 'dayFirstOnly' | 'monthFirstOnly' | 'either' | 'impossible' {
  const isDayFirst = readDate(cell, formats.DMY, 'UTC') !== null;
  const isMonthFirst = readDate(cell, formats.MDY, 'UTC') !== null;
  if (isDayFirst) return isMonthFirst ? 'either' : 'dayFirstOnly';
  return isMonthFirst ? 'monthFirstOnly' : 'impossible';
}

function shapes(cells: readonly Cell[]): ColumnProfile['shapes'] {
  const count = (is: (cell: string) => boolean) => sum(cells.filter(({ value }) => is(value)));
  return {
    isoDate: count((cell) => isoStart.test(cell) && isDate(cell)),
    otherDate: count((cell) => !isoStart.test(cell) && !serial.test(cell) && isDate(cell)),
    excelSerial: count((cell) => serial.test(cell)),
    number: count((cell) => parseNumber(cell, '.') !== null),
    decimalComma: count((cell) => parseNumber(cell, '.') === null && parseNumber(cell, ',') !== null),
    email: count((cell) => email.test(cell)),
    salesforceId: count(isSalesforceId),
    flag: count((cell) => parseFlag(cell) !== null),
  };
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { rows }) => total + rows, 0);
}

function isDate(cell: string): boolean {
  return readDate(cell, formats.DMY, 'UTC') !== null || readDate(cell, formats.MDY, 'UTC') !== null;
}

function knownFormat(name: string): DateFormat {
  const format = dateFormat(name);
  if (!format) throw new Error(`No date format ${name}`);
  return format;
}
