import type { LocalDay } from '../calendar/local-day.ts';
import { formatLocalDate } from '../calendar/local-day.ts';
import type { SampleCampaign } from './campaign-list.ts';
import { americanDate, americanTime, dayAt, type Moment, minutesPerDay } from './clock.ts';
import type { Lead } from './lead-life.ts';
import { recordId } from './lead-people.ts';
import { csv, type ExportSpan, type SampleFile } from './sample-file.ts';

const campaignColumns = [
  'Campaign ID',
  'Campaign Name',
  'Campaign Owner',
  'Type',
  'Status',
  'Start Date',
  'End Date',
  'Budgeted Cost',
  'Actual Cost',
];

/** The campaigns that have begun when `day` begins, with what they have cost by then. */
export function campaignExport(campaigns: readonly SampleCampaign[], day: LocalDay): SampleFile {
  const rows = campaigns
    .filter((each) => each.start < day)
    .map((each) => [
      each.id,
      each.name,
      each.type === 'Trade Show' ? 'Elif Demir' : 'Niklas Berg',
      each.type,
      each.end < day ? 'Completed' : 'In Progress',
      americanDate(each.start),
      americanDate(each.end),
      each.budget,
      costBy(each, day),
    ]);
  return { name: `Campaigns-${formatLocalDate(day)}.csv`, text: csv(campaignColumns, rows), encoding: 'utf-8' };
}

/** Money is spent evenly, in steps of 50. */
function costBy(campaign: SampleCampaign, day: LocalDay): number {
  const share = Math.min(1, (day - campaign.start) / (campaign.end - campaign.start));
  return Math.round((campaign.cost * share) / 50) * 50;
}

const memberColumns = ['Campaign ID', 'Campaign Name', 'Lead ID', 'Member Status', 'Responded', 'First Responded Date'];

/** One response of a lead to a campaign. */
interface Response {
  readonly lead: Lead;
  readonly campaign: string;
  readonly at: Moment;
  readonly status: string;
}

/** The campaign members that responded in the span. */
export function memberExport(
  leads: readonly Lead[],
  campaigns: readonly SampleCampaign[],
  { since, day }: ExportSpan,
): SampleFile {
  const ids = new Map(campaigns.map((each) => [each.name, each.id]));
  const rows = leads
    .flatMap((lead, index) => responses(lead, index))
    .filter((each) => isWithin(each.at, since, day) && ids.has(each.campaign))
    .map(({ lead, campaign, at, status }) => [
      ids.get(campaign) ?? '',
      campaign,
      lead.person.id,
      status,
      1,
      americanDate(dayAt(at)),
    ]);
  return { name: `CampaignMembers-${formatLocalDate(day)}.csv`, text: csv(memberColumns, rows), encoding: 'utf-8' };
}

function isWithin(value: Moment, since: LocalDay, day: LocalDay): boolean {
  return since * minutesPerDay <= value && value < day * minutesPerDay;
}

/** The response that made the lead, and for many one more: a guide read, or a webinar that brought them back. */
function responses(lead: Lead, index: number): readonly Response[] {
  const first = lead.campaign === '' ? [] : [{ lead, campaign: lead.campaign, at: lead.created, status: 'Responded' }];
  const read =
    index % 4 === 1
      ? [{ lead, campaign: 'Downtime guide', at: lead.created + 5 * minutesPerDay, status: 'Downloaded' }]
      : [];
  const back = lead.handoffs[1];
  const again = back ? [{ lead, campaign: 'Parts stock checklist', at: back.mql - 600, status: 'Downloaded' }] : [];
  return [...first, ...read, ...again];
}

const activityColumns = ['Activity ID', 'Subject', 'Lead ID', 'Date', 'Type', 'Assigned', 'Closed'];

/** The first calls of the span. */
export function activityExport(leads: readonly Lead[], { since, day }: ExportSpan): SampleFile {
  const rows = leads.flatMap((lead, index) =>
    lead.handoffs.flatMap(({ firstCall }, episode) =>
      firstCall !== null && isWithin(firstCall, since, day)
        ? [
            [
              recordId('00T', index * 2 + episode + 1),
              'First call',
              lead.person.id,
              americanTime(firstCall),
              'Call',
              lead.person.owner,
              1,
            ],
          ]
        : [],
    ),
  );
  return { name: `Activities-${formatLocalDate(day)}.csv`, text: csv(activityColumns, rows), encoding: 'utf-8' };
}
