import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { Cell, RowTable } from '../../../../shared/contract/rows.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { withDerived } from '../metrics/derive.ts';
import { cellSql, rowTableSources } from './row-tables.ts';

type RowRecord = MethodOutput<'rows/record'>;

/** What is known of past imports: when, and the names of their files. */
export type KnownImports = ReadonlyMap<number, { readonly at: string; readonly files: readonly string[] }>;

/**
 * One record with everything known of it: fields, stage history, and the records of files that it came from.
 *
 * @throws ProblemError request.invalid if there is no such row
 */
export async function readRecord(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  table: RowTable,
  pk: number,
  imports: KnownImports,
): Promise<RowRecord> {
  const source = rowTableSources[table];
  if (source.isDerived) await withDerived(db, settings, 59_999, async () => {});
  const columns = source.columns.filter((column) => !column.isHidden);
  const cells = columns.map((column, at) => `${cellSql(column)} AS x${at}`);
  const [row] = await db.rows<Record<string, Cell> & { readonly currency: string | null }>(
    `SELECT ${source.currency} AS currency, ${cells.join(', ')} FROM ${source.relation} WHERE ${source.key} = $pk`,
    { pk },
  );
  if (!row) throw new ProblemError({ code: 'request.invalid', message: `There is no row ${pk} in ${table}.` });
  const fields = columns.map(({ label, kind }, at) => ({ label, kind, value: row[`x${at}`] ?? null }));
  const { currency } = row;
  const entity = await entityOf(db, table, pk);
  if (!entity) return { fields, currency, events: [], imports: [] };
  return { fields, currency, events: await eventsOf(db, entity), imports: await importsOf(db, entity, imports) };
}

interface EntityKey {
  readonly type: 'person' | 'opportunity';
  readonly pk: number;
}

async function entityOf(db: AnalyticsDatabase, table: RowTable, pk: number): Promise<EntityKey | null> {
  if (table === 'leads') return { type: 'person', pk };
  if (table === 'opportunities') return { type: 'opportunity', pk };
  if (table !== 'handoffs') return null;
  const { person } = await db.row<{ person: number }>('SELECT pk AS person FROM episode WHERE hk = $pk', { pk });
  return { type: 'person', pk: person };
}

async function eventsOf(db: AnalyticsDatabase, { type, pk }: EntityKey): Promise<RowRecord['events']> {
  const events = await db.rows<{
    stage: string;
    from_stage: string | null;
    day: number;
    instant: number | null;
    lower_day: number | null;
    kind: string;
    source: string;
  }>(
    `SELECT stage, from_stage, day, instant, lower_day, kind, source FROM stage_event
      WHERE entity_type = $type AND pk = $pk ORDER BY day, instant NULLS FIRST`,
    { type, pk },
  );
  return events.map(({ stage, from_stage, day, instant, lower_day, kind, source }) => ({
    stage,
    from: from_stage,
    at: instant === null ? formatLocalDate(day) : new Date(instant).toISOString(),
    // The bound itself is excluded: the first day on which it can have happened is the one after.
    notBefore: lower_day === null ? null : formatLocalDate(lower_day + 1),
    kind,
    source,
  }));
}

async function importsOf(
  db: AnalyticsDatabase,
  { type, pk }: EntityKey,
  imports: KnownImports,
): Promise<RowRecord['imports']> {
  const rows = await db.rows<{ import_id: number; file: number; record: number }>(
    'SELECT import_id, file, record FROM provenance WHERE entity_type = $type AND pk = $pk ORDER BY import_id, file',
    { type, pk },
  );
  return rows.map(({ import_id, file, record }) => {
    const known = imports.get(import_id);
    return { id: import_id, at: known?.at ?? '', file: known?.files[file] ?? '', record };
  });
}
