import type { HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import { testableRule } from '../../../../../shared/planning/criterion-rule.ts';

/** The scores that lines ask for beside a threshold that says another one; none without a threshold. */
export function otherLimits({
  criteria,
  scoreThreshold,
}: Pick<HandbookEntry, 'criteria' | 'scoreThreshold'>): number[] {
  if (scoreThreshold === null) return [];
  const limits = criteria.flatMap(({ rule }) => {
    const tested = testableRule(rule);
    return tested?.field === 'score' && tested.op === 'atLeast' && tested.limit !== scoreThreshold
      ? [tested.limit]
      : [];
  });
  return [...new Set(limits)];
}
