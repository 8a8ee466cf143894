import { useMemo } from 'react';
import type { FrozenReview } from '../../../../shared/contract/meeting.ts';
import type { ReviewQuery, Series } from '../../../../shared/contract/review.ts';
import { toReviewQuery, useReviewChoices } from '../../../state/review-query.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';
import { useReading } from '../page/use-review-screen.ts';
import type { Pipeline } from '../pipeline/pipeline-words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Meeting } from './slides.ts';

/** Everything that the slides of a review draw, live or frozen. */
export interface SlideData {
  readonly reading: Reading;
  readonly acceptance: Series | null;
  readonly pipeline: Pipeline | null;
}

/** The question to the host that a meeting is about: its own period, or what the review screens are set to. */
export function useMeetingQuery(workspaceId: string, meeting: Meeting | null): ReviewQuery {
  const choices = useReviewChoices(workspaceId);
  return useMemo(() => {
    const query = toReviewQuery(choices);
    return meeting?.from ? { ...query, from: meeting.from, to: meeting.to } : query;
  }, [choices, meeting?.from, meeting?.to]);
}

/** The live figures of a meeting; null until they are there. */
export function useSlideData(workspaceId: string, query: ReviewQuery) {
  const review = useHostQuery('review/compute', { workspaceId, query });
  const series = useHostQuery('review/series', {
    workspaceId,
    query,
    metric: 'mql_to_sal',
    bucket: 'month',
    buckets: 9,
  });
  const pipeline = useHostQuery('review/pipeline', { workspaceId, query });
  const reading = useReading(review.data, query.compare);
  const reload = () => {
    for (const asked of [review, series, pipeline]) asked.reload();
  };
  const data: SlideData | null = reading && { reading, acceptance: series.data, pipeline: pipeline.data };
  return { data, problem: review.problem ?? series.problem ?? pipeline.problem, reload };
}

/** The figures of an ended review as they were; the handbook's words are today's. */
export function useFrozenData(record: FrozenReview | null): SlideData | null {
  const reading = useReading(record?.review ?? null, record?.query.compare ?? 'previous');
  return (
    reading &&
    record && {
      reading,
      acceptance: record.series.find(({ metric }) => metric === 'mql_to_sal') ?? null,
      pipeline: record.pipeline,
    }
  );
}
