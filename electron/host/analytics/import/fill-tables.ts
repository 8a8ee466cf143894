import type { CrmObject } from '../../../../shared/crm/fields.ts';
import type { AnalyticsDatabase, QueryOptions } from '../database.ts';
import { loadSql } from '../load-sql.ts';
import { expectedClose } from './field-history.ts';
import { mergesSql } from './merged-records.ts';
import { identitySql } from './version-columns.ts';
import { versionView } from './version-views.ts';

/** The tables of `tables.sql`. */
const normalisedTables = [
  'person',
  'opportunity',
  'stage_event',
  'touch',
  'campaign',
  'activity',
  'customer',
  'quota',
  'field_history',
  'provenance',
] as const;

/**
 * Fills the normalised tables from the versions, events and history of `area`, in one transaction. `pk` numbers the
 * records in the order in which they were first told of, so that it stays while imports are added.
 */
export async function fillTables(db: AnalyticsDatabase, area: string, options?: QueryOptions): Promise<void> {
  await db.transaction(async (queries) => {
    await queries.run(normalisedTables.map((table) => `DROP TABLE IF EXISTS ${table}`).join('; '));
    await queries.run(loadSql('tables.sql'));
    for (const sql of [
      entityKeys(area, 'person'),
      entityKeys(area, 'opportunity'),
      mergesSql(area),
      fillPersons(area),
      fillOpportunities(area),
      fillEvents(area),
      fillHistory(area),
      fillTouches(area),
      fillActivities(area),
      fillLatest(area, 'campaign', 'system, id, name, channel, type, start_day, end_day, budget, cost, currency'),
      fillLatest(area, 'customer', 'system, id, started_day, ended_day, monthly_value, currency, segment'),
      fillLatest(area, 'quota', 'period, amount, owner, currency'),
      fillProvenance(area),
    ])
      await queries.run(sql);
  }, options);
}

/** Every record of an entity with its number; those that only a history names have no version (`last_seq` null). */
function entityKeys(area: string, entity: 'person' | 'opportunity'): string {
  return `CREATE OR REPLACE TABLE ${area}.${entity}_key AS
    WITH named AS (
      SELECT system, id, seq AS first_seq, seq AS last_seq, import_id FROM ${versionView(area, entity)}
      UNION ALL SELECT system, id, min(seq), NULL, min(import_id) FROM ${area}.explicit_event
        WHERE entity_type = '${entity}' AND source = 'history' GROUP BY ALL)
    SELECT CAST(row_number() OVER (ORDER BY min(first_seq), system, id) AS INTEGER) AS pk, system, id,
      max(last_seq) AS last_seq, min(import_id) AS import_id, count(*) AS versions FROM named GROUP BY system, id`;
}

/** The stage that a record without a row of its own stands in: the last its history tells. */
function lastStage(area: string, entity: string): string {
  return `LEFT JOIN (SELECT system, id, arg_max(stage, (day, seq)) AS stage FROM ${area}.explicit_event
    WHERE entity_type = '${entity}' AND source = 'history' GROUP BY ALL) h
    ON k.last_seq IS NULL AND h.system = k.system AND h.id = k.id`;
}

function fillPersons(area: string): string {
  return `INSERT INTO person
    SELECT k.pk, k.system, k.id, v.name, v.email, v.company, v.created_day, v.created_instant, coalesce(v.stage, h.stage),
      v.status, v.score, v.score_day, v.source, v.channel, v.campaign, v.campaign_id, v.persona, v.segment, v.region,
      v.owner, v.reject_reason, v.opportunity_id, m.merged_into, m.merged_day, coalesce(v.import_id, k.import_id)
    FROM ${area}.person_key k LEFT JOIN ${versionView(area, 'person')} v ON v.seq = k.last_seq
    LEFT JOIN ${area}.merge m ON m.pk = k.pk
    ${lastStage(area, 'person')}`;
}

