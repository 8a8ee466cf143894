import { isBlank, tidyCell } from '../../../../shared/crm/coercion-rules.ts';
import { dateFormat } from '../../../../shared/crm/date-pattern.ts';
import { readDate } from '../../../../shared/crm/parse-date.ts';
import type { ScannedTable } from '../../crm/bytes/scanned-table.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { csvRelation } from './csv-relation.ts';
import { isPlainDate } from './date-sql.ts';
import type { FieldPlan, FieldSource } from './field-plan.ts';
import { recordCells } from './record-lines.ts';

/** So many first records are looked at to guess how dates are spelt; a wrong guess costs time and never a date. */
const probedRecords = 1000;

/** The date columns that seem to hold plain spellings only, by their position. */
export async function plainDateColumns(
  db: AnalyticsDatabase,
  scanned: ScannedTable,
  plans: readonly FieldPlan[],
): Promise<ReadonlySet<number>> {
  const sources = dateSources(plans);
  if (sources.length === 0) return new Set();
  const cells = sources.map((source) => `c${source.column}`).join(', ');
  const rows = await db.rows<Record<string, string | null>>(
    `SELECT ${cells} FROM ${csvRelation(scanned)} LIMIT ${probedRecords}`,
  );
  const plain = sources.filter((source) =>
    rows.every((row) => {
      const cell = row[`c${source.column}`];
      return !cell || isBlank(cell) || isPlainDate(tidyCell(cell), source.dateFormat);
    }),
  );
  return new Set(plain.map((source) => source.column));
}

function dateSources(plans: readonly FieldPlan[]): readonly FieldSource[] {
  return plans.filter((plan) => plan.field.kind === 'date').flatMap((plan) => plan.sources);
}

/**
 * Of the columns read as plain ones, those in which a refused record holds a date all the same: the file has to be read
 * again without the guess.
 */
export async function misjudgedColumns(
  db: AnalyticsDatabase,
  rejects: string,
  plans: readonly FieldPlan[],
  plain: ReadonlySet<number>,
): Promise<ReadonlySet<number>> {
  const sources = dateSources(plans).filter((source) => plain.has(source.column));
  const misjudged = new Set<number>();
  if (sources.length === 0) return misjudged;
  const lines = await db.rows<{ raw: string }>(
    `SELECT raw FROM ${rejects} WHERE code = 'bad_date' AND raw IS NOT NULL`,
  );
  for (const { raw } of lines) {
    const cells = recordCells(raw);
    for (const { column, dateFormat: name } of sources) {
      const cell = cells[column] ?? '';
      const format = dateFormat(name);
      if (misjudged.has(column) || !format || isBlank(cell) || isPlainDate(tidyCell(cell), name)) continue;
      if (readDate(cell, format, 'UTC')) misjudged.add(column);
    }
  }
  return misjudged;
}
