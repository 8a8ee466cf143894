/** What a health check asks about, in the order in which it is scored. */
export const healthAreas = [
  { id: 'goals', label: 'Goals' },
  { id: 'leads', label: 'Leads and handoffs' },
  { id: 'customers', label: 'Customers and messages' },
  { id: 'campaigns', label: 'Campaigns and content' },
  { id: 'pay', label: 'Pay' },
  { id: 'numbers', label: 'Numbers and pipeline' },
  { id: 'together', label: 'Working together' },
] as const;
export type HealthArea = (typeof healthAreas)[number]['id'];

/**
 * One statement that each function scores apart, from 0 (never true) to 4 (always true). Every statement says how it is
 * when it goes well, so that a high score is always good, and none names a person or a side at fault.
 */
export interface HealthItem {
  readonly id: string;
  readonly area: HealthArea;
  readonly statement: string;
  /** What the highest score stands for. */
  readonly good: string;
  /** What shows when it is missing, in a few words; null for a practice, which is there or not. */
  readonly symptom: string | null;
}

type Row = readonly [id: string, statement: string, good: string, symptom: string | null];

const byArea: Readonly<Record<HealthArea, readonly Row[]>> = {
  goals: [
    [
      'shared-goals',
      'Marketing and Sales work towards the same few goals',
      'Either side names them without looking',
      'Goals that differ by function',
    ],
    [
      'one-horizon',
      'Our goals fit together over months, quarters and years',
      'A plan for the year says what each quarter has to bring',
      'Different time frames',
    ],
    [
      'strategy',
      'Daily choices follow a strategy that both sides know',
      'Read again together at least once a quarter',
      'Strategy out of sight',
    ],
    [
      'joint-first',
      'A number of one function gives way to one that we share',
      'A target was changed for the sake of a shared one this year',
      'Each part improves for itself',
    ],
    [
      'goals-met',
      'We reach what we set out to reach',
      'Most goals end on or above their target',
      'Growth goals missed',
    ],
  ],
  leads: [
    [
      'lead-quality',
      'The leads handed over are worth a conversation',
      'Most are accepted, quarter after quarter',
      'Complaints about lead quality',
    ],
    [
      'reasons-given',
      'A refused lead comes back with a reason',
      'Every refusal names one, and Marketing acts on it',
      null,
    ],
    [
      'every-lead-followed',
      'Every qualified lead is followed up',
      'None waits without a call or a message',
      'Qualified leads without a next step',
    ],
    [
      'right-refusals',
      'What we refuse is not what we win later',
      'Refused leads that come back are looked at again',
      'Opportunities missed',
    ],
    [
      'one-language',
      'A word such as MQL means the same to all of us',
      'The handbook is signed by every function',
      'Different languages',
    ],
    [
      'no-wall',
      'Marketing stays involved after a handoff',
      'Open opportunities get content and invitations',
      'A wall at the handoff',
    ],
    [
      'selling-time',
      'Sellers spend their time on people who may buy',
      'Little of the day goes into finding names',
      'Too much time on prospecting',
    ],
    [
      'no-double-work',
      'We never both work an account without knowing of each other',
      'Account lists are compared before a campaign starts',
      'The same leads made twice',
    ],
  ],
  customers: [
    [
      'customers-kept-from-rivals',
      'Customers who fit us rarely choose a competitor',
      'The share lost to competitors is known and falls',
      'Competitors win what should be ours',
    ],
    [
      'same-message',
      'Campaigns and conversations tell a customer the same',
      'One message in a public and a personal form',
      'Different styles of communication',
    ],
    [
      'one-voice',
      'A customer hears from us once, whoever calls',
      'Nobody is asked the same thing twice',
      'Customers contacted at cross purposes',
    ],
  ],
  campaigns: [
    [
      'budget-where-it-works',
      'Budget goes where opportunities come from',
      'Channels that bring none are stopped',
      'Budget spent without opportunities',
    ],
    [
      'cost-and-result',
      'What a lead costs is matched by what becomes of it',
      'Cost for an opportunity is looked at with the cost for a lead',
      'Leads that cost more and bring no more',
    ],
    [
      'content-found',
      'Sellers find the content they need',
      'Within a minute, in one place',
      'Content that nobody finds',
    ],
    [
      'content-used',
      'The content we make helps to sell',
      'Sellers rate it, and use it in deals that are won',
      'Content that does not help',
    ],
  ],
  pay: [
    [
      'pay-for-quality',
      'Pay depends on what becomes of leads, not on their number',
      'A part of Marketing’s pay follows opportunities or revenue',
      'Pay for volume alone',
    ],
    [
      'leaders-share',
      'Leaders of both functions are paid for a result they share',
      'Every leader has one shared part',
      'Leaders paid for their own target only',
    ],
    ['pay-known', 'Each function knows what the other is paid for', 'Both can say it in one sentence', null],
  ],
  numbers: [
    [
      'one-number',
      'Both sides quote the same number for the same thing',
      'Where two systems differ, the gap is explained',
      'Data in silos',
    ],
    [
      'one-pipeline',
      'We look at one pipeline together',
      'A deal counts the same in both reports',
      'Pipelines of one’s own',
    ],
    [
      'deals-move',
      'Open deals move, or are closed',
      'None is older than nine in ten of those that ended',
      'Stalled pipeline',
    ],
    [
      'effort-pays',
      'More effort brings more results',
      'Calls for an opportunity do not rise',
      'More work, fewer results',
    ],
    ['change-measured', 'We check whether a change has worked', 'Each change has an owner, a number and a day', null],
  ],
  together: [
    [
      'causes-not-culprits',
      'When a number is bad we look for the cause',
      'Reviews end in a change, not in a defence',
      'Fault is looked for',
    ],
    [
      'contact',
      'People of both functions talk every week',
      'Calls are listened to, campaigns are shown early',
      'Functions apart from each other',
    ],
    ['reviews-held', 'Our joint reviews take place', 'None was skipped this quarter', null],
    ['actions-done', 'What a review decides gets done', 'Actions are done by their day', null],
    [
      'problems-looked-at',
      'Problems between us are looked at before they grow',
      'This check is made every quarter',
      'Problems that nobody looks at',
    ],
    [
      'ways-of-working',
      'We know how the other function works and allow for it',
      'A newcomer spends a day with the other side',
      'Different ways of working',
    ],
  ],
};

/** All items, by area. */
export const healthItems: readonly HealthItem[] = healthAreas.flatMap(({ id: area }) =>
  byArea[area].map(([id, statement, good, symptom]) => ({ id, area, statement, good, symptom })),
);

const items = new Map(healthItems.map((item) => [item.id, item]));

/** The item of an id, or null for one that this version doesn't know. */
export function healthItem(id: string): HealthItem | null {
  return items.get(id) ?? null;
}

/** What each score stands for, from 0 to 4. */
export const scoreWords = ['Never', 'Rarely', 'Sometimes', 'Mostly', 'Always'] as const;
