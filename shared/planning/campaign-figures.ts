import { parseLocalDate } from '../calendar/local-day.ts';
import type { ActualsBasis, CampaignActuals } from '../contract/campaigns.ts';
import { isAtLeast, type Spent, spentOn, sumActuals } from './campaign-actuals.ts';
import { elapsedShare, type Pace, paceOf, planSpan } from './campaign-pace.ts';
import { budgetOf, type CampaignParts } from './campaign-parts.ts';

export const campaignFigureKeys = ['spent', 'leads', 'mql', 'sal', 'pipeline'] as const;
export type CampaignFigureKey = (typeof campaignFigureKeys)[number];

/** One figure of a campaign: what was planned of it for the whole run, and what came so far. */
export interface CampaignFigure {
  readonly key: CampaignFigureKey;
  /** Null where it is not known; never a guess. */
  readonly actual: number | null;
  readonly plan: number | null;
  readonly pace: Pace;
  /** Days by which it usually follows the leads; its plan to date begins that much later. */
  readonly lag: number;
  /** What of `actual` came after the campaign's last day; null where it's not over or that isn't known. */
  readonly afterEnd: number | null;
  /**
   * What is compared with the plan. A plan is made for the campaign's days: it asks for the leads that come in within
   * them, and for what becomes of these leads. So leads that came in after its end, and whatever came of them, are no
   * success of it; while an MQL or a deal of one of its own leads counts whenever it ripens, since a stage follows the
   * leads by weeks and the plan for it was made in the knowledge of that.
   */
  readonly judged: number | null;
  /** More than `actual` came, and it's not known how much more. Only money spent is ever known in part. */
  readonly isAtLeast: boolean;
}

export interface CampaignFigures {
  readonly figures: Readonly<Record<CampaignFigureKey, CampaignFigure>>;
  readonly spent: Spent;
  /** The share of the run that has gone by on the data's last day; null where the run or that day is not known. */
  readonly share: number | null;
  /** The sums over the matched CRM campaigns; null where none is matched or there is no data. */
  readonly sum: ReturnType<typeof sumActuals>;
  /** The data goes on after the campaign's last day. */
  readonly isOver: boolean;
}

interface LateCount {
  readonly afterEnd: number | null;
  /** What came of leads that came in after the end. */
  readonly ofLateLeads: number | null;
}

const nothingLate: LateCount = { afterEnd: null, ofLateLeads: null };

const dayOf = (text: string | null) => (text === null ? null : parseLocalDate(text));

/** Money below this part of the plan is too little to be judged. */
const leastMoney = 0.02;

/** What a campaign has come to against its plan to date. */
export function campaignFigures(
  parts: CampaignParts,
  actuals: readonly CampaignActuals[],
  basis: ActualsBasis | null,
): CampaignFigures {
  const { entry, lines, matches } = parts;
  const span = planSpan(entry);
  const asOf = basis?.asOf ? parseLocalDate(basis.asOf) : null;
  const sum = sumActuals(actuals);
  const spent = spentOn(lines, matches, actuals);
  const isOver = asOf !== null && asOf > (dayOf(entry.endsOn) ?? asOf);
  const after = isOver ? (sum?.afterEnd ?? null) : null;
  const late: Readonly<Record<CampaignFigureKey, LateCount>> = {
    spent: nothingLate,
    leads: { afterEnd: after?.leads ?? null, ofLateLeads: after?.leads ?? null },
    mql: { afterEnd: after?.mql ?? null, ofLateLeads: after?.lateMql ?? null },
    sal: { afterEnd: after?.sal ?? null, ofLateLeads: after?.lateSal ?? null },
    pipeline: { afterEnd: after?.pipeline ?? null, ofLateLeads: after?.latePipeline ?? null },
  };
  const share = (lag: number) => (span === null || asOf === null ? null : elapsedShare(span, asOf, lag));
  const figure = (
    key: CampaignFigureKey,
    actual: number | null,
    plan: number | null,
    lag: number | null | undefined = 0,
  ): CampaignFigure => {
    const isMoney = key === 'spent' || key === 'pipeline';
    const days = Math.round(lag ?? 0);
    const { afterEnd, ofLateLeads } = late[key];
    const judged = actual === null ? null : actual - (ofLateLeads ?? 0);
    const isPart = key === 'spent' && isAtLeast(spent);
    const pace = paceOf({
      actual: judged,
      plan,
      share: share(days),
      ...(isMoney ? { least: (plan ?? 0) * leastMoney } : {}),
    });
    return { key, actual, plan, pace: isPart ? ofPart(pace) : pace, lag: days, afterEnd, judged, isAtLeast: isPart };
  };
  return {
    spent,
    sum,
    isOver,
    share: share(0),
    figures: {
      spent: figure('spent', spent.amount, budgetOf(parts)),
      leads: figure('leads', sum?.leads ?? null, entry.expectedLeads),
      mql: figure('mql', sum?.mql ?? null, entry.expectedMql, basis?.lags.mql),
      sal: figure('sal', sum?.sal ?? null, entry.expectedSal, basis?.lags.sal),
      pipeline: figure('pipeline', sum?.pipeline ?? null, entry.expectedPipeline, basis?.lags.opportunity),
    },
  };
}

/** The least that was spent may already be more than planned; that it is less says nothing. */
function ofPart(pace: Pace): Pace {
  return pace.ahead !== null && pace.ahead > 0 ? pace : { ...pace, ahead: null, standing: 'unknown' };
}
