import { formatLocalDate, type LocalDay, parseLocalDate } from '../calendar/local-day.ts';
import type { NamedChange } from '../model/change.ts';
import { activityExport, campaignExport, memberExport } from './campaign-exports.ts';
import { type SampleCampaign, sampleCampaigns } from './campaign-list.ts';
import { fortnightCount, fortnightDays, recentFortnights, type SampleCalendar, sampleCalendar } from './clock.ts';
import { type SampleMember, sampleCompany, sampleMembers } from './company.ts';
import { dealExport } from './deal-export.ts';
import type { Deal } from './deal-life.ts';
import { sampleDeals } from './deals.ts';
import type { Lead } from './lead-life.ts';
import { leadReport } from './lead-report.ts';
import { sampleLeads } from './leads.ts';
import { addNextFortnight } from './next-fortnight.ts';
import { progressLeads } from './progress.ts';
import { at } from './random.ts';
import type { ExportSpan, SampleFile } from './sample-file.ts';
import { workspacePlan } from './workspace-plan.ts';

export type { SampleFile } from './sample-file.ts';

/** The exports of one day, which together are one import. */
export interface SampleFortnight {
  /** The local date on which they were taken, YYYY-MM-DD; they show what was known when it began. */
  readonly date: string;
  readonly files: readonly SampleFile[];
}

/** The sample company: everything that a workspace about it is made of. */
export interface Sample {
  readonly company: typeof sampleCompany;
  readonly people: readonly SampleMember[];
  /** Oldest first, each with what changed since the one before; the last is of today. */
  readonly fortnights: readonly SampleFortnight[];
  /**
   * All but the last three fortnights in four larger imports that say the same: `history`, then the last three
   * fortnights, make the workspace in a fraction of the time. Four, since a CRM forgets: when a lead comes back, the date
   * of its first handoff; when a deal is moved, when it was to close before.
   */
  readonly history: readonly SampleFortnight[];
  /** What the CRMs will export in two weeks, for showing an import: new, changed and unchanged rows. */
  readonly next: SampleFortnight;
  /** What the document holds beside the imports, in the order in which it is written. */
  readonly plan: readonly NamedChange[];
}

export interface SampleOptions {
  /** The same seed and day give the same sample, byte by byte. */
  readonly seed: number;
  /** The local date on which the sample's story has arrived, YYYY-MM-DD. */
  readonly today: string;
}

interface World {
  readonly leads: readonly Lead[];
  readonly deals: readonly Deal[];
  readonly campaigns: readonly SampleCampaign[];
}

/**
 * Makes the sample company Axlewise: nine months of its CRM exports up to `today`, fortnight by fortnight, with 2,400
 * leads, 300 deals and 12 campaigns, and the workspace around them. Throws a RangeError if `today` is no date.
 */
export function generateSample({ seed, today }: SampleOptions): Sample {
  const day = parseLocalDate(today);
  if (day === null) throw new RangeError(`"${today}" is no date.`);
  const calendar = sampleCalendar(day);
  const campaigns = sampleCampaigns(calendar);
  const leads = sampleLeads(seed, calendar, campaigns);
  progressLeads(leads, seed, calendar);
  const deals = sampleDeals(leads, seed, calendar);
  addNextFortnight(leads, deals, campaigns, seed, calendar);
  const world: World = { leads, deals, campaigns };
  return {
    company: sampleCompany,
    people: sampleMembers,
    fortnights: Array.from({ length: fortnightCount }, (_, number) => fortnight(world, day, number)),
    history: history(world, calendar),
    next: fortnight(world, day, fortnightCount),
    plan: workspacePlan(day),
  };
}

/** Leads and deals at four points; campaigns, responses and calls with the last of them. */
function history(world: World, calendar: SampleCalendar): readonly SampleFortnight[] {
  const numbers = historyNumbers(calendar);
  return numbers.map((number, index) => {
    const span = spanOf(calendar.today, number, numbers[index - 1] ?? null);
    const isLast = index === numbers.length - 1;
    const whole = { ...span, since: 0 };
    const files = [leadReport(world.leads, span), dealExport(world.deals, span)];
    return { date: formatLocalDate(span.day), files: isLast ? [...files, ...sideFiles(world, whole)] : files };
  });
}

/** The first fortnight, the last ones before leads come back in a window, and the one before the last three. */
function historyNumbers({ today, monthStarts }: SampleCalendar): readonly number[] {
  const lastBefore = (day: LocalDay) => fortnightCount - 1 - Math.ceil((today - day) / fortnightDays);
  return [0, lastBefore(at(monthStarts, 2)), lastBefore(at(monthStarts, 5)), fortnightCount - 1 - recentFortnights];
}

function fortnight(world: World, today: LocalDay, number: number): SampleFortnight {
  return exported(world, spanOf(today, number, number === 0 ? null : number - 1));
}

/** From the export before, or from the beginning, to a fortnight's day. */
function spanOf(today: LocalDay, number: number, before: number | null): ExportSpan {
  const dayOfNumber = (each: number) => today - (fortnightCount - 1 - each) * fortnightDays;
  return {
    since: before === null ? 0 : dayOfNumber(before),
    day: dayOfNumber(number),
    number,
    isMessy: number >= fortnightCount - 1,
  };
}

function exported(world: World, span: ExportSpan): SampleFortnight {
  const files = [leadReport(world.leads, span), dealExport(world.deals, span), ...sideFiles(world, span)];
  return { date: formatLocalDate(span.day), files };
}

/** What is exported beside leads and deals: campaigns, who responded to them, and calls. */
function sideFiles({ leads, campaigns }: World, span: ExportSpan): readonly SampleFile[] {
  return [campaignExport(campaigns, span.day), memberExport(leads, campaigns, span), activityExport(leads, span)];
}
