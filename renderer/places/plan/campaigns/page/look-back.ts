import {
  exactMoneyWords,
  moneyWords,
  notAvailable,
  numberWords,
  percentWords,
} from '../../../../../shared/metrics/words.ts';
import { isAtLeast } from '../../../../../shared/planning/campaign-actuals.ts';
import type { CampaignFigureKey, CampaignFigures } from '../../../../../shared/planning/campaign-figures.ts';
import type { CampaignEntry } from '../../../../../shared/planning/campaign-terms.ts';
import { countOf } from '../../../../kit/format.ts';
import { afterEndWords, figureNames } from '../campaign-words.ts';
import { coverageWords, spentWords } from '../spent-words.ts';
import { figureDefinitions, leftOutWords } from './figure-basis.ts';

/** One line of what was planned and what came, as it is read. */
export interface LookBackLine {
  readonly label: string;
  /** What is counted, in a sentence. */
  readonly meaning: string;
  readonly planned: string;
  readonly came: string;
  /** What came as a share of the plan; n/a where one of them is not known. */
  readonly ofPlan: string;
  /** What it is counted over: "12 deals won". */
  readonly count: string;
}

interface Compared {
  readonly label: string;
  readonly meaning: string;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly count?: string;
  /** More came than is known. */
  readonly isAtLeast?: boolean;
  show(value: number): string;
}

/** The whole plan against what came of it to date: money, then every stage of the funnel, then revenue. */
export function lookBackLines(
  entry: CampaignEntry,
  { figures, spent, sum, isOver }: CampaignFigures,
  currency: string,
) {
  const exactly = (value: number) => exactMoneyWords(Math.round(value), currency);
  const money = (value: number) => moneyWords(value, currency);
  const after = sum?.afterEnd;
  const counted = (words: string, key: CampaignFigureKey, afterEnd?: number | null) => {
    const late = afterEndWords(key, { isOver, afterEnd: afterEnd ?? null, currency });
    return sum === null ? {} : { count: [words, late].filter(Boolean).join(', ') };
  };
  const compared: readonly Compared[] = [
    {
      label: figureNames.spent,
      meaning: spentWords(spent),
      plan: figures.spent.plan,
      actual: spent.amount,
      isAtLeast: isAtLeast(spent),
      count: coverageWords(spent),
      show: exactly,
    },
    {
      label: figureNames.leads,
      meaning: figureDefinitions.leads,
      plan: entry.expectedLeads,
      actual: sum?.leads ?? null,
      show: numberWords,
      ...counted('', 'leads', after?.leads),
    },
    {
      label: figureNames.mql,
      meaning: figureDefinitions.mql,
      plan: entry.expectedMql,
      actual: sum?.mql ?? null,
      show: numberWords,
      ...counted(`of ${countOf(sum?.leads ?? 0, 'lead')}`, 'mql', after?.mql),
    },
    {
      label: figureNames.sal,
      meaning: figureDefinitions.sal,
      plan: entry.expectedSal,
      actual: sum?.sal ?? null,
      show: numberWords,
      ...counted(`of ${numberWords(sum?.mql ?? 0)} MQL`, 'sal', after?.sal),
    },
    {
      label: 'Opportunities',
      meaning: 'Opportunities created since the campaign began. One without a campaign counts for its lead’s campaign.',
      plan: entry.expectedOpportunities,
      actual: sum?.opportunities ?? null,
      show: numberWords,
      ...counted('', 'sal', after?.opportunities),
    },
    {
      label: figureNames.pipeline,
      meaning: figureDefinitions.pipeline,
      plan: entry.expectedPipeline,
      actual: sum?.pipeline ?? null,
      show: money,
      ...counted(
        `${countOf(sum?.opportunities ?? 0, 'deal')}${leftOutWords(sum?.unpriced ?? 0, sum?.unrated ?? 0)}`,
        'pipeline',
        after?.pipeline,
      ),
    },
    {
      label: 'Revenue won',
      meaning: 'The amounts of these opportunities that were won to date, each counted for its one campaign.',
      plan: entry.expectedRevenue,
      actual: sum?.wonRevenue ?? null,
      show: money,
      ...counted(
        `${countOf(sum?.won ?? 0, 'deal')} won${leftOutWords(sum?.wonUnpriced ?? 0, sum?.wonUnrated ?? 0)}`,
        'pipeline',
        after?.wonRevenue,
      ),
    },
  ];
  return compared.map(lineOf);
}

function lineOf({ label, meaning, plan, actual, count = '', isAtLeast: isPart = false, show }: Compared): LookBackLine {
  return {
    label,
    meaning,
    planned: plan === null ? 'no plan' : show(plan),
    came: actual === null ? notAvailable : `${isPart ? 'at least ' : ''}${show(actual)}`,
    ofPlan: plan === null || plan === 0 || actual === null || isPart ? notAvailable : percentWords(actual / plan, 0),
    count,
  };
}
