import { useMemo } from 'react';
import { type SchemeEntry, schemeEntry } from '../../../../shared/model/incentive-entry.ts';
import { sharedMetrics } from '../../../../shared/planning/incentive-checks.ts';
import { isTimed } from '../../../../shared/planning/sla-terms.ts';
import { useCollection, useSaveState } from '../../../document/index.ts';
import type { PromiseNames } from './incentive-words.ts';

export interface Incentives {
  /** What is paid now first, then drafts, then past ones. */
  readonly schemes: readonly SchemeEntry[];
  /** What both functions are paid for. */
  readonly shared: ReadonlySet<string>;
  /** The promises about time, for parts that are paid for keeping one. */
  readonly promises: PromiseNames;
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
  const slas = useCollection('slas');
  const promises = useMemo(
    () => new Map(slas.filter(isTimed).map(({ id, title }) => [id, title || 'A promise without a name'])),
    [slas],
  );
  return { schemes, shared, promises, isReadOnly };
}
