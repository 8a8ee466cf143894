import { notAvailable, ofWords, percentWords } from '../../../../../shared/metrics/words.ts';
import { returnOn, wholeSpent } from '../../../../../shared/planning/campaign-actuals.ts';
import type { CampaignFigure, CampaignFigures } from '../../../../../shared/planning/campaign-figures.ts';
import { countOf, formatDate } from '../../../../kit/format.ts';
import { afterEndWords, figureValue } from '../campaign-words.ts';
import type { CampaignsAnswer } from '../campaigns.ts';
import { costUnknownWords, coverageWords, spentWords } from '../spent-words.ts';

/** What each figure counts, in a sentence. */
export const figureDefinitions: Readonly<Record<Exclude<CampaignFigure['key'], 'spent'>, string>> = {
  leads: 'Leads of the matched CRM campaigns that came in since the campaign began.',
  mql: 'Of these leads those that became an MQL to date.',
  sal: 'Of these leads those that were accepted to date.',
  pipeline:
    'Opportunities created since the campaign began, at their first amount. One without a campaign counts for its lead’s campaign.',
};

/** By what a campaign that is over is judged, where leads went on coming in after it. */
function judgedWords({ key, actual, judged, afterEnd }: CampaignFigure, { isOver }: CampaignFigures, currency: string) {
  if (key === 'spent' || !isOver || actual === null) return '';
  const after = `${figureValue(key, actual, currency)} came in all, ${afterEndWords(key, { isOver, afterEnd, currency })}.`;
  if (judged === null) return after;
  const ownDays =
    key === 'leads'
      ? 'The plan is for the campaign’s own days, so it is compared with the leads that came in within them'
      : 'What its own leads became counts whenever it did; what came of leads after its end does not, so the plan is compared with';
  return `${after} ${ownDays}${key === 'leads' ? ': ' : ' '}${figureValue(key, judged, currency)}.`;
}

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
  const judged = judgedWords(figure, figures, answer?.currency ?? '');
  return [meaning, known, judged, toDate, asOf].filter(Boolean).join(' ');
}

/** What more a cell of the strip says: "9 of 14 MQL", "4 deals". */
export function figureMore({ key, afterEnd }: CampaignFigure, figures: CampaignFigures, currency: string): string {
  const { sum, isOver } = figures;
  if (key === 'spent') return coverageWords(figures.spent);
  if (sum === null) return '';
  const after = afterEndWords(key, { isOver, afterEnd, currency });
  const more =
    key === 'sal'
      ? `${ofWords(sum.sal, sum.mql)} MQL`
      : key === 'pipeline'
        ? `${countOf(sum.opportunities, 'deal')}${leftOutWords(sum.unpriced, sum.unrated)}`
        : '';
  return [more, after].filter(Boolean).join(', ');
}

/** What a sum of deals leaves out: ", 1 without amount, 5 without a rate". */
export function leftOutWords(unpriced: number, unrated: number): string {
  const without = unpriced - unrated;
  return `${without > 0 ? `, ${without} without amount` : ''}${unrated > 0 ? `, ${unrated} without a rate` : ''}`;
}

/** "ROI, primary campaign: 1.4, immature", or why there is none. */
export function returnWords({ spent, sum }: CampaignFigures): { readonly value: string; readonly about: string } {
  const { value, standing } = returnOn(wholeSpent(spent), sum);
  const won = sum === null ? '' : `${countOf(sum.won, 'deal')} won${leftOutWords(sum.wonUnpriced, sum.wonUnrated)}`;
  switch (standing) {
    case 'no-actuals':
      return { value: notAvailable, about: 'no CRM campaign is matched' };
    case 'cost-unknown':
      return {
        value: notAvailable,
        about: `${costUnknownWords(spent)}, ${won}`,
      };
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
