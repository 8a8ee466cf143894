import { notAvailable, ofWords, percentWords } from '../../../../../shared/metrics/words.ts';
import { returnOn } from '../../../../../shared/planning/campaign-actuals.ts';
import type { CampaignFigure, CampaignFigures } from '../../../../../shared/planning/campaign-figures.ts';
import { countOf, formatDate } from '../../../../kit/format.ts';
import { figureValue, spentWords } from '../campaign-words.ts';
import type { CampaignsAnswer } from '../campaigns.ts';

/** What each figure counts, in a sentence. */
export const figureDefinitions: Readonly<Record<Exclude<CampaignFigure['key'], 'spent'>, string>> = {
  leads: 'Leads of the matched CRM campaigns that came in since the campaign began.',
  mql: 'Of these leads those that became an MQL to date.',
  sal: 'Of these leads those that were accepted to date.',
  pipeline:
    'Opportunities created since the campaign began, at their first amount. One without a campaign counts for its lead’s campaign.',
};

/** What a figure means, what it is based on and counted over: what its tooltip says. */
export function figureBasis(figure: CampaignFigure, figures: CampaignFigures, answer: CampaignsAnswer | null): string {
  const { key, pace, plan, lag } = figure;
  const meaning = key === 'spent' ? spentWords(figures.spent) : figureDefinitions[key];
  const known =
    key !== 'spent' && figures.sum === null
      ? answer !== null && answer.asOf === null
        ? 'Nothing was imported yet.'
        : 'No CRM campaign is matched, so it is not known.'
      : '';
  const asOf = answer?.asOf ? `As of ${formatDate(answer.asOf)}.` : '';
  const toDate =
    pace.toDate === null || plan === null
      ? ''
      : `Plan to date ${figureValue(key, Math.round(pace.toDate), answer?.currency ?? '')}: the whole plan spread evenly over the run${
          lag > 0 ? `, ${countOf(lag, 'day')} after the leads as usual here` : ''
        }.`;
  const wider =
    key === 'spent' && figures.spent.notCountedSince !== null
      ? `CRM cost that began on ${formatDate(figures.spent.notCountedSince)}, before the campaign, is not counted: how much of it fell into these days is not known.`
      : '';
  return [meaning, known, toDate, wider, asOf].filter(Boolean).join(' ');
}

/** What more a cell of the strip says: "9 of 14 MQL", "4 deals". */
export function figureMore({ key }: CampaignFigure, { sum }: CampaignFigures): string {
  if (sum === null) return '';
  if (key === 'sal') return `${ofWords(sum.sal, sum.mql)} MQL`;
  if (key !== 'pipeline') return '';
  return `${countOf(sum.opportunities, 'deal')}${leftOutWords(sum.unpriced, sum.unrated)}`;
}

/** What a sum of deals leaves out: ", 1 without amount, 5 without a rate". */
export function leftOutWords(unpriced: number, unrated: number): string {
  const without = unpriced - unrated;
  return `${without > 0 ? `, ${without} without amount` : ''}${unrated > 0 ? `, ${unrated} without a rate` : ''}`;
}

/** "ROI, primary campaign: 1.4, immature", or why there is none. */
export function returnWords({ spent, sum }: CampaignFigures): { readonly value: string; readonly about: string } {
  const { value, standing } = returnOn(spent.amount, sum);
  const won = sum === null ? '' : `${countOf(sum.won, 'deal')} won${leftOutWords(sum.wonUnpriced, sum.wonUnrated)}`;
  switch (standing) {
    case 'no-actuals':
      return { value: notAvailable, about: 'no CRM campaign is matched' };
    case 'cost-unknown':
      return { value: notAvailable, about: `cost is not known, ${won}` };
    case 'revenue-unknown':
      return { value: notAvailable, about: won };
    case 'no-cost':
      return { value: notAvailable, about: `no cost to divide by, ${won}` };
    case 'immature':
      return {
        value: percentWords(value ?? 0, 0),
        about: `${won}, immature: most leads are younger than a usual sale`,
      };
    case 'mature':
      return { value: percentWords(value ?? 0, 0), about: won };
  }
}
