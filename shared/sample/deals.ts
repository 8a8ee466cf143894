import { dayAt, moment, type SampleCalendar, workday, workdayBefore } from './clock.ts';
import { priceDeals } from './deal-amounts.ts';
import type { Deal } from './deal-life.ts';
import { dealPlans, type GroupPlan, knownDeals } from './deal-plan.ts';
import type { Lead } from './lead-life.ts';
import { dealOwners, knownAccountEnds, knownAccountStarts, regions } from './names.ts';
import { at, type Random, randomFrom } from './random.ts';

/** All deals of nine months: those that leads became, and those that sales had with accounts it knew. */
export function sampleDeals(leads: readonly Lead[], seed: number, calendar: SampleCalendar): Deal[] {
  const random = randomFrom(seed, 'deals');
  const converted = leads.filter((lead) => lead.converted !== null);
  const groups = [
    ...[0, 1, 2].map((window) => converted.filter((lead) => lead.window === window && lead.handoffs.length === 1)),
    converted.filter((lead) => lead.handoffs.length > 1),
  ].map((group) => group.map((lead) => dealOfLead(lead, random)));
  for (const [index, group] of groups.entries()) closeGroup(group, at(dealPlans, index), calendar, random);
  const known = Array.from({ length: knownDeals.count }, (_, index) => dealOfAccount(index, calendar, random));
  closeGroup(known, knownDeals, calendar, random);
  const deals = [...groups.flat(), ...known].sort((a, b) => a.created - b.created);
  const numbered = deals.map((deal, index) => ({ ...deal, id: String(9_180_440_000 + index * 37) }));
  priceDeals(numbered, calendar, random);
  return numbered;
}

function dealOfLead(lead: Lead, random: Random): Deal {
  const day = lead.converted ?? 0;
  const created = Math.max(moment(day, random.between(9, 16), random.between(0, 59)), (lead.sql ?? 0) + 15);
  const { company, region, segment } = lead.person;
  return {
    ...emptyDeal(random),
    name: `${company}, fleet maintenance`,
    account: company,
    lead,
    created: Math.min(created, moment(day, 23, 59)),
    type: 'New Business',
    source: lead.source,
    region,
    segment,
  };
}

function dealOfAccount(index: number, calendar: SampleCalendar, random: Random): Deal {
  const account = `${at(knownAccountStarts, index % knownAccountStarts.length)} ${at(knownAccountEnds, Math.floor(index / knownAccountStarts.length) % knownAccountEnds.length)}`;
  const first = at(calendar.monthStarts, 0);
  const day = workday(openedOn(index, first, calendar.today));
  const [region] = random.pick(regions);
  const isNew = index % 3 === 0;
  return {
    ...emptyDeal(random),
    name: isNew ? `${account}, first contract` : `${account}, more vehicles`,
    account,
    created: moment(day, random.between(9, 16), random.between(0, 59)),
    type: isNew ? 'New Business' : 'Existing Business',
    source: isNew ? 'Sales prospecting' : 'Account management',
    region,
    segment: random.pick(['Mid fleet', 'Large fleet']),
  };
}

/** Seven of eight were open or opened before the nine months began, the others since. */
function openedOn(index: number, first: number, today: number): number {
  const share = index / knownDeals.count;
  return index % 8 === 5 ? first + Math.floor(share * (today - first - 25)) : first - 150 + Math.floor(share * 142);
}

function emptyDeal(random: Random) {
  return {
    id: '',
    lead: null,
    owner: random.pick(dealOwners),
    currency: 'USD',
    amounts: [],
    expected: [],
    outcome: 'open' as const,
    closed: null,
    reason: '',
  };
}

/** Closes as many deals of a group in each window as the plan says. */
function closeGroup(group: readonly Deal[], plan: GroupPlan, calendar: SampleCalendar, random: Random): void {
  for (const window of [0, 1, 2]) {
    const start = at(calendar.monthStarts, window * 3);
    const end = at(calendar.monthStarts, window * 3 + 3);
    const able = group.filter((deal) => deal.outcome === 'open' && dayAt(deal.created) + 8 < end);
    const won = at(plan.won, window);
    const chosen = random.shuffled(able).slice(0, won + at(plan.lost, window));
    if (chosen.length < won + at(plan.lost, window))
      throw new RangeError(`Too few deals can close in window ${window}.`);
    for (const [index, deal] of chosen.entries()) {
      const earliest = Math.max(start, dayAt(deal.created) + 7);
      deal.outcome = index < won ? 'won' : 'lost';
      deal.closed = Math.max(earliest, workdayBefore(random.between(earliest, end - 1)));
    }
  }
}
