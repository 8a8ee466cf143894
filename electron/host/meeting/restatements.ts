import type { MethodOutput } from '../../../shared/contract/contract.ts';
import type { FrozenReview } from '../../../shared/contract/meeting.ts';
import type { ReviewResult } from '../../../shared/contract/review.ts';
import { metricEntry } from '../../../shared/metrics/catalogue.ts';
import type { Figure } from '../../../shared/metrics/figure.ts';
import { figureWords, ofWords } from '../../../shared/metrics/words.ts';

type Restatement = MethodOutput<'meeting/restatements'>['changes'][number];

/** What late data, corrections or new definitions did to the figures of a frozen review; the frozen ones stay. */
export function restatements(frozen: FrozenReview, live: ReviewResult): Restatement[] {
  return Object.entries(frozen.review.metrics).flatMap(([metric, before]) => {
    const now = live.metrics[metric];
    if (!now || isSame(before, now)) return [];
    const words = (figure: Figure) => restatedWords(figure, live.currency);
    // A count behind a value that is not known says nothing to a reader.
    if (words(before) === words(now)) return [];
    return [
      {
        metric,
        label: metricEntry(metric)?.name ?? metric,
        frozen: words(before),
        live: words(now),
        rows: countChange(before, now),
      },
    ];
  });
}

function isSame(before: Figure, now: Figure): boolean {
  return before.value === now.value && before.numerator === now.numerator && before.denominator === now.denominator;
}

function restatedWords(figure: Figure, currency: string): string {
  const { unit, numerator, denominator } = figure;
  const value = figureWords(figure, currency);
  const counts =
    unit === 'ratio' && numerator !== undefined && denominator !== undefined ? ofWords(numerator, denominator) : null;
  return counts === null || counts === value ? value : `${value} (${counts})`;
}

/** How many more (or fewer) units the figure counts now; 0 where it counts none. */
function countChange(before: Figure, now: Figure): number {
  const count = (figure: Figure) => figure.denominator ?? figure.numerator ?? 0;
  return Math.round(count(now) - count(before));
}
