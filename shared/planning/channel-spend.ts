import { type LocalDay, parseLocalDate } from '../calendar/local-day.ts';
import { monthOf, type Period } from '../calendar/periods.ts';
import type { Entity } from '../model/entities.ts';
import { crmOwners, type LinkedLine, linkedLines, type SpendBase } from './channel-owners.ts';

/** One piece of money that a channel cost. */
export interface SpendPart {
  /** Written down with its day, typed at a campaign's channel, or the cost of a campaign in the CRM. */
  readonly kind: 'written' | 'typed' | 'crm';
  readonly label: string;
  readonly amount: number;
  /** The days that it is spread over evenly; null where nobody says when it was spent. */
  readonly days: Period | null;
  /** Stretches of these days for which another part accounts. */
  readonly except: readonly Period[];
  /** Campaigns of the plan whose own pages leave it out, since it began before them. */
  readonly notOnPageOf: readonly string[];
}

const dayOrNull = (text: string | null) => (text === null ? null : parseLocalDate(text));

/** From the start to the end or the as-of day, whichever is first; one day at least, for what is paid ahead. */
export function spanOf(start: string | null, end: string | null, asOf: LocalDay): Period | null {
  const from = dayOrNull(start);
  if (from === null) return null;
  return { from, to: Math.max(from + 1, Math.min((dayOrNull(end) ?? asOf) + 1, asOf + 1)) };
}

/**
 * The months of a channel of which somebody says that what was written down is all that it cost, each once; the month
 * that is not over up to the as-of day.
 */
export function wholeMonths({ spend, asOf }: Pick<SpendBase, 'spend' | 'asOf'>, channelId: string): readonly Period[] {
  const own = spend.filter((sum) => sum.isWholeMonth && sum.channelId === channelId);
  const months = own.flatMap((sum) => wholeMonthOf(sum, asOf) ?? []);
  return [...new Map(months.map((month) => [month.from, month])).values()];
}

/** The month that a sum stands for; null where it stands for its day alone. */
export function wholeMonthOf(
  { on, isWholeMonth }: Pick<Entity<'spend'>, 'on' | 'isWholeMonth'>,
  asOf: LocalDay,
): Period | null {
  const day = isWholeMonth ? parseLocalDate(on) : null;
  if (day === null) return null;
  const { from, to } = monthOf(day);
  return { from, to: Math.max(day + 1, Math.min(to, asOf + 1)) };
}

/**
 * The money of each channel, every piece once: what was written down, what was typed at channels of campaigns that are
 * this one, and what campaigns of the CRM cost. Where a typed sum stands for a campaign of the CRM, the CRM's cost counts
 * only on the days before and after. What was written down comes on top, since it may be for a stand that no campaign
 * pays; only where somebody says that it is all of its month does it replace what campaigns say of these days.
 */
export function spendByChannel(base: SpendBase): ReadonlyMap<string, readonly SpendPart[]> {
  const linked = linkedLines(base);
  const parts = new Map<string, SpendPart[]>(base.channels.map(({ id }) => [id, []]));
  const whole = new Map(base.channels.map(({ id }) => [id, wholeMonths(base, id)]));
  for (const sum of base.spend) {
    const from = parseLocalDate(sum.on);
    const days = wholeMonthOf(sum, base.asOf) ?? (from === null ? null : { from, to: from + 1 });
    const written = { label: sum.note, amount: sum.amount, days, except: [], notOnPageOf: [] };
    parts.get(sum.channelId)?.push({ kind: 'written', ...written });
  }
  for (const { line, campaign, channelId } of linked) {
    if (line.spent === null) continue;
    const label = lineLabel({ line, campaign });
    const days = spanOf(campaign.startsOn, campaign.endsOn, base.asOf);
    const except = whole.get(channelId) ?? [];
    parts.get(channelId)?.push({ kind: 'typed', label, amount: line.spent, days, except, notOnPageOf: [] });
  }
  for (const { crm, channelId, claims, notOnPageOf } of crmOwners(base, linked)) {
    if (channelId === null || crm.cost === null) continue;
    const except = claims.flatMap(({ line, campaign }) =>
      line.spent === null ? [] : (spanOf(campaign.startsOn, campaign.endsOn, base.asOf) ?? []),
    );
    const days = spanOf(crm.start, crm.end, base.asOf);
    const replaced = [...except, ...(whole.get(channelId) ?? [])];
    const own = { label: crm.value, amount: crm.cost, days, except: replaced, notOnPageOf };
    parts.get(channelId)?.push({ kind: 'crm', ...own });
  }
  return parts;
}

