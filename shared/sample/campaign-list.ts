import type { LocalDay } from '../calendar/local-day.ts';
import type { SampleCalendar } from './clock.ts';
import type { Source } from './funnel-plan.ts';
import { recordId } from './lead-people.ts';
import { at } from './random.ts';

export interface SampleCampaign {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly source: Source;
  readonly start: LocalDay;
  readonly end: LocalDay;
  readonly budget: number;
  /** What will have been spent when it ends. */
  readonly cost: number;
}

/** Name, type, source, first and last month (0 to 9), budget and final cost in dollars. */
const rows: readonly (readonly [string, string, Source, number, number, number, number])[] = [
  ['Website demo request', 'Website', 'Demo request', 0, 9, 18_000, 16_400],
  ['Roadside cost calculator', 'Website', 'Demo request', 3, 9, 12_000, 11_200],
  ['Telematics partner programme', 'Partners', 'Partner', 0, 9, 30_000, 27_500],
  ['Fleet Expo field days', 'Trade Show', 'Trade fair', 1, 7, 84_000, 91_300],
  ['Truck & Bus Days', 'Trade Show', 'Trade fair', 0, 9, 46_000, 44_100],
  ['Downtime guide', 'Content', 'Content download', 0, 9, 14_000, 9_800],
  ['Parts stock checklist', 'Content', 'Content download', 2, 9, 9_000, 7_300],
  ['Search: maintenance software', 'Paid search', 'Paid search', 0, 9, 62_000, 64_900],
  ['LinkedIn, workshop managers', 'Paid social', 'Paid search', 4, 9, 28_000, 31_600],
  ['Webinar "Stop the breakdown"', 'Webinar', 'Webinar', 5, 9, 24_000, 21_700],
  ['Webinar series: winter checks', 'Webinar', 'Webinar', 0, 6, 16_000, 15_200],
  ['Customer referral', 'Referral Program', 'Referral', 0, 9, 6_000, 3_900],
];

/** A campaign name that marketing typed into leads and that the CRM has no campaign of. */
export const unmatchedCampaign = 'Predict launch (LI)';

/** The twelve campaigns of nine months. */
export function sampleCampaigns(calendar: SampleCalendar): readonly SampleCampaign[] {
  return rows.map(([name, type, source, from, to, budget, cost], index) => ({
    id: recordId('701', index + 1),
    name,
    type,
    source,
    budget,
    cost,
    start: at(calendar.monthStarts, from),
    end: at(calendar.monthStarts, to) + 13,
  }));
}

/** The campaigns of a source that run on a day; all of the source's if none does. */
export function campaignsOn(
  campaigns: readonly SampleCampaign[],
  source: Source,
  day: LocalDay,
): readonly SampleCampaign[] {
  const ofSource = campaigns.filter((each) => each.source === source);
  const running = ofSource.filter((each) => each.start <= day && day <= each.end);
  return running.length > 0 ? running : ofSource;
}
