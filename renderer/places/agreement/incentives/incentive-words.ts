import type { ReplayGap, ReplayQuarter } from '../../../../shared/contract/alignment.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { metricEntry } from '../../../../shared/metrics/catalogue.ts';
import type { Unrated } from '../../../../shared/metrics/figure.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { type SchemeEntry, type SchemePart, schemeTitle } from '../../../../shared/model/incentive-entry.ts';
import { startingStageLabels } from '../../../../shared/model/starting-handbook.ts';
import { type IncentiveFlagKind, totalWeight } from '../../../../shared/planning/incentive-checks.ts';
import {
  jointMetrics,
  type PayUnknown,
  paidMetricKey,
  type QuarterPay,
} from '../../../../shared/planning/incentive-replay.ts';
import { countOf, formatDate } from '../../../kit/format.ts';
import { andList } from '../../../kit/signing/sign-words.ts';

export const periodWords = { month: 'Month', quarter: 'Quarter', year: 'Year' } as const;

export const flagWords: Readonly<Record<IncentiveFlagKind, string>> = {
  'volume-only': 'Volume only',
  'volume-first': 'Mostly volume',
  weights: 'Weights',
  'no-shared-part': 'Nothing shared',
  unmeasured: 'Unmeasured',
};

/** What a scheme is, whoever has signed it: what is really paid, or not. */
export const stateWords = { 'in-force': 'Paid now', draft: 'Draft', past: 'Past' } as const;

/** The name of a scheme where it is listed; a draft is one of its scheme. */
export const schemeName = (scheme: SchemeEntry): string => schemeTitle(scheme);

/** What a scheme lacks before anybody can sign it; null for nothing. */
export function missingToSign({ parts }: SchemeEntry): string | null {
  const total = totalWeight(parts);
  return total === 1 ? null : `weights of 100%, they are ${Math.round(total * 1000) / 10}%`;
}

/** That a scheme is paid though not all have signed: "Marketing and Sales have not signed it". */
export function unsignedWords(waiting: readonly MemberFunction[]): string {
  return `${andList(waiting.map(functionLabel))} ${waiting.length === 1 ? 'has' : 'have'} not signed it`;
}

/** What a part is paid for: "Acceptance rate", or with its step. */
export function metricText({ metric, stages }: Pick<SchemePart, 'metric' | 'stages'>, promises: PromiseNames): string {
  if (metric === null) return 'Not measured here';
  const name = metricEntry(metric)?.name ?? `${metric}, of another version`;
  if (stages === null) return name;
  if (metric === 'sla_compliance') return `${name}, ${promises.get(stages) ?? 'a promise that is gone'}`;
  return `${name}, ${stages.split(':').map(stageLabel).join(' to ')}`;
}

/** The titles of promises about time by their ids. */
export type PromiseNames = ReadonlyMap<string, string>;

/** A stage as the teams say it: "MQL". */
export function stageLabel(stage: string): string {
  return startingStageLabels.get(stage) ?? stage;
}

/** A share in percent: "48%". */
export function payText(share: number | null): string {
  return share === null ? 'n/a' : `${Math.round(share * 100)}%`;
}

const gapNames: Readonly<Record<ReplayGap['of'], string>> = { leads: 'MQLs', deals: 'deals', closes: 'closed deals' };

/** The days of a quarter; `to` is the first one behind it. */
export type QuarterDays = Pick<ReplayQuarter, 'from' | 'to'>;

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Why the data can't tell of a quarter: "no MQLs before 11 Jun", or of which of its days it can: "MQLs from 11 Jun, 20 of 91 days". */
export function gapWords({ of, since }: ReplayGap, { from, to }: QuarterDays): string {
  if (since === null) return `no ${gapNames[of]} in the data`;
  if (since <= from || since >= to) return `no ${gapNames[of]} before ${formatDate(since)}`;
  return `${gapNames[of]} from ${formatDate(since)}, ${daysBetween(since, to)} of ${daysBetween(from, to)} days`;
}

/** Beside a part that is left out whole: "3 deals without a rate (USD)". */
function unratedDeals(unrated: readonly Unrated[]): string {
  const count = unrated.reduce((sum, { rows }) => sum + rows, 0);
  return `${countOf(count, 'deal')} without a rate (${unrated.map(({ currency }) => currency).join(', ')})`;
}

/** What would make more of a replay known. */
export interface ReplayRemedies {
  /** Those that amounts have no rate from. */
  readonly currencies: readonly string[];
  /** The data begins within or after a quarter. */
  readonly hasGap: boolean;
}

/** What would make more of some replayed quarters known, from what keeps their parts and figures from it. */
export function remediesOf(pays: readonly QuarterPay[], quarters: readonly ReplayQuarter[]): ReplayRemedies {
  const whys = pays.flatMap(({ parts }) => parts.flatMap(({ why }) => why ?? []));
  const ofParts = whys.flatMap((why) => (why.kind === 'unrated' ? why.unrated : []));
  const ofFigures = quarters.flatMap(({ figures }) =>
    jointMetrics.flatMap((joint) => figures[paidMetricKey(joint)]?.unrated ?? []),
  );
  const currencies = new Set([...ofParts, ...ofFigures].map(({ currency }) => currency));
  const joint = quarters.some(({ gaps }) => jointMetrics.some((each) => gaps[paidMetricKey(each)] !== undefined));
  return { currencies: [...currencies].toSorted(), hasGap: joint || whys.some(({ kind }) => kind === 'gap') };
}

/** Why nobody can say what a part would have paid, in a few words. */
export function unknownWords(why: PayUnknown, quarter: QuarterDays): string {
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
      return gapWords(why.gap, quarter);
    case 'unrated':
      return unratedDeals(why.unrated);
    case 'no-value':
      return 'nothing to measure';
  }
}
