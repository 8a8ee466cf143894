import type { AgreedRule } from '../../../../shared/planning/sla-criteria.ts';
import { sqlText } from '../sql-text.ts';

/** What a rule may look at of a lead, as SQL over `person p`. */
const fields: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'name',
      'email',
      'company',
      'source',
      'channel',
      'campaign',
      'campaign_id',
      'persona',
      'segment',
      'region',
      'owner',
    ].map((field) => [field, `nullif(trim(p.${field}), '')`]),
  ),
  score: 'p.score',
};

function comparedNumber(value: string | number | undefined): number | null {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

/** A rule as SQL over `person p`; null where the data can't test it. */
export function ruleSql({ field, op, values }: AgreedRule): string | null {
  const column = fields[field];
  if (column === undefined) return null;
  if (op === 'filled') return `${column} IS NOT NULL`;
  if (op === 'atLeast' || op === 'atMost') {
    const limit = comparedNumber(values[0]);
    return limit === null
      ? null
      : `coalesce(try_cast(${column} AS DOUBLE) ${op === 'atLeast' ? '>=' : '<='} ${limit}, false)`;
  }
  if (values.length === 0) return null;
  const list = values.map((value) => sqlText(String(value).trim().toLowerCase())).join(', ');
  const isOne = `coalesce(lower(CAST(${column} AS VARCHAR)) IN (${list}), false)`;
  return op === 'is' ? isOne : `NOT ${isOne}`;
}
