import type { LocalDay } from '../calendar/local-day.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { EntityInput } from '../model/entities.ts';
import { messageId } from '../planning/message-grid.ts';
import type { SampleMemberId } from './company.ts';
import { personaIds } from './customers/sample-entry.ts';
import { dateText } from './plan-dates.ts';

type CampaignFields = Omit<EntityInput<'campaigns'>, 'id' | 'order' | 'createdAt'>;
type LineFields = Omit<EntityInput<'campaignChannels'>, 'id' | 'campaignId' | 'order'>;

/** A campaign as the sample tells of it. Days count from today; `accepted` gives who signed how many days ago. */
export interface SampleCampaignPlan {
  readonly id: string;
  readonly fields: CampaignFields;
  readonly lines: readonly (LineFields & { readonly crm?: string })[];
  /** CRM campaigns that belong to none of the channels. */
  readonly crm?: readonly string[];
  /** Pieces of the library that it uses. */
  readonly content?: readonly string[];
  readonly team: readonly (readonly [SampleMemberId, string, EntityInput<'campaignRoles'>['raci']])[];
  readonly accepted: readonly (readonly [MemberFunction, SampleMemberId, number])[];
}

function fieldDays(today: LocalDay): SampleCampaignPlan {
  return {
    id: 'campaign-field-days',
    content: ['piece-redline'],
    fields: {
      goalId: 'goal-volume',
      personaId: personaIds.workshop,
      name: 'Field days, spring and summer',
      state: 'done',
      objective: 'Put the software in front of people who repair vehicles, at the vehicle.',
      brief:
        'Workshop people believe what they see on a lift. We go where they are: two fairs and eleven field days, one vehicle, one fault, found before it stops.',
      retro:
        'Kept: a caller on site, so that a lead is spoken to on the same day. Changed: no more prize draws, they filled the list with people who repair nothing. Next time Sales picks the fleets that are invited.',
      fromStage: 'inquiry',
      toStage: 'sal',
      startsOn: dateText(today - 278),
      endsOn: dateText(today - 46),
      expectedLeads: 420,
      expectedMql: 190,
      expectedSal: 140,
      expectedOpportunities: 40,
      expectedPipeline: 1_500_000,
      expectedRevenue: 360_000,
      benchmarksLockedOn: dateText(today - 280),
      marketingOwner: 'elif',
      salesOwner: 'tom',
      telequalificationOwner: 'kwame',
    },
    lines: [
      {
        name: 'Fleet Expo field days',
        channelId: 'channel-fairs',
        crm: 'Fleet Expo field days',
        function: 'marketing',
        owner: 'elif',
        budget: 84_000,
        benchmark: 1100,
        benchmarkUnit: 'money',
        benchmarkMeasure: 'cost-per-mql',
      },
      {
        name: 'Truck & Bus Days',
        channelId: 'channel-fairs',
        crm: 'Truck & Bus Days',
        function: 'marketing',
        owner: 'elif',
        budget: 46_000,
        benchmark: 0.4,
        benchmarkMeasure: 'lead-to-mql',
      },
    ],
    team: [
      ['elif', 'Runs the days', 'accountable'],
      ['tom', 'Invites his fleets', 'responsible'],
      ['kwame', 'Calls on site', 'responsible'],
    ],
    accepted: [
      ['marketing', 'maren', 298],
      ['telequalification', 'sofia', 296],
      ['sales', 'daniel', 287],
    ],
  };
}

function downtimeContent(today: LocalDay): SampleCampaignPlan {
  return {
    id: 'campaign-downtime',
    content: ['piece-guide', 'piece-checklist', 'piece-winter-webinar'],
    fields: {
      goalId: 'goal-volume',
      personaId: personaIds.manager,
      messageId: messageId(personaIds.manager, 'mql'),
      name: 'What downtime costs',
      state: 'running',
      objective: 'Teach maintenance managers to put a number on a day of standstill.',
      brief:
        'Most fleets know what a repair costs and not what the standstill costs. A guide, a checklist and a series of talks give them the number, and the words to take it to their finance people.',
      fromStage: 'inquiry',
      toStage: 'mql',
      startsOn: dateText(today - 150),
      endsOn: dateText(today + 60),
      expectedLeads: 520,
      expectedMql: 250,
      expectedSal: 150,
      expectedOpportunities: 40,
      expectedPipeline: 1_400_000,
      benchmarksLockedOn: dateText(today - 152),
      reserve: 3000,
      marketingOwner: 'priya',
      salesOwner: 'carla',
      telequalificationOwner: 'sofia',
    },
    lines: [
      {
        name: 'Downtime guide',
        channelId: 'channel-guides',
        crm: 'Downtime guide',
        function: 'marketing',
        owner: 'priya',
        budget: 14_000,
        spent: 6300,
        benchmark: 0.5,
        benchmarkMeasure: 'lead-to-mql',
      },
      {
        name: 'Parts stock checklist',
        channelId: 'channel-guides',
        crm: 'Parts stock checklist',
        function: 'marketing',
        owner: 'priya',
        budget: 9000,
        spent: 4900,
        benchmark: 60,
        benchmarkUnit: 'money',
        benchmarkMeasure: 'cost-per-lead',
      },
      {
        name: 'Winter checks, three talks',
        channelId: 'channel-webinars',
        crm: 'Webinar series: winter checks',
        function: 'marketing',
        owner: 'niklas',
        budget: 16_000,
        spent: 11_800,
        benchmark: 0.35,
        benchmarkOf: 'attend',
        soFar: 0.31,
        soFarCount: 184,
      },
    ],
    team: [
      ['priya', 'Writes and decides', 'accountable'],
      ['niklas', 'Talks and mailings', 'responsible'],
      ['carla', 'Lends two customers', 'consulted'],
    ],
    accepted: [
      ['marketing', 'maren', 168],
      ['telequalification', 'sofia', 164],
      ['sales', 'daniel', 161],
    ],
  };
}

