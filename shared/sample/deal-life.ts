import type { LocalDay } from '../calendar/local-day.ts';
import { dayAt, type Moment, minutesPerDay } from './clock.ts';
import type { Lead } from './lead-life.ts';

/** A value that counts from a day on. */
export interface Since<Value> {
  readonly from: LocalDay;
  readonly value: Value;
}

/** All that happens to one deal, past today where it is still to come. */
export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly lead: Lead | null;
  readonly created: Moment;
  readonly owner: string;
  readonly type: string;
  readonly source: string;
  readonly region: string;
  readonly segment: string;
  currency: string;
  /** In whole units of the currency, oldest first. */
  amounts: Since<number>[];
  /** The close date that sales expects, oldest first. */
  expected: Since<LocalDay>[];
  outcome: 'open' | 'won' | 'lost';
  closed: LocalDay | null;
  reason: string;
}

export const openStages = [
  'Appointment Scheduled',
  'Qualified To Buy',
  'Presentation Scheduled',
  'Decision Maker Bought-In',
  'Contract Sent',
] as const;

/** What counted before a moment: the last value from a day before it. */
export function valueBefore<Value>(values: readonly Since<Value>[], before: Moment): Value {
  const known = values.filter((each) => each.from * minutesPerDay < before);
  const last = known.at(-1) ?? values[0];
  if (!last) throw new RangeError('A deal of the sample has no amount or no close date.');
  return last.value;
}

/** The stage a deal shows before a moment: it moves on as its close date comes nearer. */
export function dealStage(deal: Deal, before: Moment): string {
  if (isClosed(deal, before)) return deal.outcome === 'won' ? 'Closed Won' : 'Closed Lost';
  const end = deal.closed ?? valueBefore(deal.expected, before);
  const start = dayAt(deal.created);
  const share = (dayAt(before) - start) / Math.max(1, end - start);
  const step = Math.min(openStages.length - 1, Math.max(0, Math.floor(share * openStages.length)));
  return openStages[step] ?? openStages[0];
}

/** True if a deal is won or lost before a moment. */
export function isClosed(deal: Deal, before: Moment): boolean {
  return deal.outcome !== 'open' && deal.closed !== null && deal.closed * minutesPerDay < before;
}
