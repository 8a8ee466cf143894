import { useMemo } from 'react';
import type { Dimension, ReviewQuery, ReviewResult } from '../../../../shared/contract/review.ts';
import { useCollection, useSettings } from '../../../document/index.ts';
import { type ReviewChoices, toReviewQuery, useReviewChoices } from '../../../state/review-query.ts';
import { type HostQuery, useHostQuery } from '../../../state/use-host-query.ts';
import { type Reading, readingOf } from '../reading/reading.ts';
import { useHandbookWords } from '../reading/use-handbook-words.ts';

export interface ReviewScreen {
  readonly workspaceId: string;
  readonly choices: ReviewChoices;
  readonly query: ReviewQuery;
  readonly answer: HostQuery<'review/compute'>;
  /** Null until the first answer. */
  readonly reading: Reading | null;
}

/** What every review screen works with: its choices, the figures for them, and the words of the workspace. */
export function useReviewScreen(workspaceId: string, by: Dimension | null = null): ReviewScreen {
  const choices = useReviewChoices(workspaceId);
  const query = useMemo(() => toReviewQuery(choices, by), [choices, by]);
  const answer = useHostQuery('review/compute', { workspaceId, query });
  return { workspaceId, choices, query, answer, reading: useReading(answer.data, choices.compare) };
}

/** Figures joined with the words of the workspace's handbook and settings. */
export function useReading(review: ReviewResult | null, compare: ReviewQuery['compare']): Reading | null {
  const settings = useSettings();
  const definitions = useCollection('definitions');
  const handbook = useHandbookWords();
  return useMemo(
    () =>
      review
        ? readingOf({
            review,
            settings,
            definitions: definitions.filter(({ kind }) => kind === 'stage'),
            compare,
            handbook,
          })
        : null,
    [review, settings, definitions, compare, handbook],
  );
}
