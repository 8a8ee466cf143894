import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import type { Drill } from '../../../../shared/contract/rows.ts';
import { workspaceHref } from '../../../app/routes.ts';

interface RowsOf {
  readonly metric: string;
  readonly table?: 'handoffs' | 'leads';
  readonly part: string;
  readonly stages?: string;
}

/** The address of the handoffs, or leads, behind a number of this screen. */
export function handoffRows(workspaceId: string, rows: RowsOf, query: ReviewQuery): string {
  const { metric, part, stages, table = 'handoffs' } = rows;
  const drill: Drill = { metric, part, query, ...(stages === undefined ? {} : { stages }) };
  return workspaceHref(workspaceId, ['data', 'rows'], { table, drill: JSON.stringify(drill) });
}
