import { useMemo } from 'react';
import { formatLocalDate, type LocalDay, parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import { type Period, threeMonthsThrough } from '../../../../shared/calendar/periods.ts';
import { localDayOf } from '../../../../shared/calendar/zone.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { ChannelCounts } from '../../../../shared/contract/plan-channels.ts';
import type { Problem } from '../../../../shared/contract/problem.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import {
  type CostMoney,
  type Efficacy,
  efficacyOf,
  type SampleSizes,
  type StageCost,
  sharedTies,
  stageCosts,
  togetherOf,
} from '../../../../shared/planning/channel-costs.ts';
import { type Coverage, coverageByChannel, wholeCoverage } from '../../../../shared/planning/channel-coverage.ts';
import { crmValueOf } from '../../../../shared/planning/channel-owners.ts';
import {
  type ChannelSpend,
  type SpendPart,
  spendByChannel,
  spendWithin,
} from '../../../../shared/planning/channel-spend.ts';
import { useCollection, useSaveState, useSettings } from '../../../document/index.ts';
import { useReviewChoices } from '../../../state/review-query.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';
import { channelName } from './channel-name.ts';

/** One channel with all that is known of it in the period. */
export interface ChannelView {
  readonly channel: Entity<'channels'>;
  readonly spend: ChannelSpend;
  readonly parts: readonly SpendPart[];
  /** How far the money covers those who are counted. */
  readonly coverage: Coverage;
  /** Null where the data does not know the channel. */
  readonly counts: ChannelCounts | null;
  /** Its value as the data writes it. */
  readonly values: readonly string[];
  readonly costs: readonly StageCost[];
  readonly efficacy: Efficacy;
  /** Names of other channels that count the same rows. */
  readonly twins: readonly string[];
}

/** The channels of a workspace over the period that reviews look at. */
export interface Channels {
  readonly workspaceId: string;
  readonly views: readonly ChannelView[];
  readonly together: { readonly spend: number | null; readonly costs: readonly StageCost[]; readonly channels: number };
  readonly period: Period;
  /** The data's last day; null without data. */
  readonly asOf: LocalDay | null;
  readonly today: LocalDay;
  readonly currency: string;
  readonly sizes: SampleSizes;
  readonly isReadOnly: boolean;
  /** Counts are on their way for the first time. */
  readonly isCounting: boolean;
  readonly hasNoData: boolean;
  readonly problem: Problem | null;
  reload(): void;
}

/** All channels: money at once, what came of it as soon as it is counted. */
export function useChannels(workspaceId: string): Channels {
  const channels = useCollection('channels');
  const base = useSpendBase();
  const { currency, smallSample, greySample, timeZone } = useSettings();
  const isReadOnly = useSaveState().state === 'read-only';
  const { from, to } = useReviewChoices(workspaceId);
  const asked = useMemo(
    () =>
      channels
        .map((channel) => ({ id: channel.id, dimension: channel.crmDimension, value: crmValueOf(channel) }))
        // By id, so that moving a channel asks nothing anew.
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    [channels],
  );
  const { data, problem, isLoading, reload } = useHostQuery('plan/channels', {
    workspaceId,
    from,
    to,
    channels: asked,
  });
  const hasNoData = problem?.code === 'review.noData';
  const today = localDayOf(Date.now(), timeZone);
  const asOf = data && !hasNoData ? parseLocalDate(data.asOf) : null;
  const period = useMemo(() => periodOf({ from, to }, data, today), [from, to, data, today]);
  const sizes = useMemo(() => ({ smallSample, greySample }), [smallSample, greySample]);
  const known = useMemo(() => {
    const counted = hasNoData ? null : data;
    const money = { ...base, channels, costs: counted?.campaigns ?? [], asOf: asOf ?? today };
    const [spend, coverage] = [spendByChannel(money), coverageByChannel(money, period)];
    return viewsOf({ channels, spend, coverage, counted, period, sizes });
  }, [base, channels, data, hasNoData, asOf, today, period, sizes]);
  return {
    workspaceId,
    ...known,
    period,
    asOf,
    today,
    currency: currency.toUpperCase(),
    sizes,
    isReadOnly,
    isCounting: isLoading && data === null && problem === null,
    hasNoData,
    problem: hasNoData ? null : problem,
    reload,
  };
}

function useSpendBase() {
  const spend = useCollection('spend');
  const campaigns = useCollection('campaigns');
  const lines = useCollection('campaignChannels');
  const matches = useCollection('campaignMatches');
  return useMemo(() => ({ spend, campaigns, lines, matches }), [spend, campaigns, lines, matches]);
}

type Answer = MethodOutput<'plan/channels'>;
type Chosen = { readonly from: string | null; readonly to: string | null };

/** The period that was chosen, else that of the data, else the three months up to today. */
function periodOf(chosen: Chosen, data: Answer | null, today: LocalDay): Period {
  const from = parseLocalDate(chosen.from ?? data?.from ?? '');
  const to = parseLocalDate(chosen.to ?? data?.to ?? '');
  return from !== null && to !== null && from < to ? { from, to } : threeMonthsThrough(today);
}

interface ViewBase {
  readonly channels: readonly Entity<'channels'>[];
  readonly spend: ReadonlyMap<string, readonly SpendPart[]>;
  readonly coverage: ReadonlyMap<string, Coverage>;
  readonly counted: Answer | null;
  readonly period: Period;
  readonly sizes: SampleSizes;
}

function viewsOf(base: ViewBase): Pick<Channels, 'views' | 'together'> {
  const { channels, spend: parts, counted, period, sizes } = base;
  const shared = sharedTies(channels);
  const names = new Map(channels.map((channel) => [channel.id, channelName(channel)]));
  const views = channels.map((channel): ChannelView => {
    const answer = counted?.channels.find(({ id }) => id === channel.id);
    const values = answer?.values ?? [];
    const counts = answer && values.length > 0 ? answer.counts : null;
    const own = parts.get(channel.id) ?? [];
    const spend = spendWithin(own, period);
    const coverage = base.coverage.get(channel.id) ?? wholeCoverage;
    const costs = stageCosts(moneyOf(spend, coverage), counts, sizes);
    const twins = (shared.get(channel.id) ?? []).flatMap((id) => names.get(id)?.slice(0, 40) ?? []);
    return {
      channel,
      spend,
      parts: own,
      coverage,
      counts,
      values,
      costs,
      efficacy: efficacyOf(channel, costs, counts, sizes),
      twins,
    };
  });
  const { spend, counts, channels: of } = togetherOf(views.map(wholeOf), shared);
  const costs = stageCosts({ amount: spend, isWhole: true }, counts, sizes);
  return { views, together: { spend, costs, channels: of } };
}

/** What may be divided: money of the period alone, which is that of all who are counted. */
function moneyOf({ amount, isOfPeriod }: ChannelSpend, { missing, planned }: Coverage): CostMoney {
  return { amount: isOfPeriod ? amount : null, isWhole: missing.length + planned.length === 0 };
}

/** A channel as it counts in the blended cost: not at all where its money is not known, or in part. */
function wholeOf({ channel, spend, coverage, counts }: ChannelView) {
  const { amount, isWhole } = moneyOf(spend, coverage);
  return { id: channel.id, spend: isWhole ? amount : null, counts };
}

/** A day as the host and the rows screen know it. */
export function periodText({ from, to }: Period): { readonly from: string; readonly to: string } {
  return { from: formatLocalDate(from), to: formatLocalDate(to) };
}
