import { parseLocalDate } from '../calendar/local-day.ts';

/** What the plan of the handbook, which is for one review period, comes to over a period of any length: whole leads. */
export function planOver(
  perReview: number | null,
  period: { readonly from: string; readonly to: string },
  cadenceDays: number,
): number | null {
  const [from, to] = [parseLocalDate(period.from), parseLocalDate(period.to)];
  if (perReview === null || from === null || to === null) return null;
  return Math.round((perReview * (to - from)) / Math.max(1, cadenceDays));
}
