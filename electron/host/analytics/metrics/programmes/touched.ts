import type { TouchColumn } from '../../../../../shared/model/programme.ts';
import { loadSql } from '../../load-sql.ts';
import { sqlText } from '../../sql-text.ts';
import { fillTemplate } from '../template.ts';

/** What touches of a programme are called, in any case of letters. */
export interface TouchName {
  readonly column: TouchColumn;
  readonly value: string;
}

/** One name as a key: the same for all spellings that differ in case or in blanks around them. */
export function touchKey({ column, value }: TouchName): string {
  return `${column}|${value.trim().toLowerCase()}`;
}

/** The tables of a query that say who was touched by what: by these names, or by any where `asked` is null. */
export function touchedSql(asked: readonly TouchName[] | null): string {
  return fillTemplate(loadSql('metrics/programmes/touched.sql'), { asked: askedSql(asked) }).trim();
}

function askedSql(asked: readonly TouchName[] | null): string {
  if (asked === null) return 'true';
  const names = asked.filter(({ value }) => value.trim() !== '');
  if (names.length === 0) return 'false';
  const pairs = names.map(({ column, value }) => `(${sqlText(column)}, ${sqlText(value.trim().toLowerCase())})`);
  return `(n.named_in, lower(n.name)) IN (${pairs.join(', ')})`;
}
