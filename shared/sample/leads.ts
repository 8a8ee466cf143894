import { campaignsOn, type SampleCampaign, unmatchedCampaign } from './campaign-list.ts';
import { dayAt, type Moment, minutesPerDay, moment, type SampleCalendar } from './clock.ts';
import { cohorts, type Source, sources } from './funnel-plan.ts';
import {
  answerTime,
  firstCallTime,
  handoffTime,
  type PlannedHandoff,
  planHandoffs,
  rejectionReasons,
} from './handoffs.ts';
import type { Handoff, Lead } from './lead-life.ts';
import { leadPerson } from './lead-people.ts';
import { slowOwner } from './names.ts';
import { at, type Random, randomFrom } from './random.ts';
import { withSmallFleets } from './small-fleets.ts';

/** A lead before it has a name: where it comes from, when, and its first handoff. */
interface Draft {
  readonly window: number;
  readonly created: Moment;
  readonly source: Source | '';
  readonly first: { readonly planned: PlannedHandoff; readonly mql: Moment } | null;
}

/** How slow the slow owner is: only in the last window, so that a review can find it. */
const slowWindow = 2;

/** All leads of nine months with their handoffs, in the order of their creation. */
export function sampleLeads(seed: number, calendar: SampleCalendar, campaigns: readonly SampleCampaign[]): Lead[] {
  const random = randomFrom(seed, 'leads');
  const planned = planHandoffs(random);
  const drafts = [...qualifiedDrafts(planned, calendar, random), ...otherDrafts(planned, calendar, random)];
  const leads = drafts
    .sort((a, b) => a.created - b.created)
    .map((draft, index) => leadOf(draft, index, campaigns, random));
  answerAll(leads, calendar, random);
  returnSome(leads, planned, calendar, random);
  giveReasons(leads, random);
  return withSmallFleets(leads, calendar);
}

function qualifiedDrafts(planned: readonly PlannedHandoff[], calendar: SampleCalendar, random: Random): Draft[] {
  const late = new Set(cohorts.flatMap((cohort, window) => lateOnes(planned, window, cohort.late)));
  return planned
    .filter((each) => !each.isReturn)
    .map((each) => {
      const mql = handoffTime(each, calendar, random);
      const window = late.has(each) ? each.window - 1 : each.window;
      const created = late.has(each)
        ? lateCreation(each, calendar, random)
        : creation(each.window, mql, calendar, random);
      return { window, created, source: each.source, first: { planned: each, mql } };
    });
}

/** Leads of a window that marketing hands over only in the next: three of four are accepted. */
function lateOnes(planned: readonly PlannedHandoff[], window: number, count: number): readonly PlannedHandoff[] {
  const next = planned.filter(
    (each) => !each.isReturn && each.window === window + 1 && each.month === (window + 1) * 3,
  );
  const accepted = next.filter((each) => each.outcome === 'accepted' && each.source === 'Trade fair');
  const rejected = next.filter((each) => each.outcome === 'disqualified');
  return count === 0 ? [] : [...accepted.slice(0, count - 1), ...rejected.slice(0, 1)];
}

function lateCreation(each: PlannedHandoff, calendar: SampleCalendar, random: Random): Moment {
  return moment(
    at(calendar.monthStarts, each.window * 3) - random.between(1, 20),
    random.between(7, 20),
    random.between(0, 59),
  );
}

/** Up to eighteen days before the handoff, within the window. */
function creation(window: number, mql: Moment, calendar: SampleCalendar, random: Random): Moment {
  const start = at(calendar.monthStarts, window * 3);
  const day = Math.max(start, dayAt(mql) - at([0, 1, 1, 2, 3, 4, 6, 9, 13, 18], random.between(0, 9)));
  const hour = day === dayAt(mql) ? random.between(0, 5) : random.between(7, 21);
  return moment(day, hour, random.between(0, 59));
}

function otherDrafts(planned: readonly PlannedHandoff[], calendar: SampleCalendar, random: Random): Draft[] {
  return cohorts.flatMap((cohort, window) => {
    const handedOver = planned.filter((each) => !each.isReturn && each.window === window).length;
    const lateBefore = cohorts[window - 1]?.late ?? 0;
    const count = cohort.leads - (handedOver - lateBefore + cohort.late);
    return Array.from({ length: count }, () => otherDraft(window, calendar, random));
  });
}

function otherDraft(window: number, calendar: SampleCalendar, random: Random): Draft {
  const first = at(calendar.monthStarts, window * 3);
  const last = at(calendar.monthStarts, window * 3 + 3) - 1;
  const created = moment(random.between(first, last), random.between(7, 21), random.between(0, 59));
  const source = random.next() < 0.09 ? '' : random.pick(sources);
  return { window, created, source, first: null };
}

