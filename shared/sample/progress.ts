import { dayAt, type Moment, minutesPerDay, moment, type SampleCalendar, workday } from './clock.ts';
import { type Cohort, cohorts, returned } from './funnel-plan.ts';
import type { Lead } from './lead-life.ts';
import { at, type Random, randomFrom } from './random.ts';

/**
 * Takes accepted leads further: so many of each window to a confirmed need and an opportunity by the window's end, so
 * many more by today. Scores come last, since those of later opportunities are mostly high.
 */
export function progressLeads(leads: readonly Lead[], seed: number, calendar: SampleCalendar): void {
  const random = randomFrom(seed, 'progress');
  for (const [window, cohort] of cohorts.entries()) {
    const own = leads.filter((lead) => lead.window === window && lead.handoffs.length === 1 && isAccepted(lead));
    progressCohort(own, cohort, at(calendar.monthStarts, window * 3 + 3), calendar.today, random);
  }
  const back = leads.filter((lead) => lead.handoffs.length > 1 && isAccepted(lead));
  const earliest = back.toSorted((a, b) => acceptedAt(a) - acceptedAt(b));
  qualify(earliest, returned.sql, 0, calendar.today, random);
  convert(earliest, returned.opportunity, 0, calendar.today, random);
  scoreAll(leads, random);
}

function progressCohort(own: readonly Lead[], cohort: Cohort, end: number, today: number, random: Random): void {
  const mixed = random.shuffled(own);
  qualify(mixed, cohort.sql[0], 0, end, random);
  convert(mixed, cohort.opportunity[0], 0, end, random);
  qualify(mixed, cohort.sql[1] - cohort.sql[0], end, today, random);
  convert(mixed, cohort.opportunity[1] - cohort.opportunity[0], end, today, random);
}

function isAccepted(lead: Lead): boolean {
  return lead.handoffs.at(-1)?.outcome === 'accepted';
}

/** When the last handoff was accepted. */
export function acceptedAt(lead: Lead): Moment {
  return lead.handoffs.at(-1)?.answered ?? 0;
}

/** Confirms the need of `count` accepted leads between two days. */
function qualify(leads: readonly Lead[], count: number, from: number, until: number, random: Random): void {
  const able = leads.filter((lead) => lead.sql === null && acceptedAt(lead) + minutesPerDay < moment(until - 1, 17));
  for (const lead of taken(able, count)) {
    const wanted = workday(Math.max(from, dayAt(acceptedAt(lead)) + random.between(1, 22)));
    lead.sql = Math.max(
      acceptedAt(lead) + 60,
      moment(Math.min(wanted, until - 1), random.between(9, 16), random.between(0, 59)),
    );
  }
}

/** Opens an opportunity for `count` leads with a confirmed need, between two days. */
function convert(leads: readonly Lead[], count: number, from: number, until: number, random: Random): void {
  const able = leads.filter((lead) => lead.sql !== null && lead.converted === null && dayAt(lead.sql) + 2 < until);
  const early = able
    .toSorted((a, b) => (a.sql ?? 0) - (b.sql ?? 0))
    .slice(0, Math.max(count, Math.ceil(able.length * 0.8)));
  for (const lead of taken(random.shuffled(early), count)) {
    const after = dayAt(lead.sql ?? 0) + random.between(1, 24);
    lead.converted = Math.min(workday(Math.max(from, after)), until - 1);
  }
}

function taken(able: readonly Lead[], count: number): readonly Lead[] {
  if (able.length < count) throw new RangeError(`Only ${able.length} leads can go on, ${count} are planned.`);
  return able.slice(0, count);
}

/** The threshold is 60. Eleven of twelve opportunities, and four of seven other handoffs, score 66 and more. */
function scoreAll(leads: readonly Lead[], random: Random): void {
  const handedOver = leads.filter((lead) => lead.handoffs.length > 0);
  const opportunities = handedOver.filter((lead) => lead.converted !== null);
  const others = random.shuffled(handedOver.filter((lead) => lead.converted === null));
  for (const lead of leads) lead.score = random.between(4, 59);
  for (const [index, lead] of opportunities.entries()) lead.score = scoreAbove(index % 12 !== 5, random);
  for (const [index, lead] of others.entries()) lead.score = scoreAbove(index % 7 < 4, random);
}

function scoreAbove(isHigh: boolean, random: Random): number {
  return isHigh ? random.between(66, 97) : random.between(60, 65);
}
