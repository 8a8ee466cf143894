import { parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { Cell, RowsQuery, RowTable } from '../../../../shared/contract/rows.ts';
import { sqlText } from '../sql-text.ts';
import { columnOf, type RowColumn, rowTableSources } from './row-tables.ts';

type RowFilter = RowsQuery['filters'][number];

/** The rows that a query's filters and search let through, as a condition. */
export function conditionSql({ table, filters, search }: Pick<RowsQuery, 'table' | 'filters' | 'search'>): string {
  const conditions = filters.map((filter) => `(${filterSql(columnOf(table, filter.column), filter)})`);
  const words = search
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const searches = words.map((word) => `(${searchSql(table, word)})`);
  return [...conditions, ...searches].join(' AND ') || 'true';
}

function searchSql(table: RowTable, word: string): string {
  return rowTableSources[table].searched
    .map((key) => `contains(lower(${columnOf(table, key).sql}), ${sqlText(word)})`)
    .join(' OR ');
}

function filterSql(column: RowColumn, { op, values }: RowFilter): string {
  const { sql } = column;
  const isText = column.kind === 'text' || column.kind === 'stage';
  const isBlank = isText ? `coalesce(trim(${sql}), '') = ''` : `${sql} IS NULL`;
  switch (op) {
    case 'blank':
      return isBlank;
    case 'notBlank':
      return `NOT (${isBlank})`;
    case 'is':
      return isOneOf(column, values, isBlank);
    case 'isNot':
      return `NOT coalesce(${isOneOf(column, values, isBlank)}, false)`;
    case 'contains':
      return (
        values
          .map((value) => `contains(lower(CAST(${sql} AS VARCHAR)), ${sqlText(String(value ?? '').toLowerCase())})`)
          .join(' OR ') || 'true'
      );
    case 'atLeast':
      return values.map((value) => `${sql} >= ${valueSql(column, value)}`).join(' AND ') || 'true';
    case 'atMost':
      return values.map((value) => `${sql} <= ${valueSql(column, value)}`).join(' AND ') || 'true';
  }
}

/** Of no values nothing is one; a null or empty value stands for a blank cell. */
function isOneOf(column: RowColumn, values: readonly Cell[], isBlank: string): string {
  const filled = values.filter((value) => value !== null && value !== '');
  const parts = [
    ...(filled.length === values.length ? [] : [isBlank]),
    ...(filled.length === 0 ? [] : [`${column.sql} IN (${filled.map((value) => valueSql(column, value)).join(', ')})`]),
  ];
  return parts.join(' OR ') || 'false';
}

/** A value to compare with. @throws ProblemError request.invalid if the column can't hold it */
function valueSql(column: RowColumn, value: Cell): string {
  switch (column.kind) {
    case 'date': {
      const day = typeof value === 'string' ? parseLocalDate(value.slice(0, 10)) : null;
      return day === null ? refuse(column, value) : String(day);
    }
    case 'instant': {
      const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
      return Number.isNaN(instant) ? refuse(column, value) : String(instant);
    }
    case 'number':
    case 'money':
    case 'days': {
      const number = value === null || value === '' ? Number.NaN : Number(value);
      return Number.isFinite(number) ? String(number) : refuse(column, value);
    }
    case 'text':
    case 'stage':
      return sqlText(String(value ?? ''));
  }
}

function refuse({ label }: RowColumn, value: Cell): never {
  throw new ProblemError({
    code: 'request.invalid',
    message: `“${value}” is nothing that ${label} can be compared with.`,
  });
}
