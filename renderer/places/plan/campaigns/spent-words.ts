import type { CostGap, KnownOf, Spent } from '../../../../shared/planning/campaign-actuals.ts';
import { countOf, formatDate } from '../../../kit/format.ts';
import { andList } from '../../../kit/signing/sign-words.ts';

/** Who says what was spent, and what is not in it. */
export function spentWords(spent: Spent): string {
  return [
    sourceWords(spent),
    spent.gaps.length === 0 ? '' : `Not in it: ${gapsWords(spent)}.`,
    channelsPageWords(spent),
  ]
    .filter(Boolean)
    .join(' ');
}

const hasWider = ({ gaps }: Pick<Spent, 'gaps'>) => gaps.some(({ why }) => why === 'wider');

/** How the page of channels counts the same money: by the days of its period, also what began earlier; empty of none. */
export function channelsPageWords(spent: Pick<Spent, 'from' | 'gaps'>): string {
  if (spent.from === 'nowhere' && !hasWider(spent)) return '';
  const earlier = hasWider(spent) ? ', also of one that began before the campaign' : '';
  return `Spent is all so far, whatever period is reviewed. Channels shows the period’s part, spread evenly over a campaign’s days${earlier}.`;
}

/** "cost in SEK has no rate"; empty where all has one. */
export function unratedCostWords(unrated: readonly string[]): string {
  return unrated.length === 0 ? '' : `cost in ${andList(unrated)} has no rate`;
}

/** "1 of 2 channels": of how many the cost is known in full; empty where it is of all. */
export function coverageWords({ channels, campaigns, gaps }: Spent): string {
  if (gaps.length === 0) return '';
  const part = ({ known, total }: KnownOf, one: string) =>
    known === total ? [] : [`${known} of ${countOf(total, one)}`];
  return [...part(channels, 'channel'), ...part(campaigns, 'CRM campaign')].join(', ');
}

/** What the money spent leaves out, each with why: "Trade fair is not known; “Expo” has no cost in the CRM". */
export function gapsWords({ gaps }: Pick<Spent, 'gaps'>): string {
  return gaps.map(gapWords).join('; ');
}

function gapWords(gap: CostGap): string {
  switch (gap.why) {
    case 'not-said':
      return `${gap.name || 'a channel'} is not known`;
    case 'no-cost':
      return `“${gap.name}” has no cost in the CRM`;
    case 'no-rate':
      return `${unratedCostWords(gap.unrated)}, of “${gap.name}”`;
    case 'wider':
      return `“${gap.name}” cost money since ${formatDate(gap.since)}, before the campaign, and how much of it fell into these days is not known`;
  }
}

/** Why nothing is divided by the cost: none is known, or a part of it. */
export function costUnknownWords(spent: Spent): string {
  const why = gapsWords(spent);
  if (spent.amount === null) return why === '' ? 'cost is not known' : `cost is not known: ${why}`;
  return `cost is known in part: ${why}`;
}

function sourceWords({ from }: Spent): string {
  switch (from) {
    case 'typed':
      return 'Typed in the channels.';
    case 'crm':
      return 'Cost of the matched CRM campaigns.';
    case 'both':
      return 'Partly typed in the channels, partly the cost of the matched CRM campaigns.';
    case 'nowhere':
      return 'Not typed in the channels, and no matched CRM campaign has a cost that counts.';
  }
}
