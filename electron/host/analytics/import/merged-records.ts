import { versionView } from './version-views.ts';

/**
 * The table `area.merge`: which person record stands for another now (0.8), as the newest version of either tells it.
 * CRMs tell it from both ends: the record that went names the one that stayed (Salesforce's MasterRecordId), or the one
 * that stayed lists those that went (HubSpot), there with the time of the merge behind a colon. A record that names one
 * which nobody has exported yet stands for itself until then. Where several claim a record, the least id has it, so that
 * the order of imports does not matter.
 *
 * A merge without a day holds for every as-of day: two records of one person are one person, whenever the CRM noticed.
 * Frozen reviews are not changed by that: they know only the imports that they were made from.
 */
export function mergesSql(area: string): string {
  return `CREATE OR REPLACE TABLE ${area}.merge AS
    WITH newest AS (SELECT k.system, k.id, v.merged_into, v.merged_ids
      FROM ${area}.person_key k JOIN ${versionView(area, 'person')} v ON v.seq = k.last_seq
      WHERE v.merged_into IS NOT NULL OR v.merged_ids IS NOT NULL),
    listed AS (SELECT system, id, unnest(string_split_regex(merged_ids, '[;,\\s]+')) AS part FROM newest),
    told AS (
      SELECT system, id AS gone, merged_into AS kept, CAST(NULL AS INTEGER) AS day FROM newest WHERE merged_into IS NOT NULL
      UNION ALL SELECT system, split_part(part, ':', 1), id, ${mergeDay("split_part(part, ':', 2)")} FROM listed)
    SELECT gone.pk, arg_min(kept.pk, kept.id) AS merged_into, arg_min(struct_pack(day := t.day), kept.id).day AS merged_day
    FROM told t
    JOIN ${area}.person_key gone ON gone.system = t.system AND gone.id = t.gone
    JOIN ${area}.person_key kept ON kept.system = t.system AND kept.id = t.kept
    WHERE gone.pk <> kept.pk GROUP BY gone.pk`;
}

/** The day of milliseconds since 1970; in UTC, for who merges at midnight does not care which day it was. */
function mergeDay(milliseconds: string): string {
  return `CAST(try_cast(${milliseconds} AS BIGINT) // 86400000 AS INTEGER)`;
}
