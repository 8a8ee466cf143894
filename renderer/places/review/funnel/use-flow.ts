import { useMemo } from 'react';
import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';
import type { Reading } from '../reading/reading.ts';

function useStep(workspaceId: string, query: ReviewQuery, stages: string, isAsked: boolean) {
  const input = { workspaceId, query, metric: 'stage_conversion', stages };
  return useHostQuery('review/metric', isAsked ? input : null).data;
}

/** The reading with the flow ratio of every step beside its cohort figure; asked for only when flow is looked at. */
export function useFlow(workspaceId: string, query: ReviewQuery, reading: Reading | null, isAsked: boolean) {
  const mql = useStep(workspaceId, query, 'inquiry:mql', isAsked);
  const sal = useStep(workspaceId, query, 'mql:sal', isAsked);
  const sql = useStep(workspaceId, query, 'sal:sql', isAsked);
  const opportunity = useStep(workspaceId, query, 'sql:opportunity', isAsked);
  const won = useStep(workspaceId, query, 'opportunity:won', isAsked);
  return useMemo((): Reading | null => {
    if (!reading || !isAsked) return reading;
    const steps = [mql, sal, sql, opportunity, won];
    const funnel = reading.review.funnel.map((stage, index) => {
      const flow = steps[index]?.variants?.flow;
      return flow ? { ...stage, toNext: { ...stage.toNext, variants: { ...stage.toNext.variants, flow } } } : stage;
    });
    return { ...reading, review: { ...reading.review, funnel } };
  }, [reading, isAsked, mql, sal, sql, opportunity, won]);
}
