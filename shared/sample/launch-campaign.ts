import type { LocalDay } from '../calendar/local-day.ts';
import { messageId } from '../planning/message-grid.ts';
import type { SampleCampaignPlan } from './campaign-plans.ts';
import { workday, workdayBefore } from './clock.ts';
import { personaIds } from './customers/sample-entry.ts';
import { dateText } from './plan-dates.ts';

/** The launch that is being prepared: some weeks off, on a working day. */
export function launchDay(today: LocalDay): LocalDay {
  return workday(today + 19);
}

function launchLines(launch: LocalDay): SampleCampaignPlan['lines'] {
  return [
    {
      name: 'Webinar “Stop the breakdown”',
      channelId: 'channel-webinars',
      crm: 'Webinar "Stop the breakdown"',
      function: 'marketing',
      owner: 'elif',
      budget: 24_000,
      spent: 6200,
      benchmark: 0.22,
      benchmarkOf: 'attend',
      soFar: 0.31,
      soFarCount: 212,
    },
    {
      name: 'LinkedIn, workshop managers',
      channelId: 'channel-search',
      crm: 'LinkedIn, workshop managers',
      function: 'marketing',
      owner: 'niklas',
      budget: 28_000,
      spent: 5200,
      benchmark: 380,
      benchmarkUnit: 'money',
      benchmarkMeasure: 'cost-per-lead',
    },
    {
      name: 'Open house at three dealers',
      channelId: 'channel-fairs',
      function: 'marketing',
      owner: 'elif',
      budget: 22_000,
      spent: 9400,
      benchmark: 18,
      benchmarkUnit: 'count',
      benchmarkMeasure: 'mql',
      startsOn: dateText(launch + 2),
    },
    {
      name: 'Call-down of open accounts',
      function: 'telequalification',
      owner: 'sofia',
      budget: 10_000,
      spent: 1000,
      benchmark: 0.12,
      benchmarkOf: 'meet',
      soFar: 5 / 36,
      soFarCount: 36,
    },
    {
      name: 'Mails of reps to own accounts',
      function: 'sales',
      owner: 'carla',
      benchmark: 0.35,
      benchmarkOf: 'reply',
    },
  ];
}

/** The launch as a campaign: Marketing and Telequalification accepted it, Sales has not yet. */
export function launchCampaign(today: LocalDay): SampleCampaignPlan {
  const launch = launchDay(today);
  return {
    id: 'campaign-predict',
    content: ['piece-breakdown-webinar', 'piece-calculator', 'piece-redline'],
    fields: {
      name: 'Predict launch',
      kind: 'launch',
      state: 'ready',
      phase: 'ready',
      goalId: 'goal-pipeline',
      personaId: personaIds.manager,
      messageId: messageId(personaIds.manager, 'inquiry'),
      objective: 'Forty fleets that want to see Predict on their own data before the year ends.',
      brief:
        'A workshop learns of a fault when the vehicle already stands still. Predict reads the telematics that a fleet pays for anyway and orders the part a fortnight before. We launch to carriers with 100 to 500 vehicles, for whom one day of standstill costs more than a month of software.',
      fromStage: 'inquiry',
      toStage: 'sal',
      startsOn: dateText(today - 28),
      launchOn: dateText(launch),
      gateOn: dateText(workdayBefore(launch - 6)),
      endsOn: dateText(launch + 30),
      expectedLeads: 170,
      expectedMql: 70,
      expectedSal: 46,
      expectedOpportunities: 16,
      expectedPipeline: 620_000,
      expectedRevenue: 150_000,
      reserve: 12_000,
      benchmarksLockedOn: dateText(today - 29),
      version: 2,
      marketingOwner: 'maren',
      salesOwner: 'daniel',
      telequalificationOwner: 'sofia',
    },
    lines: launchLines(launch),
    team: [
      ['priya', 'Message and proof', 'accountable'],
      ['carla', 'Reference customers', 'responsible'],
      ['niklas', 'Channels', 'responsible'],
      ['elif', 'Open house', 'responsible'],
      ['sofia', 'Call-down', 'responsible'],
      ['tom', 'Training', 'consulted'],
    ],
    accepted: [
      ['marketing', 'maren', 16],
      ['telequalification', 'sofia', 13],
    ],
  };
}
