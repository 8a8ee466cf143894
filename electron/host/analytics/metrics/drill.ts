import type { LocalDay } from '../../../../shared/calendar/local-day.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { Drill, RowTable } from '../../../../shared/contract/rows.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { withQuery } from './context.ts';
import type { DrillRows } from './drill-builder.ts';
import { drillRows } from './drill-parts.ts';
import { windowValues } from './scope.ts';

/** Where the rows of each table come from: the derived table, and its column that names a row. */
const sources: Readonly<Partial<Record<RowTable, { readonly from: string; readonly key: string }>>> = {
  leads: { from: 'lead', key: 'pk' },
  handoffs: { from: 'episode', key: 'hk' },
  opportunities: { from: 'opp', key: 'ok' },
};

/** The rows behind a part of a figure: `pk` of the person, `hk` of the episode or `pk` of the opportunity, by table. */
export interface DrilledRows {
  readonly table: RowTable;
  readonly pks: readonly number[];
}

/**
 * The rows that a figure counts: `numerator`, `denominator`, `rest` or `item:<key>`, computed from the same derived
 * tables as the figure. Throws `request.invalid` for a part the metric does not have.
 */
export function drillPks(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  drill: Drill,
  today?: LocalDay,
): Promise<DrilledRows> {
  return withQuery(db, settings, drill.query, today, async ({ scope, resolved }) => {
    const window = resolved.current;
    const rows = await drillRows({ scope, window, drill });
    const source = sources[rows.table];
    if (!source) throw new Error(`No rows are derived for ${rows.table}.`);
    const { filter } = windowValues(scope, window);
    const found = await db.rows<{ key: number }>(
      `SELECT DISTINCT ${source.key} AS key FROM ${rows.from ?? source.from} WHERE ${partSql(rows, drill)}${filter} ORDER BY key`,
    );
    return { table: rows.table, pks: found.map((row) => row.key) };
  });
}

function partSql({ denominator, numerator, item }: DrillRows, { part, metric }: Drill): string {
  if (part === 'denominator') return denominator;
  if (part === 'numerator') return `${denominator} AND (${numerator})`;
  if (part === 'rest') return `${denominator} AND NOT (${numerator})`;
  const more = part.startsWith('item:') ? item?.(part.slice('item:'.length)) : null;
  if (more === null || more === undefined) {
    throw new ProblemError({ code: 'request.invalid', message: `“${metric}” has no part “${part}”.` });
  }
  return more;
}
