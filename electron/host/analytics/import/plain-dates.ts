import { tidyCell } from '../../../../shared/crm/coercion-rules.ts';
import type { ScannedTable } from '../../crm/bytes/scanned-table.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { csvBeginning } from './csv-relation.ts';
import { type PlainSpelling, plainSpelling } from './date-sql.ts';
import type { FieldPlan } from './field-plan.ts';

/** So many first records are looked at to guess how dates are spelt; a wrong guess costs time and never a date. */
const probedRecords = 1000;

/** How the date columns spell most of their dates, by their position; others than those that SQL reads are left out. */
export async function plainDateColumns(
  db: AnalyticsDatabase,
  scanned: ScannedTable,
  plans: readonly FieldPlan[],
): Promise<ReadonlyMap<number, PlainSpelling>> {
  const sources = plans.filter((plan) => plan.field.kind === 'date').flatMap((plan) => plan.sources);
  if (sources.length === 0) return new Map();
  const cells = sources.map((source) => `c${source.column}`).join(', ');
  const rows = await db.rows<Record<string, string | null>>(
    `SELECT ${cells} FROM ${csvBeginning(scanned, probedRecords)}`,
  );
  const spelt = sources.flatMap(({ column, dateFormat }) => {
    const spelling = plainSpelling(
      rows.map((row) => tidyCell(row[`c${column}`] ?? '')),
      dateFormat,
    );
    return spelling ? [[column, spelling] as const] : [];
  });
  return new Map(spelt);
}