/** "Stand, Spring fairs": a channel of a campaign of the plan. */
export function lineLabel({ line, campaign }: Pick<LinkedLine, 'line' | 'campaign'>): string {
  return [line.name, campaign.name].filter(Boolean).join(', ');
}

/** The part of a piece of money that falls into a period; 0 for one without days. */
export function amountWithin({ amount, days, except }: SpendPart, period: Period): number {
  if (days === null) return 0;
  const from = Math.max(days.from, period.from);
  const to = Math.min(days.to, period.to);
  let counted = 0;
  for (let day = from; day < to; day += 1) {
    if (!except.some((span) => span.from <= day && day < span.to)) counted += 1;
  }
  return (amount * counted) / (days.to - days.from);
}

/** A piece of money of a campaign, and how much of it falls into a period. */
export interface CampaignMoney {
  readonly part: SpendPart;
  readonly days: Period;
  readonly counted: number;
}

/** The money of campaigns that is spread over days of which some lie in a period, the largest part first. */
export function campaignMoney(parts: readonly SpendPart[], period: Period): readonly CampaignMoney[] {
  return parts
    .flatMap((part) => {
      const { kind, days } = part;
      if (kind === 'written' || days === null || days.from >= period.to || period.from >= days.to) return [];
      return [{ part, days, counted: amountWithin(part, period) }];
    })
    .toSorted((one, other) => other.counted - one.counted);
}

/** What a channel cost in a period, by who says so. */
export interface ChannelSpend {
  /** Null where nobody ever said what it costs. */
  readonly amount: number | null;
  readonly written: number;
  readonly typed: number;
  readonly crm: number;
  /** How many pieces are spread over days of which some lie in the period. */
  readonly spread: number;
  /** Whether any money is known of the period: without it the amount is 0 because all is known of other days. */
  readonly isOfPeriod: boolean;
  /** Pieces that are in no period, since nobody says when they were spent. */
  readonly undated: readonly SpendPart[];
}

/** Adds up what a channel cost in a period. */
export function spendWithin(parts: readonly SpendPart[], period: Period): ChannelSpend {
  const within = parts.map((part) => ({ ...part, counted: amountWithin(part, period) }));
  const sum = (kind: SpendPart['kind']) =>
    within.reduce((total, part) => total + (part.kind === kind ? part.counted : 0), 0);
  const dated = parts.filter(({ days }) => days !== null);
  const [written, typed, crm] = [sum('written'), sum('typed'), sum('crm')];
  return {
    amount: dated.length === 0 ? null : written + typed + crm,
    written,
    typed,
    crm,
    isOfPeriod: parts.some(({ days }) => days !== null && days.from < period.to && period.from < days.to),
    spread: within.filter(({ kind, counted }) => kind !== 'written' && counted > 0).length,
    undated: parts.filter(({ days }) => days === null),
  };
}

/** The day that a new sum is written down for: today, or where the period ends before it or begins after it, its nearest day. */
export function dayOfNewSum(today: LocalDay, { from, to }: Period): LocalDay {
  return Math.min(Math.max(today, from), to - 1);
}

/** Whether a sum was spent on a day of the period; one without a readable day was not. */
export function isSumWithin({ on }: Pick<Entity<'spend'>, 'on'>, { from, to }: Period): boolean {
  const day = parseLocalDate(on);
  return day !== null && from <= day && day < to;
}

/** What a channel cost in each month that the period touches, the days outside the period left out. */
export function spendByMonth(
  parts: readonly SpendPart[],
  period: Period,
): readonly { readonly month: Period; readonly spend: ChannelSpend }[] {
  const months: { month: Period; spend: ChannelSpend }[] = [];
  for (let day = period.from; day < period.to; day = monthOf(day).to) {
    const month = monthOf(day);
    const within = { from: Math.max(month.from, period.from), to: Math.min(month.to, period.to) };
    months.push({ month, spend: spendWithin(parts, within) });
  }
  return months;
}
