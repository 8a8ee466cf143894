import { type NamedTouches, nameMark } from '../../../../../shared/planning/landmark-effect.ts';
import { loadSql } from '../../load-sql.ts';
import { sqlText } from '../../sql-text.ts';
import { fillTemplate } from '../template.ts';

/** What touches of a programme are called, by one name or several, in any case of letters. */
export type TouchName = NamedTouches;

const spelling = (name: string) => name.trim().toLowerCase();

function spellingsOf({ value, also = [] }: TouchName): readonly string[] {
  return [...new Set([value, ...also].map(spelling))].filter((name) => name !== '').sort();
}

/** Its names as a key: the same for all spellings that differ in case or in blanks around them, and in any order. */
export function touchKey(name: TouchName): string {
  return `${name.column}|${spellingsOf(name).join(nameMark)}`;
}

/**
 * The tables of a query that say who was touched by what: by these names, or by any where `asked` is null. Touches of one
 * thing that has several names bear all of them.
 */
export function touchedSql(asked: readonly TouchName[] | null): string {
  const parts = asked === null ? { key: 'lower(n.name)', asked: '' } : { key: 'a.names', asked: askedSql(asked) };
  return fillTemplate(loadSql('metrics/programmes/touched.sql'), parts).trim();
}

function askedSql(asked: readonly TouchName[]): string {
  const rows = asked.flatMap((name) => {
    const spellings = spellingsOf(name);
    const names = sqlText(spellings.join(nameMark));
    return spellings.map((one) => `(${sqlText(name.column)}, ${sqlText(one)}, ${names})`);
  });
  const table =
    rows.length === 0
      ? "(SELECT '' AS named_in, '' AS name, '' AS names WHERE false) a"
      : `(SELECT DISTINCT * FROM (VALUES ${rows.join(', ')})) a(named_in, name, names)`;
  return ` JOIN ${table} ON a.named_in = n.named_in AND a.name = lower(n.name)`;
}
