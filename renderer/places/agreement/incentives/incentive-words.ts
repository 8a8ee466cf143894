import { metricEntry } from '../../../../shared/metrics/catalogue.ts';
import type { SchemeEntry, SchemePart } from '../../../../shared/model/incentive-entry.ts';
import type { IncentiveFlagKind } from '../../../../shared/planning/incentive-checks.ts';

export const periodWords = { month: 'Month', quarter: 'Quarter', year: 'Year' } as const;

export const flagWords: Readonly<Record<IncentiveFlagKind, string>> = {
  'volume-only': 'Volume only',
  weights: 'Weights',
  'no-shared-part': 'Nothing shared',
  unmeasured: 'Unmeasured',
};

/** The name of a scheme where it is listed. */
export function schemeName({ role }: SchemeEntry): string {
  return role || 'A role without a name';
}

/** What a part is paid for: "Acceptance rate", or with its step. */
export function metricText({ metric, stages }: Pick<SchemePart, 'metric' | 'stages'>): string {
  if (metric === null) return 'Not measured here';
  const name = metricEntry(metric)?.name ?? `${metric}, of another version`;
  return stages === null ? name : `${name}, ${stages}`;
}

/** A share in percent: "48%". */
export function payText(share: number | null): string {
  return share === null ? 'n/a' : `${Math.round(share * 100)}%`;
}
