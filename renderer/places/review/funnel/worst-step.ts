import type { FunnelStageFigures } from '../../../../shared/metrics/figure.ts';
import { type Change, missesTarget, shareChange } from '../reading/change-words.ts';
import type { Reading } from '../reading/reading.ts';

interface WorstStep {
  /** Both stages: `mql:sal`. */
  readonly key: string;
  readonly from: FunnelStageFigures;
  readonly change: Change;
}

/** The step that the headline speaks of: the one that fell most beyond chance, else the first clearly under its target. */
export function worstStep(reading: Reading): WorstStep | null {
  const { funnel } = reading.review;
  const steps = funnel.slice(0, -1).map((from, index) => ({
    key: `${from.stage}:${funnel[index + 1]?.stage ?? ''}`,
    from,
    change: shareChange(from.toNext, reading.limits),
    target: reading.looks(funnel[index + 1]?.stage ?? '').targetRate,
  }));
  const fallen = steps.filter(({ change }) => change.tone === 'bad');
  const worst = fallen.toSorted((left, right) => (left.change.points ?? 0) - (right.change.points ?? 0))[0];
  return worst ?? steps.find(({ from, target }) => missesTarget(from.toNext, target)) ?? null;
}
