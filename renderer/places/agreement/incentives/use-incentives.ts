import { useMemo } from 'react';
import { type SchemeEntry, schemeEntry } from '../../../../shared/model/incentive-entry.ts';
import { sharedMetrics } from '../../../../shared/planning/incentive-checks.ts';
import { useCollection, useSaveState } from '../../../document/index.ts';

export interface Incentives {
  /** What is paid now first, then drafts, then past ones. */
  readonly schemes: readonly SchemeEntry[];
  /** What both functions are paid for. */
  readonly shared: ReadonlySet<string>;
  readonly isReadOnly: boolean;
}

const rank = { 'in-force': 0, draft: 1, past: 2 } as const;

/** The schemes of the workspace, each with its parts and signatures. */
export function useIncentives(): Incentives {
  const stored = useCollection('incentiveSchemes');
  const parts = useCollection('incentiveParts');
  const signatures = useCollection('signatures');
  const isReadOnly = useSaveState().state === 'read-only';
  const schemes = useMemo(
    () =>
      stored
        .map((scheme) => schemeEntry(scheme, parts, signatures))
        .toSorted((one, other) => rank[one.state] - rank[other.state]),
    [stored, parts, signatures],
  );
  const shared = useMemo(() => sharedMetrics(stored, parts), [stored, parts]);
  return { schemes, shared, isReadOnly };
}
