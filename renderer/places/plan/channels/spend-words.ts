import { exactMoneyWords, notAvailable } from '../../../../shared/metrics/words.ts';
import type { Coverage, MissingMoney } from '../../../../shared/planning/channel-coverage.ts';
import type { CampaignMoney, ChannelSpend } from '../../../../shared/planning/channel-spend.ts';
import { countOf } from '../../../kit/format.ts';
import { andList } from '../../../kit/signing/sign-words.ts';

type Money = Pick<ChannelSpend, 'amount' | 'isOfPeriod'>;

/** "Money of 1 of 3 campaigns known"; null where it covers what is counted. */
export function coverageWords({ campaigns, missing }: Coverage): string | null {
  if (missing.length === 0) return null;
  return `money of ${campaigns - missing.length} of ${countOf(campaigns, 'campaign')} known`;
}

/** What the money does not cover, by name; empty where it covers all. */
export function gapWords(
  { missing, unpriced, planned }: Coverage,
  nameOf: (id: string) => string,
  currency: string,
): string {
  const why = ({ cost, heldBy, why: reason, unrated }: MissingMoney) => {
    const sum = cost === null ? '' : `${exactMoneyWords(Math.round(cost), currency)}, `;
    if (reason === 'elsewhere') return `${sum}counted for ${nameOf(heldBy ?? '')}`;
    if (reason === 'undated') return `${sum}without a first day in the CRM`;
    if (reason === 'no-rate') return `${sum === '' ? '' : `${sum}more `}cost in ${unrated.join(' and ')} has no rate`;
    return reason === 'shared' ? `${sum}its leads are of several channels` : 'no cost in the CRM';
  };
  const named = missing.map((one) => `“${one.value}” (${why(one)})`);
  return [
    ...(named.length > 0 ? [`Not counted here: ${named.join(', ')}. So no cost of one is shown.`] : []),
    ...(planned.length > 0 ? [`Planned, cost not known: ${plannedNames(planned)}. So no cost of one is shown.`] : []),
    ...(unpriced.length > 0 ? [`The CRM gives no cost for ${unpriced.map((one) => `“${one}”`).join(', ')}.`] : []),
  ].join(' ');
}

const plannedNames = (planned: Coverage['planned']) => planned.map(({ label }) => `“${label}”`).join(', ');

/** "1 planned, cost not known", for a table; null where all that was planned is told of. */
export function plannedWords({ planned }: Pick<Coverage, 'planned'>): string | null {
  return planned.length === 0 ? null : `${planned.length} planned, cost not known`;
}

/** What was spent and who says so: "$4,200 written down, $31k of campaigns spread over their days". */
export function spendBasis(spend: ChannelSpend, currency: string): string {
  const { written, typed, crm, undated } = spend;
  const money = (amount: number) => exactMoneyWords(Math.round(amount), currency);
  const words = [
    ...(written > 0
      ? [`${money(written)} written down${typed + crm > 0 ? ', added to what campaigns cost' : ''}`]
      : []),
    ...(typed > 0 ? [`${money(typed)} typed at campaigns, spread over their days`] : []),
    ...(crm > 0 ? [`${money(crm)} from the CRM, spread over the campaigns’ days`] : []),
    ...(undated.length > 0 ? [`${countOf(undated.length, 'sum')} without days left out`] : []),
  ];
  if (words.length > 0) return `${words.join(', ')}.`;
  if (spend.amount === null) return 'Nobody has said what it costs.';
  return spend.isOfPeriod ? 'Nothing was spent in the period.' : 'All that is known was spent on other days.';
}

/** Why the page of a campaign counts none of what counts here: "“Expo” began before “Launch”, whose page counts none of it". */
export function pageWords({ part: { label, notOnPageOf } }: Pick<CampaignMoney, 'part'>): string {
  const names = andList(notOnPageOf.map((name) => `“${name.slice(0, 60)}”`));
  if (names === '') return '';
  return `“${label}” began before ${names}, whose ${notOnPageOf.length > 1 ? 'pages count' : 'page counts'} none of it`;
}

/** What was spent in the period: exact money, or that nobody knows. */
export function spentWords({ amount, isOfPeriod }: Money, currency: string): string {
  return amount === null || !isOfPeriod ? notAvailable : exactMoneyWords(Math.round(amount), currency);
}

/** Who says so, in few words, for a table; before that, for how many campaigns. */
export function spendSource({ written, typed, crm, amount, isOfPeriod }: ChannelSpend, coverage: Coverage): string {
  const { campaigns, missing } = coverage;
  if (missing.length > 0) return `of ${campaigns - missing.length} of ${countOf(campaigns, 'campaign')}`;
  if (amount === null) return 'not known';
  const sources = [
    ...(written > 0 ? ['written'] : []),
    ...(typed > 0 ? ['campaigns'] : []),
    ...(crm > 0 ? ['CRM'] : []),
  ];
  if (sources.length > 0) return sources.join(', ');
  return isOfPeriod ? 'none in the period' : 'on other days only';
}
