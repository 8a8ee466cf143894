import { type Scope, type SpanRow, scanSpan, type Window } from './scope.ts';
import type { UnitOfCount } from './transition.ts';

/** One row of entries.sql. */
export interface EntriesRow extends SpanRow {
  readonly n: number;
}

/** How many units a day column has within a window, by segment; most are asked for by several metrics. */
export function readEntries(
  scope: Scope,
  unit: UnitOfCount,
  column: string,
  window: Window,
): Promise<readonly EntriesRow[]> {
  const units = unit === 'lead' ? 'lead' : 'episode';
  return scanSpan<EntriesRow>(scope, 'entries', window, { units, entry: column });
}
