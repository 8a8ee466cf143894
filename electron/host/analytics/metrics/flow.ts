import { shareFigure } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { wilson } from '../../../../shared/metrics/intervals.ts';
import { readEntries } from './entries.ts';
import { bySegment, type Scope, type Segmented, type SegmentRow, type Window } from './scope.ts';
import { type Transition, transitionSql } from './transition.ts';

/** Entries into the start and the goal of a transition; different units, hence a ratio and no rate. */
export interface FlowRow extends SegmentRow {
  readonly entries: number;
  readonly goals: number;
}

/** Entries into both stages of a transition within the window, by segment. */
export async function readFlow(
  scope: Scope,
  transition: Transition,
  window: Window,
): Promise<Segmented<readonly FlowRow[]>> {
  const { entry, goal } = transitionSql(transition, scope.settings.skippedStages, window.asOf);
  const [entries, goals] = await Promise.all([
    readEntries(scope, transition.unit, entry, window),
    readEntries(scope, transition.unit, goal, window),
  ]);
  const rows: FlowRow[] = [
    ...entries.map(({ seg, n }) => ({ seg, entries: n, goals: 0 })),
    ...goals.map(({ seg, n }) => ({ seg, entries: 0, goals: n })),
  ];
  return bySegment(rows, (group) => group);
}

/** M-01 flow: entries into the goal for each entry into the start, of the same days but not of the same units. */
export function flowFigure(rows: readonly FlowRow[]): Figure {
  const goals = rows.reduce((sum, row) => sum + row.goals, 0);
  const entries = rows.reduce((sum, row) => sum + row.entries, 0);
  const interval = goals <= entries ? wilson(goals, entries) : null;
  const figure = shareFigure(goals, entries, 'flow', 'Flow ratio, not a conversion rate.');
  return interval ? { ...figure, interval } : figure;
}
