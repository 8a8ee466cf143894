import type { AnalyticsDatabase, QueryOptions } from '../database.ts';
import { lastSeen } from './stage-events.ts';
import { versionView } from './version-views.ts';

/** A field whose earlier values metrics need, and how its value is written in the history. */
interface HistoricField {
  readonly name: string;
  /** Over the columns of a version. */
  readonly value: string;
}

/** The day on which an opportunity was expected to close, also where the CRM keeps one date for both. */
export const expectedClose =
  "coalesce(expected_close_day, CASE WHEN coalesce(outcome, 'open') = 'open' THEN closed_day END)";
const closedDay = "CASE WHEN coalesce(outcome, 'open') <> 'open' THEN closed_day END";

const fields: { readonly person: readonly HistoricField[]; readonly opportunity: readonly HistoricField[] } = {
  person: [
    { name: 'owner', value: 'owner' },
    { name: 'score', value: 'CAST(score AS VARCHAR)' },
  ],
  opportunity: [
    { name: 'amount', value: 'CAST(amount AS VARCHAR)' },
    { name: 'owner', value: 'owner' },
    { name: 'expected_close', value: `CAST(${expectedClose} AS VARCHAR)` },
    { name: 'outcome', value: "coalesce(outcome, 'open')" },
    { name: 'closed', value: `CAST(${closedDay} AS VARCHAR)` },
  ],
};

/**
 * Derives `area.history`: what fields held before, from each version that says something else. Days are written as days
 * since 1970, amounts in minor units. `closed` is told only where an opportunity was reopened.
 */
export async function deriveHistory(db: AnalyticsDatabase, area: string, options?: QueryOptions): Promise<void> {
  for (const entity of ['person', 'opportunity'] as const) {
    await db.run(`CREATE OR REPLACE TABLE ${area}.${entity}_told_again AS ${toldAgain(area, entity)}`, {}, options);
  }
  const parts = (['person', 'opportunity'] as const).flatMap((entity) =>
    fields[entity].map((field) => {
      const reopened = field.name === 'closed' ? 'AND new_value IS NULL' : '';
      return `SELECT '${entity}' AS entity_type, c.system, c.id, '${field.name}' AS field, c.old_value, c.new_value,
          greatest(c.seen_day, c.from_day) AS day, CAST(least(${lastSeen(area, entity)}, greatest(c.seen_day, c.from_day) - 1) AS INTEGER) AS lower_day,
          c.import_id
        FROM (${steps(area, entity, field)}) c
        WHERE c.old_value IS DISTINCT FROM c.new_value AND c.from_import IS NOT NULL AND c.old_value IS NOT NULL ${reopened}`;
    }),
  );
  await db.run(`CREATE OR REPLACE TABLE ${area}.history AS ${parts.join('\nUNION ALL\n')}`, {}, options);
}

/** The fields of records with several versions: few, and read once, for each use of a view plans all its files anew. */
function toldAgain(area: string, entity: 'person' | 'opportunity'): string {
  const versions = versionView(area, entity);
  const values = fields[entity].map(({ name, value }) => `${value} AS ${name}_value`);
  return `SELECT v.system, v.id, seen_day, import_id, seq, ${values.join(', ')} FROM ${versions} v
    JOIN (SELECT system, id FROM ${versions} GROUP BY ALL HAVING count(*) > 1) m ON m.system = v.system AND m.id = v.id`;
}

function steps(area: string, entity: 'person' | 'opportunity', { name }: HistoricField): string {
  return `SELECT system, id, seen_day, import_id, seq, ${name}_value AS new_value,
      lag(${name}_value) OVER o AS old_value, lag(seen_day) OVER o AS from_day, lag(import_id) OVER o AS from_import
    FROM ${area}.${entity}_told_again WINDOW o AS (PARTITION BY system, id ORDER BY seq)`;
}