function leadOf(draft: Draft, index: number, campaigns: readonly SampleCampaign[], random: Random): Lead {
  const handoffs = draft.first ? [openHandoff(draft.first.planned, draft.first.mql)] : [];
  return {
    person: leadPerson(index, draft.first !== null, random),
    source: draft.source,
    campaign: campaignOf(draft, index, campaigns, random),
    score: 0,
    created: draft.created,
    window: draft.window,
    handoffs,
    sql: null,
    converted: null,
    optedOut: false,
  };
}

function campaignOf(draft: Draft, index: number, campaigns: readonly SampleCampaign[], random: Random): string {
  if (draft.source === '') return '';
  if (draft.source === 'Paid search' && draft.window === 2 && index % 3 === 0) return unmatchedCampaign;
  return random.pick(campaignsOn(campaigns, draft.source, dayAt(draft.created))).name;
}

function openHandoff(planned: PlannedHandoff, mql: Moment): Handoff {
  return { mql, month: planned.month, outcome: planned.outcome, answered: null, firstCall: null, reason: '' };
}

/** Answers every first handoff; those of a window's own leads before the window ends, but for a few that slip past it. */
function answerAll(leads: readonly Lead[], calendar: SampleCalendar, random: Random): void {
  const today = calendar.today * minutesPerDay;
  for (const lead of leads) {
    for (const handoff of lead.handoffs) {
      const isOwn = Math.floor(handoff.month / 3) === lead.window;
      const end = isOwn ? at(calendar.monthStarts, lead.window * 3 + 3) * minutesPerDay : today;
      answer(handoff, lead.person.owner, end, random);
    }
  }
  for (const [window, cohort] of cohorts.entries()) {
    const end = at(calendar.monthStarts, window * 3 + 3);
    for (const lead of latestAccepted(leads, window, cohort.acceptedAfter)) {
      for (const handoff of lead.handoffs) handoff.answered = moment(end + random.between(0, 2), random.between(9, 16));
    }
  }
}

function answer(handoff: Handoff, owner: string, limit: Moment, random: Random): void {
  if (handoff.outcome === 'waiting') return;
  const isSlow = owner === slowOwner && Math.floor(handoff.month / 3) === slowWindow;
  handoff.answered = answerTime(handoff.mql, isSlow, limit, random);
  handoff.firstCall = firstCallTime(handoff, isSlow, random);
}

function latestAccepted(leads: readonly Lead[], window: number, count: number): readonly Lead[] {
  const own = leads.filter((lead) => {
    const [handoff] = lead.handoffs;
    return lead.window === window && handoff?.outcome === 'accepted' && Math.floor(handoff.month / 3) === window;
  });
  return own.toSorted((a, b) => (b.handoffs[0]?.mql ?? 0) - (a.handoffs[0]?.mql ?? 0)).slice(0, count);
}

/** Brings recycled leads back: each planned return goes to a lead of its source that was sent away long enough before. */
function returnSome(
  leads: readonly Lead[],
  planned: readonly PlannedHandoff[],
  calendar: SampleCalendar,
  random: Random,
): void {
  const today = calendar.today * minutesPerDay;
  for (const each of planned.filter(({ isReturn }) => isReturn)) {
    const mql = handoffTime(each, calendar, random);
    const lead = leads.find((candidate) => mayReturn(candidate, each, mql));
    if (!lead) throw new RangeError(`No recycled ${each.source} lead can come back in month ${each.month}.`);
    const handoff = openHandoff(each, mql);
    answer(handoff, lead.person.owner, today, random);
    lead.handoffs.push(handoff);
  }
  const gone = leads
    .filter((lead) => lead.handoffs.length === 1 && lead.handoffs[0]?.outcome === 'recycled')
    .slice(0, 8);
  for (const lead of gone) lead.optedOut = true;
}

function mayReturn(lead: Lead, planned: PlannedHandoff, mql: Moment): boolean {
  const [first] = lead.handoffs;
  if (!first || lead.handoffs.length > 1 || first.outcome !== 'recycled' || first.answered === null) return false;
  return lead.source === planned.source && first.answered + 21 * minutesPerDay < mql;
}

function giveReasons(leads: readonly Lead[], random: Random): void {
  for (const outcome of ['recycled', 'disqualified'] as const) {
    for (const window of [0, 1, 2]) {
      const rejected = leads.flatMap(({ handoffs }) =>
        handoffs.filter((each) => each.outcome === outcome && Math.floor(each.month / 3) === window),
      );
      const reasons = rejectionReasons(outcome, rejected.length, random);
      for (const [index, handoff] of rejected.entries()) handoff.reason = at(reasons, index);
    }
  }
}
