import type { AnalyticsDatabase, QueryOptions } from '../database.ts';
import { sqlText } from '../sql-text.ts';
import { stageDateColumns, versionView } from './version-views.ts';

type Entity = 'person' | 'opportunity';

/**
 * Derives `area.event` from the versions of `area`: every explicit entry into a stage, and those that only a changed
 * status tells. Keyed by `entity_type`, `system` and `id`. The same versions give the same events whatever the order
 * they were imported in, but for what only a difference between two imports can tell.
 *
 * Entries into one stage of one record less than 24 hours after another are the same entry; the earliest stays (0.8).
 */
export async function deriveEvents(db: AnalyticsDatabase, area: string, options?: QueryOptions): Promise<void> {
  const run = (sql: string) => db.run(sql, {}, options);
  const columns = [
    ...(await entriesOf(db, area, 'person', options)),
    ...(await entriesOf(db, area, 'opportunity', options)),
  ];
  const hasHistory = (await db.rows(`SELECT 1 FROM ${versionView(area, 'stage_event')} LIMIT 1`)).length > 0;
  if (hasHistory) {
    await run(`CREATE OR REPLACE TABLE ${area}.known_id AS
      SELECT 'person' AS entity_type, system, id FROM ${versionView(area, 'person')} GROUP BY ALL
      UNION ALL SELECT 'opportunity', system, id FROM ${versionView(area, 'opportunity')} GROUP BY ALL`);
  }
  const told = hasHistory ? [...columns, historyEntries(area)] : columns;
  await run(`CREATE OR REPLACE TABLE ${area}.explicit_event AS ${collapsed(told.join('\nUNION ALL\n'))}`);
  await run(`CREATE OR REPLACE TABLE ${area}.inferred_event AS
    ${inferredEntries(area, 'person')} UNION ALL ${inferredEntries(area, 'opportunity')}`);
  await run(`CREATE OR REPLACE VIEW ${area}.event AS
    SELECT *, CAST(NULL AS INTEGER) AS lower_day, 'explicit' AS kind FROM ${area}.explicit_event
    UNION ALL BY NAME SELECT *, 'inferred_by_diff' AS kind FROM ${area}.inferred_event`);
}

/**
 * Entries that date columns tell, such as `mql_at`. The reason of a way out is that of the row. The dates are read into
 * a table of their own first: planning a union over the views of many files takes longer than reading them.
 */
async function entriesOf(
  db: AnalyticsDatabase,
  area: string,
  entity: Entity,
  options: QueryOptions | undefined,
): Promise<readonly string[]> {
  const columns = await stageDateColumns(db, area, entity);
  if (columns.length === 0) return [];
  const reason = entity === 'person' ? 'reject_reason' : 'loss_reason';
  const dates = columns.flatMap(({ day, instant }) => [day, instant]);
  await db.run(
    `CREATE OR REPLACE TABLE ${area}.${entity}_date AS
      SELECT system, id, ${reason}, ${dates.join(', ')}, import_id, seq FROM ${versionView(area, entity)}`,
    {},
    options,
  );
  return columns.map(({ stage, day, instant }) => {
    const isExit = entity === 'person' ? ['recycled', 'disqualified'].includes(stage) : stage === 'lost';
    return `SELECT '${entity}' AS entity_type, system, id, CAST(NULL AS VARCHAR) AS from_stage, ${sqlText(stage)} AS stage,
      ${day} AS day, ${instant} AS instant, ${isExit ? reason : 'CAST(NULL AS VARCHAR)'} AS reason,
      'date column' AS source, import_id, seq
      FROM ${area}.${entity}_date WHERE ${day} IS NOT NULL`;
  });
}

/**
 * Entries of history files. They may name a record of another system's export: its own system's record is meant if
 * there is one, else the one that has the id, else a record that only the history knows.
 */
function historyEntries(area: string): string {
  return `SELECT e.entity AS entity_type, coalesce(own.system, other.system, e.system) AS system, e.entity_id AS id,
      e.from_stage, e.stage, e.day, e.instant, e.reason, 'history' AS source, e.import_id, e.seq
    FROM ${versionView(area, 'stage_event')} e
    LEFT JOIN ${area}.known_id own ON own.entity_type = e.entity AND own.system = e.system AND own.id = e.entity_id
    LEFT JOIN (SELECT entity_type, id, min(system) AS system FROM ${area}.known_id GROUP BY ALL) other
      ON other.entity_type = e.entity AND other.id = e.entity_id
    WHERE e.stage IS NOT NULL`;
}

/**
 * One entry for each run of entries that are less than a day apart. Where one of two has no time of day, they are the
 * same if they are on the same day. Nearly all entries stand alone, and only the others are put in order.
 */