function demoDemand(today: LocalDay): SampleCampaignPlan {
  return {
    id: 'campaign-demo',
    fields: {
      goalId: 'goal-opportunities',
      personaId: personaIds.manager,
      name: 'Demo requests, always on',
      state: 'running',
      objective: 'Be found by whoever looks for maintenance software, and answer within the day.',
      brief:
        'Search, the website and the calculator work all year. This half year the calculator asks for the fleet size first, since half of last year’s requests came from fleets of fewer than ten.',
      fromStage: 'inquiry',
      toStage: 'opportunity',
      startsOn: dateText(today - 92),
      endsOn: dateText(today + 90),
      expectedLeads: 260,
      expectedMql: 110,
      expectedSal: 80,
      expectedOpportunities: 34,
      expectedPipeline: 1_100_000,
      marketingOwner: 'niklas',
      salesOwner: 'daniel',
      telequalificationOwner: 'kwame',
    },
    lines: [
      {
        name: 'Website',
        channelId: 'channel-website',
        crm: 'Website demo request',
        function: 'marketing',
        owner: 'niklas',
        budget: 9000,
        spent: 4600,
      },
      {
        name: 'Roadside cost calculator',
        channelId: 'channel-website',
        crm: 'Roadside cost calculator',
        function: 'marketing',
        owner: 'niklas',
        budget: 6000,
        spent: 2900,
      },
      {
        name: 'Search',
        channelId: 'channel-search',
        crm: 'Search: maintenance software',
        function: 'marketing',
        owner: 'niklas',
        budget: 31_000,
        spent: 17_200,
        benchmark: 900,
        benchmarkUnit: 'money',
        benchmarkMeasure: 'cost-per-mql',
      },
    ],
    team: [
      ['niklas', 'Runs it', 'accountable'],
      ['kwame', 'Answers requests', 'responsible'],
    ],
    accepted: [
      ['marketing', 'maren', 97],
      ['telequalification', 'sofia', 95],
      // After it had begun.
      ['sales', 'daniel', 71],
    ],
  };
}

function partners(today: LocalDay): SampleCampaignPlan {
  return {
    id: 'campaign-partners',
    fields: {
      name: 'Partners and referrals',
      state: 'planning',
      objective: 'Have twelve telematics dealers who name us without being asked.',
      brief:
        'Dealers sell the box, we read it. From next quarter on a dealer hears what became of each fleet they sent.',
      fromStage: 'inquiry',
      toStage: 'opportunity',
      startsOn: dateText(today - 30),
      endsOn: dateText(today + 150),
      expectedLeads: 180,
      expectedMql: 48,
      expectedSal: 36,
      marketingOwner: 'maren',
      salesOwner: 'carla',
    },
    lines: [
      {
        name: 'Telematics dealers',
        channelId: 'channel-partners',
        function: 'sales',
        owner: 'carla',
        budget: 15_000,
        spent: 1800,
      },
      { name: 'Customers who refer', function: 'marketing', owner: 'maren', budget: 3000 },
    ],
    crm: ['Telematics partner programme', 'Customer referral'],
    team: [
      ['maren', 'Programme and terms', 'accountable'],
      ['niklas', 'Reports to dealers', 'responsible'],
    ],
    accepted: [],
  };
}

/** The four campaigns beside the launch: one over, two running, one that Sales has not looked at. */
export function plainCampaigns(today: LocalDay): readonly SampleCampaignPlan[] {
  return [downtimeContent(today), demoDemand(today), partners(today), fieldDays(today)];
}
