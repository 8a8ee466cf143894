import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import type { Drill } from '../../../../shared/contract/rows.ts';
import { workspaceHref } from '../../../app/routes.ts';

interface RowsOf {
  readonly metric: string;
  readonly part: string;
  readonly stages?: string;
}

/** The address of the handoffs behind a number of this screen. */
export function handoffRows(workspaceId: string, { metric, part, stages }: RowsOf, query: ReviewQuery): string {
  const drill: Drill = { metric, part, query, ...(stages === undefined ? {} : { stages }) };
  return workspaceHref(workspaceId, ['data', 'rows'], { table: 'handoffs', drill: JSON.stringify(drill) });
}
