import type { ReplayGap } from '../../../../shared/contract/alignment.ts';
import { metricEntry } from '../../../../shared/metrics/catalogue.ts';
import { missingRates } from '../../../../shared/metrics/left-out.ts';
import type { SchemeEntry, SchemePart } from '../../../../shared/model/incentive-entry.ts';
import type { IncentiveFlagKind } from '../../../../shared/planning/incentive-checks.ts';
import type { PayUnknown } from '../../../../shared/planning/incentive-replay.ts';
import { formatDate } from '../../../kit/format.ts';

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

const gapNames: Readonly<Record<ReplayGap['of'], string>> = { leads: 'MQLs', deals: 'deals', closes: 'closed deals' };

/** Why the data can't tell of a quarter: "MQLs begin on 11 Jun 2026". */
export function gapWords({ of, since }: ReplayGap): string {
  return since === null ? `no ${gapNames[of]} in the data` : `${gapNames[of]} begin on ${formatDate(since)}`;
}

/** Why nobody can say what a part would have paid, in a few words. */
export function unknownWords(why: PayUnknown): string {
  switch (why.kind) {
    case 'no-metric':
      return 'not measured here';
    case 'no-target':
      return 'no target yet';
    case 'no-recycle-rate':
      return 'recycle rate not known';
    case 'unknown-metric':
      return 'metric not known';
    case 'gap':
      return gapWords(why.gap);
    case 'unrated':
      return missingRates(why.unrated);
    case 'no-value':
      return 'nothing to measure';
  }
}
