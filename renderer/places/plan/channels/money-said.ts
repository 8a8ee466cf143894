import { campaignMoney } from '../../../../shared/planning/channel-spend.ts';
import { channelName } from './channel-name.ts';
import { coverageWords, gapWords, pageWords, spendBasis } from './spend-words.ts';
import type { Channels, ChannelView } from './use-channels.ts';

/** All that is said of a channel's money: who says so, and what it does not cover. */
export function moneySaid({ spend, coverage, parts }: ChannelView, all: Channels): string {
  const nameOf = (id: string) => {
    const holder = all.views.find(({ channel }) => channel.id === id);
    return holder ? `“${channelName(holder.channel)}”` : 'another channel';
  };
  const known = coverageWords(coverage);
  const covered = known === null ? '' : `M${known.slice(1)}.`;
  // Campaigns of the CRM that are named say more than that nobody said.
  const basis = covered !== '' && spend.amount === null ? '' : spendBasis(spend, all.currency);
  const pages = campaignMoney(parts, all.period)
    .filter(({ counted }) => counted > 0)
    .flatMap((one) => pageWords(one) || []);
  const elsewhere = pages.length === 0 ? '' : `${pages.join('; ')}.`;
  return [basis, covered, elsewhere, gapWords(coverage, nameOf, all.currency)].filter(Boolean).join(' ');
}
