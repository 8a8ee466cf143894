import { campaignsOn, type SampleCampaign } from './campaign-list.ts';
import { fortnightDays, minutesPerDay, moment, type SampleCalendar, workday } from './clock.ts';
import type { Deal } from './deal-life.ts';
import { sources } from './funnel-plan.ts';
import type { Lead } from './lead-life.ts';
import { leadPerson } from './lead-people.ts';
import { type Random, randomFrom } from './random.ts';

const plan = { leads: 118, handoffs: 41, confirmed: 14, won: 3, lost: 4, moved: 5 } as const;

/**
 * What the fortnight after today brings: new leads, answers to those that wait, needs confirmed, deals won, lost and
 * moved. Nothing of it is before today, so that every export up to today stays as it is.
 */
export function addNextFortnight(
  leads: Lead[],
  deals: readonly Deal[],
  campaigns: readonly SampleCampaign[],
  seed: number,
  calendar: SampleCalendar,
): void {
  const random = randomFrom(seed, 'next fortnight');
  answerWaiting(leads, calendar, random);
  confirmSome(leads, calendar, random);
  addLeads(leads, campaigns, calendar, random);
  moveDeals(deals, calendar, random);
}

function dayAhead(calendar: SampleCalendar, random: Random, first = 0): number {
  return Math.min(
    workday(calendar.today + random.between(first, fortnightDays - 1)),
    calendar.today + fortnightDays - 1,
  );
}

function answerWaiting(leads: readonly Lead[], calendar: SampleCalendar, random: Random): void {
  const waiting = leads.flatMap(({ handoffs }) => handoffs.filter(({ outcome }) => outcome === 'waiting'));
  for (const [index, handoff] of waiting.entries()) {
    if (index % 8 === 7) continue;
    handoff.answered = moment(dayAhead(calendar, random), random.between(9, 16), random.between(0, 59));
    handoff.outcome = index % 3 === 2 ? 'recycled' : 'accepted';
    handoff.reason = handoff.outcome === 'recycled' ? 'Timing' : '';
    handoff.firstCall = handoff.answered - 20;
  }
}

function confirmSome(leads: readonly Lead[], calendar: SampleCalendar, random: Random): void {
  const today = calendar.today * minutesPerDay;
  const accepted = leads.filter((lead) => {
    const last = lead.handoffs.at(-1);
    return lead.sql === null && last?.outcome === 'accepted' && (last.answered ?? today) < today;
  });
  for (const lead of random.shuffled(accepted).slice(0, plan.confirmed)) {
    lead.sql = moment(dayAhead(calendar, random), random.between(9, 16), random.between(0, 59));
  }
}

function addLeads(leads: Lead[], campaigns: readonly SampleCampaign[], calendar: SampleCalendar, random: Random): void {
  const first = leads.length;
  for (let index = 0; index < plan.leads; index += 1) {
    const source = random.pick(sources);
    const day = calendar.today + random.between(0, fortnightDays - 3);
    const isHandedOver = index < plan.handoffs;
    const handoff = isHandedOver ? [laterHandoff(day, index, random)] : [];
    leads.push({
      person: leadPerson(first + index, isHandedOver, random),
      source,
      campaign: random.pick(campaignsOn(campaigns, source, day)).name,
      score: isHandedOver ? random.between(60, 96) : random.between(5, 59),
      created: moment(day, random.between(7, 21), random.between(0, 59)),
      window: 3,
      handoffs: handoff,
      sql: null,
      converted: null,
      optedOut: false,
    });
  }
}

function laterHandoff(created: number, index: number, random: Random): Lead['handoffs'][number] {
  const mql = moment(created + 1, 6, random.between(0, 40));
  const answered = moment(workday(created + 1), random.between(9, 16), random.between(0, 59));
  const isAnswered = index % 5 !== 4;
  return {
    mql,
    month: 9,
    outcome: isAnswered ? (index % 3 === 2 ? 'disqualified' : 'accepted') : 'waiting',
    answered: isAnswered ? answered : null,
    firstCall: isAnswered ? answered - 15 : null,
    reason: isAnswered && index % 3 === 2 ? 'Under 50 vehicles' : '',
  };
}

function moveDeals(deals: readonly Deal[], calendar: SampleCalendar, random: Random): void {
  const old = deals.filter((deal) => deal.outcome === 'open' && deal.created < (calendar.today - 25) * minutesPerDay);
  const chosen = random.shuffled(old).slice(0, plan.won + plan.lost + plan.moved);
  for (const [index, deal] of chosen.entries()) {
    const day = dayAhead(calendar, random, 1);
    if (index < plan.won + plan.lost) {
      deal.outcome = index < plan.won ? 'won' : 'lost';
      deal.closed = day;
      deal.reason = index < plan.won ? '' : 'Competitor';
    } else {
      deal.expected = [...deal.expected, { from: day, value: calendar.today + random.between(60, 150) }];
    }
  }
}