function collapsed(entries: string): string {
  return `WITH told AS (${entries}),
    single AS (SELECT entity_type, system, id, stage, from_stage, day, instant, reason, source, import_id, seq,
      count(*) OVER (PARTITION BY entity_type, system, id, stage) AS n FROM told),
    ordered AS (SELECT *, lag(day) OVER o AS day_before, lag(instant) OVER o AS instant_before FROM single WHERE n > 1
      WINDOW o AS (PARTITION BY entity_type, system, id, stage ORDER BY day, instant NULLS LAST, source, from_stage, reason, seq)),
    runs AS (SELECT *, sum(CASE WHEN day_before IS NULL THEN 1
        WHEN instant IS NOT NULL AND instant_before IS NOT NULL THEN CAST(instant - instant_before >= 86400000 AS INTEGER)
        ELSE CAST(day <> day_before AS INTEGER) END)
      OVER (PARTITION BY entity_type, system, id, stage ORDER BY day, instant NULLS LAST, source, from_stage, reason, seq
        ROWS UNBOUNDED PRECEDING) AS run FROM ordered)
    SELECT entity_type, system, id, stage, from_stage, day, instant, reason, source, import_id, seq FROM single WHERE n = 1
    UNION ALL
    SELECT entity_type, system, id, stage, min(from_stage), min(day), arg_min(instant, (day, instant)),
      arg_max(reason, (import_id, reason)), min(source), min(import_id), min(seq)
    FROM runs GROUP BY entity_type, system, id, stage, run`;
}

/**
 * A status that differs from the one before, where no entry is told of it: it happened after the record was last seen
 * with the old one, and not after the export with the new one. An opportunity's close is told by its close date.
 */
function inferredEntries(area: string, entity: Entity): string {
  const versions = versionView(area, entity);
  const isTold = entity === 'opportunity' ? "AND NOT (stage IN ('won', 'lost') AND closed_day IS NOT NULL)" : '';
  const closed = entity === 'opportunity' ? ', closed_day' : '';
  return `SELECT c.entity_type, c.system, c.id, c.from_stage, c.stage, c.day, CAST(NULL AS BIGINT) AS instant,
      c.lower_day, CAST(NULL AS VARCHAR) AS reason, 'compared imports' AS source, c.import_id, c.seq
    FROM (${changedStages(area, entity, versions, closed, isTold)}) c
    WHERE NOT EXISTS (SELECT 1 FROM ${area}.explicit_event e WHERE e.entity_type = c.entity_type AND e.system = c.system
      AND e.id = c.id AND e.stage = c.stage AND (e.import_id = c.import_id OR e.day > c.lower_day) AND e.day <= c.day)`;
}

function changedStages(area: string, entity: Entity, versions: string, closed: string, isTold: string): string {
  return `WITH many AS (SELECT system, id FROM ${versions} GROUP BY ALL HAVING count(*) > 1),
    steps AS (SELECT v.system, v.id, stage, status, seen_day, import_id, seq${closed},
        lag(stage) OVER o AS from_stage, lag(status) OVER o AS from_status, lag(seen_day) OVER o AS from_day,
        lag(import_id) OVER o AS from_import
      FROM ${versions} v JOIN many m ON m.system = v.system AND m.id = v.id
      WINDOW o AS (PARTITION BY v.system, v.id ORDER BY seq)),
    changed AS (SELECT * FROM steps WHERE from_import < import_id AND stage IS NOT NULL
      AND stage IS DISTINCT FROM from_stage AND status IS DISTINCT FROM from_status ${isTold}),
    bounded AS (SELECT c.system, c.id, c.from_stage, c.stage, c.import_id, c.seq, c.seen_day AS day,
        greatest(c.from_day, ${lastSeen(area, entity)}) AS seen_before
      FROM changed c)
    SELECT '${entity}' AS entity_type, system, id, from_stage, stage, import_id, seq, greatest(day, seen_before) AS day,
      CAST(least(seen_before, greatest(day, seen_before) - 1) AS INTEGER) AS lower_day FROM bounded`;
}

/** The last export between two versions that held the record unchanged; the list of absent ones tells. */
export function lastSeen(area: string, entity: Entity): string {
  return `coalesce((SELECT max(s.seen_day) FROM ${area}.absent s WHERE s.object = '${entity}' AND s.system = c.system
    AND s.id IS NULL AND s.import_id > c.from_import AND s.import_id < c.import_id
    AND NOT EXISTS (SELECT 1 FROM ${area}.absent a WHERE a.object = s.object AND a.system = s.system
      AND a.import_id = s.import_id AND a.id = c.id)), c.from_day)`;
}
