import { type Dimension, dimensions } from '../../../../shared/contract/review.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { distantFuture } from '../../../../shared/money/rates.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { withDerived } from './derive.ts';

export interface DimensionValue {
  readonly value: string;
  readonly leads: number;
}

/** The values a dimension takes, with the leads behind each, most first; '' for blank. */
export function dimensionValues(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  dimension: Dimension,
): Promise<DimensionValue[]> {
  if (!dimensions.includes(dimension)) throw new Error(`No dimension: ${dimension}`);
  return withDerived(db, settings, distantFuture, async ({ values }) => {
    const rows = await db.rows<DimensionValue>(
      `SELECT ${dimension}::VARCHAR AS value, count(*) AS leads FROM lead GROUP BY ALL`,
    );
    const leads = new Map(rows.map((row) => [row.value, row.leads]));
    return values[dimension]
      .map((value) => ({ value, leads: leads.get(value) ?? 0 }))
      .filter(({ value, leads: count }) => value !== '' || count > 0)
      .sort((left, right) => right.leads - left.leads || (left.value < right.value ? -1 : 1));
  });
}
