import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import type { Drill, RowTable } from '../../../../shared/contract/rows.ts';
import { navigate, workspaceHref } from '../../../app/routes.ts';

/** The address of the rows behind a number: the rows screen reads the table and the drill from it. */
export function rowsHref(workspaceId: string, table: RowTable, drill: Drill): string {
  return workspaceHref(workspaceId, ['data', 'rows'], { table, drill: JSON.stringify(drill) });
}

interface RowsOf {
  readonly table: RowTable;
  readonly metric: string;
  readonly part: string;
  readonly stages?: string;
}

/** The drill of a part of a metric under the query that it was computed with. */
export function drillOf({ metric, part, stages }: Omit<RowsOf, 'table'>, query: ReviewQuery): Drill {
  return { metric, part, query, ...(stages === undefined ? {} : { stages }) };
}

/** Opens the rows behind a number in Data. */
export function openRows(workspaceId: string, query: ReviewQuery, rows: RowsOf): void {
  navigate(rowsHref(workspaceId, rows.table, drillOf(rows, query)));
}
