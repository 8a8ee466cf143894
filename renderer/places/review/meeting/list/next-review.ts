import type { Meeting } from '../slides.ts';

const dayMs = 86_400_000;

/** When the next review is: one cadence after the last one at the same hour, never in the past; as an ISO instant. */
export function nextReviewAt(meetings: readonly Meeting[], cadenceDays: number, now: Date): string {
  const times = meetings
    .map(({ plannedAt, startedAt }) => Date.parse(plannedAt ?? startedAt ?? ''))
    .filter(Number.isFinite);
  if (times.length === 0) return atTen(new Date(now.getTime() + dayMs)).toISOString();
  const step = Math.max(1, cadenceDays) * dayMs;
  let next = Math.max(...times) + step;
  while (next < now.getTime()) next += step;
  return new Date(next).toISOString();
}

function atTen(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), 10);
}
