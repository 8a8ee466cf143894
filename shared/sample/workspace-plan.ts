import { type LocalDay, partsOf } from '../calendar/local-day.ts';
import type { Edit, NamedChange } from '../model/change.ts';
import { personColors } from '../model/person.ts';
import { sampleAgreement } from './agreed-handoffs.ts';
import { sampleBlindExercise } from './blind-exercise.ts';
import { sampleCampaignPlans } from './campaigns.ts';
import { sampleChannels } from './channels.ts';
import { workdayBefore } from './clock.ts';
import { sampleComments } from './comments.ts';
import { formerMember, sampleCompany, sampleMembers } from './company.ts';
import { sampleCustomers } from './customers/sample-customers.ts';
import { sampleGoals } from './goals.ts';
import { sampleHandbook, sampleStatusMappings } from './handbook.ts';
import { sampleHealthChecks } from './health-check.ts';
import { sampleIncentives } from './incentives.ts';
import { nextReviewDay, sampleMeetings } from './meetings.ts';
import { dateText, instantText, orderText } from './plan-dates.ts';
import { sampleProgrammes } from './programmes.ts';
import { sampleExchanges, sampleRhythm } from './rhythm.ts';

/** What the sample workspace holds beside its imports, as the changes that write it. */
export function workspacePlan(today: LocalDay): NamedChange[] {
  return [
    { name: 'set up the sample workspace', edits: [settings(today), ...people(), ...rates(today), ...quotas(today)] },
    {
      name: 'write the handbook',
      edits: [...sampleHandbook(today), ...sampleStatusMappings(), ...sampleBlindExercise(today)],
    },
    { name: 'agree on handoffs and promises', edits: sampleAgreement(today) },
    { name: 'hold two reviews', edits: sampleMeetings(today) },
    { name: 'write down what roles are paid for', edits: sampleIncentives(today) },
    { name: 'check the health of working together', edits: sampleHealthChecks(today) },
    { name: 'plan campaigns and a launch', edits: sampleCampaignPlans(today) },
    { name: 'set goals', edits: sampleGoals(today) },
    { name: 'map programmes to the funnel', edits: sampleProgrammes() },
    { name: 'judge channels', edits: sampleChannels(today) },
    { name: 'note what data and customers say', edits: [...evidence(), ...quotes(today)] },
    { name: 'keep a rhythm', edits: [...sampleRhythm(today), ...sampleExchanges(today)] },
    ...sampleCustomers(today),
    { name: 'talk about entries', edits: sampleComments(today) },
  ];
}

function settings(today: LocalDay): Edit {
  return {
    kind: 'create',
    root: 'settings',
    id: 'settings',
    fields: {
      name: `${sampleCompany.programme} ${partsOf(today).year}`,
      client: sampleCompany.name,
      timeZone: sampleCompany.timeZone,
      currency: sampleCompany.currency,
      nextReviewAt: instantText(nextReviewDay(today), 10),
      isSample: true,
    },
  };
}

function people(): Edit[] {
  const everyone = [...sampleMembers, formerMember].map(
    ({ id, ...fields }, position): Edit => ({
      kind: 'create',
      root: 'people',
      id,
      fields: { ...fields, order: orderText(position), color: personColors[position % personColors.length] ?? '' },
    }),
  );
  return [...everyone, { kind: 'remove', root: 'people', id: formerMember.id }];
}

/** Into dollars; the latest before a date counts. */
function rates(today: LocalDay): Edit[] {
  const steps = [
    ['CAD', 0.728, 420],
    ['CAD', 0.734, 120],
    ['GBP', 1.262, 420],
    ['GBP', 1.281, 120],
  ] as const;
  return steps.map(([currency, rate, daysAgo]) => ({
    kind: 'create',
    root: 'rates',
    id: `${currency}-${daysAgo}`,
    fields: { currency, rate, from: dateText(today - daysAgo) },
  }));
}

/** Quotas of the quarter that today is in, the three before and the one after. */
function quotas(today: LocalDay): Edit[] {
  const { year, month } = partsOf(today);
  const current = year * 4 + Math.floor((month - 1) / 3);
  const amounts = [1_150_000, 1_200_000, 1_300_000, 1_400_000, 1_500_000];
  return amounts.map((amount, index) => {
    const quarter = current - 3 + index;
    const period = `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
    return { kind: 'create', root: 'quotas', id: period, fields: { period, amount, currency: sampleCompany.currency } };
  });
}

function evidence(): Edit[] {
  const entries = [
    [
      'Webinars',
      '41 of 78 answered handoffs accepted in three months, 33 of 48 in the three before',
      ['funnel', 'quality'],
    ],
    ['Volume above capacity', 'more than 20 handoffs a week, the callers can work 15', ['quality']],
    ['Not the region', 'every region fell about alike', ['quality']],
    ['One owner', 'Kwame’s first calls take more than a day, Sofia’s a morning', ['speed']],
    ['Nine deals left the quarter', '$430k moved to later within one fortnight', ['pipeline']],
  ] as const;
  return entries.map(([lead, text, slides], position) => ({
    kind: 'create',
    root: 'evidence',
    id: `evidence-${position + 1}`,
    fields: { lead, text, slides, order: orderText(position) },
  }));
}

function quotes(today: LocalDay): Edit[] {
  const entries = [
    [
      'I came for the talk on brakes. I did not know I had asked for a call.',
      'Shop foreman',
      'Redline Freight',
      9,
      'sales',
      ['quality', 'funnel'],
    ],
    [
      'Ring me when the new budget is out.',
      'Maintenance director',
      'Harbor Line Coaches',
      5,
      'telequalification',
      ['quality'],
    ],
    [
      'We like it. We just can’t start before the telematics contract ends.',
      'Operations director',
      'Baxter Trucking',
      12,
      'sales',
      ['pipeline'],
    ],
    [
      'You called four days later. By then I had talked to someone else.',
      'Service manager',
      'Pine Ridge Transit',
      7,
      'telequalification',
      ['speed'],
    ],
  ] as const;
  return entries.map(([text, who, account, daysAgo, heardBy, slides], position) => ({
    kind: 'create',
    root: 'insights',
    id: `quote-${position + 1}`,
    fields: {
      text,
      who,
      account,
      heardBy,
      slides,
      heardOn: dateText(workdayBefore(today - daysAgo)),
      order: orderText(position),
    },
  }));
}