/** The amount at creation is the first that was known, unless the CRM tells it. */
function fillOpportunities(area: string): string {
  const outcome = `CASE WHEN v.seq IS NULL THEN CASE h.stage WHEN 'won' THEN 'won' WHEN 'lost' THEN 'lost' ELSE 'open' END
    ELSE coalesce(v.outcome, 'open') END`;
  return `INSERT INTO opportunity
    SELECT k.pk, k.system, k.id, v.name, v.person_id, v.contact_email, v.account, v.created_day, v.created_instant,
      coalesce(v.stage, h.stage), v.status, v.amount,
      coalesce(v.amount_at_create, CASE WHEN k.versions = 1 THEN v.amount ELSE a.amount END), v.currency,
      CASE WHEN v.outcome <> 'open' THEN v.closed_day END, v.expected, ${outcome}, v.loss_reason, v.type, v.source,
      v.channel, v.campaign, v.campaign_id, v.segment, v.region, v.owner, coalesce(v.import_id, k.import_id)
    FROM ${area}.opportunity_key k
    LEFT JOIN (SELECT *, ${expectedClose} AS expected FROM ${versionView(area, 'opportunity')}) v ON v.seq = k.last_seq
    LEFT JOIN (SELECT system, id, arg_min(amount, seq) AS amount FROM ${versionView(area, 'opportunity')} GROUP BY ALL) a
      ON k.versions > 1 AND a.system = k.system AND a.id = k.id
    ${lastStage(area, 'opportunity')}`;
}

function fillEvents(area: string): string {
  const of = (
    entity: string,
  ) => `SELECT e.entity_type, k.pk, e.from_stage, e.stage, e.day, e.instant, e.lower_day, e.kind,
      e.source, e.reason, e.import_id
    FROM ${area}.event e JOIN ${area}.${entity}_key k ON k.system = e.system AND k.id = e.id WHERE e.entity_type = '${entity}'`;
  return `INSERT INTO stage_event ${of('person')} UNION ALL ${of('opportunity')}`;
}

function fillHistory(area: string): string {
  const of = (
    entity: string,
  ) => `SELECT c.entity_type, k.pk, c.field, c.old_value, c.new_value, c.day, c.lower_day, c.import_id
    FROM ${area}.history c JOIN ${area}.${entity}_key k ON k.system = c.system AND k.id = c.id WHERE c.entity_type = '${entity}'`;
  return `INSERT INTO field_history ${of('person')} UNION ALL ${of('opportunity')}`;
}

function fillTouches(area: string): string {
  return `INSERT INTO touch SELECT CAST(row_number() OVER (ORDER BY seq) AS INTEGER), person_id, opportunity_id, day, instant,
    campaign, campaign_id, channel, content, kind, responded, import_id FROM ${versionView(area, 'touch')}`;
}

function fillActivities(area: string): string {
  return `INSERT INTO activity SELECT CAST(row_number() OVER (ORDER BY seq) AS INTEGER), person_id, opportunity_id, day,
    instant, kind, "by", held, import_id FROM ${versionView(area, 'activity')}`;
}

/** Objects that are as their newest version says. */
function fillLatest(area: string, object: CrmObject, columns: string): string {
  const identity = identitySql(object) ?? 'seq';
  return `INSERT INTO ${object}
    SELECT CAST(row_number() OVER (ORDER BY first_seq) AS INTEGER), ${columns}, import_id
    FROM (SELECT *, min(seq) OVER same AS first_seq, max(seq) OVER same AS last_seq FROM ${versionView(area, object)}
      WINDOW same AS (PARTITION BY system, ${identity})) WHERE seq = last_seq`;
}

function fillProvenance(area: string): string {
  const of = (entity: 'person' | 'opportunity') => `SELECT '${entity}', k.pk, v.import_id, v.file, v.record
    FROM ${versionView(area, entity)} v JOIN ${area}.${entity}_key k ON k.system = v.system AND k.id = v.id`;
  return `INSERT INTO provenance ${of('person')} UNION ALL ${of('opportunity')}`;
}
