import type { ExerciseLead } from '../../../../shared/contract/handbook.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { sqlText } from '../sql-text.ts';

const columns = 'system, id, name, company, source, campaign, score, persona, segment, region';

/** The leads of the given natural keys, in their order; keys that the data no longer has are left out. */
export async function exerciseLeads(db: AnalyticsDatabase, keys: readonly string[]): Promise<ExerciseLead[]> {
  if (keys.length === 0) return [];
  const list = keys.map(sqlText).join(', ');
  const rows = await db.rows<Record<string, string | number | null>>(
    `SELECT system || '|' || id AS key, ${columns} FROM person WHERE system || '|' || id IN (${list})`,
  );
  const known = new Map(rows.map((row) => [String(row.key), leadOf(row)]));
  return keys.flatMap((key) => known.get(key) ?? []);
}

/**
 * Leads for both sides to label: recent ones, drawn by a hash of the seed so that whoever draws gets the same, and spread
 * over scores so that not all are easy.
 */
export async function drawLeads(db: AnalyticsDatabase, seed: string, count: number): Promise<string[]> {
  const rows = await db.rows<{ key: string }>(
    `WITH recent AS (
      SELECT system || '|' || id AS lead, score FROM person
      WHERE merged_into IS NULL AND coalesce(name, company, email) IS NOT NULL
      ORDER BY created_day DESC NULLS LAST, id LIMIT 400
    ), spread AS (
      SELECT lead, md5(lead || ${sqlText(seed)}) AS lot, ntile(${count}) OVER (ORDER BY score, lead) AS part FROM recent
    ), drawn AS (SELECT arg_min(lead, lot) AS key, min(lot) AS lot FROM spread GROUP BY part)
    SELECT key FROM drawn ORDER BY lot`,
  );
  return rows.map(({ key }) => key);
}

function leadOf(row: Readonly<Record<string, string | number | null>>): ExerciseLead {
  const text = (column: string) => (row[column] === null || row[column] === undefined ? '' : String(row[column]));
  const facts = ['persona', 'source', 'campaign', 'segment', 'region'].map(text).filter((fact) => fact !== '');
  return {
    key: text('key'),
    name: text('name'),
    company: text('company'),
    score: typeof row.score === 'number' ? row.score : null,
    facts,
  };
}
