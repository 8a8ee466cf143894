import type { ReviewResult } from '../../../../shared/contract/review.ts';
import { ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { roots } from '../../../../shared/model/entities.ts';
import { type Reading, readingOf } from './reading.ts';

/** A share with the period before, as the host gives it. */
export function shareOf(k: number, n: number, before?: readonly [number, number]): Figure {
  const figure = ratioFigure(k, n, 'cohort');
  return before ? { ...figure, previous: ratioFigure(before[0], before[1], 'cohort') } : figure;
}

interface Sample {
  readonly counts: readonly number[];
  readonly before: readonly number[];
  readonly open: readonly number[];
  readonly metrics?: Record<string, Figure>;
}

const stages = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'];

/** A quarter's review with a funnel of these counts, and a handbook that asks for 75% acceptance. */
export function sampleReading({ counts, before, open, metrics = {} }: Sample): Reading {
  const at = (list: readonly number[], index: number) => list[index] ?? 0;
  const review: ReviewResult = {
    schema: 1,
    period: { from: '2026-07-01', to: '2026-10-01', previous: { from: '2026-04-01', to: '2026-07-01' } },
    asOf: '2026-09-30',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    by: null,
    metrics,
    funnel: stages.map((stage, index) => ({
      stage,
      entered: at(counts, index),
      toNext:
        index === 5
          ? { value: null, unit: 'ratio', basis: 'cohort' }
          : shareOf(at(counts, index + 1), at(counts, index), [at(before, index + 1), at(before, index)]),
      fromFirst: shareOf(at(counts, index), at(counts, 0), [at(before, index), at(before, 0)]),
      daysMedian: null,
      open: at(open, index),
    })),
    segments: [],
    warnings: [],
  };
  const definitions = [roots.definitions.parse({ id: 'sal', stage: 'sal', targetRate: 0.75, targetVolume: 36 })];
  const settings = roots.settings.parse({ id: 'settings' });
  return readingOf({ review, settings, definitions, compare: 'same-age', handbook: 'Handbook v1' });
}
