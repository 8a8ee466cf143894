import type { Drill, RowTable } from '../../../../shared/contract/rows.ts';
import type { Scope, Window } from './scope.ts';

/** The rows a figure divides, as SQL: those in its denominator, and which of them are in its numerator. */
export interface DrillRows {
  readonly table: RowTable;
  readonly denominator: string;
  readonly numerator: string;
  /** The rows of an item of the figure by its key, all of its condition; null where the figure has no such item. */
  readonly item?: (key: string) => string | null;
  /** The derived table to look in, where it is not the one that the table of rows comes from. */
  readonly from?: string;
}

export interface DrillRequest {
  readonly scope: Scope;
  readonly window: Window;
  readonly drill: Drill;
}

/** Names the rows behind the parts of a figure. */
export type DrillBuilder = (request: DrillRequest) => DrillRows | Promise<DrillRows>;
