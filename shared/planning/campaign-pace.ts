import { type LocalDay, parseLocalDate } from '../calendar/local-day.ts';

/** The days that a plan is spread over, both included; null where one of them is missing or they make no span. */
export interface PlanSpan {
  readonly from: LocalDay;
  readonly last: LocalDay;
}

/** The run of a campaign; null where its days are not set, or end before they begin. */
export function planSpan(campaign: {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}): PlanSpan | null {
  const from = dayOrNull(campaign.startsOn);
  const last = dayOrNull(campaign.endsOn);
  return from === null || last === null || last < from ? null : { from, last };
}

function dayOrNull(text: string | null): LocalDay | null {
  return text === null ? null : parseLocalDate(text);
}

/**
 * The share of a plan that should have come by the end of a day, if it comes evenly over the run; `lag` days later
 * where it follows something else, as an MQL follows a lead. From 0 to 1.
 */
export function elapsedShare({ from, last }: PlanSpan, day: LocalDay, lag = 0): number {
  return Math.min(1, Math.max(0, (day + 1 - from - lag) / (last + 1 - from)));
}

/** How an actual value stands to the plan to date. */
export interface Pace {
  /** What the plan wants by the day; null without a plan. */
  readonly toDate: number | null;
  /** Actual less plan; null where one of them is not known. */
  readonly ahead: number | null;
  /** `early` while the plan wants next to nothing; `near` within a tenth below it. */
  readonly standing: 'unknown' | 'early' | 'ahead' | 'near' | 'behind';
}

/** Below it a plan to date is too small to be behind it. */
const leastToJudge = 3;
/** Within this share of the plan to date it is near. */
const near = 0.9;

interface PaceInput {
  readonly actual: number | null;
  readonly plan: number | null;
  /** 0 to 1; null where the run is not known. */
  readonly share: number | null;
  /** What the plan to date has to reach before it is judged; for money a part of the plan. */
  readonly least?: number;
}

/** An actual value against its plan to date. */
export function paceOf({ actual, plan, share, least = leastToJudge }: PaceInput): Pace {
  const toDate = plan === null || share === null ? null : plan * share;
  if (toDate === null || actual === null) return { toDate, ahead: null, standing: 'unknown' };
  const ahead = actual - toDate;
  if (ahead >= 0) return { toDate, ahead, standing: toDate === 0 && actual === 0 ? 'early' : 'ahead' };
  if (toDate < least) return { toDate, ahead, standing: 'early' };
  return { toDate, ahead, standing: actual >= toDate * near ? 'near' : 'behind' };
}
