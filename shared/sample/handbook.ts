import type { LocalDay } from '../calendar/local-day.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Edit } from '../model/change.ts';
import { type EntityInput, roots } from '../model/entities.ts';
import { definitionTerms } from '../model/handbook-entry.ts';
import { signatureId } from '../model/signing.ts';
import type { SampleMemberId } from './company.ts';
import { dateText, instantText, orderText } from './plan-dates.ts';

type Definition = Omit<EntityInput<'definitions'>, 'id' | 'order' | 'createdAt'>;

/** A line, with what the data is tested for where it can be. */
type LineText = string | readonly [text: string, rule: EntityInput<'criteria'>['rule']];

interface EntryText extends Definition {
  readonly owner: SampleMemberId;
  readonly criteria: readonly LineText[];
  readonly minimumInformation: readonly LineText[];
}

const known = (field: string) => ({ field, op: 'filled' }) as const;
const isOneOf = (field: string, ...values: string[]) => ({ field, op: 'is', values }) as const;
const scoreOf60 = { field: 'score', op: 'atLeast' as const, values: [60] };

const company: LineText = ['Company', known('company')];
const source: LineText = ['Source', known('source')];
const role: LineText = ['Role', known('persona')];

const stageTexts: readonly EntryText[] = [
  {
    stage: 'inquiry',
    label: 'Inquiry',
    hint: 'Asked something of us',
    meaning: 'Someone at a company with vehicles who asked us for something and agreed that we answer.',
    criteria: [['A way to answer', known('email')], 'Consent to be contacted'],
    minimumInformation: [company, source, 'Consent'],
    leavesWhen: 'The nightly score reaches the threshold, or twelve months pass without a sign of life',
    ownerFunction: 'marketing',
    owner: 'niklas',
    targetVolume: 130,
    version: 2,
  },
  {
    stage: 'mql',
    label: 'MQL',
    hint: 'Score 60 and fleet of 50',
    meaning:
      'Someone at a fleet we can serve who has shown by what they did, not only by who they are, that they want to talk about maintenance now.',
    criteria: [
      ['Lead score is at least 60', scoreOf60],
      ['Fleet has 50 vehicles or more', isOneOf('segment', 'Mid fleet', 'Large fleet')],
      [
        'Country is US, Canada or UK',
        isOneOf('region', 'Northeast', 'Midwest', 'South', 'West', 'Canada', 'United Kingdom'),
      ],
      ['Role is one of the four personas', known('persona')],
      'One intent signal in 30 days',
    ],
    minimumInformation: [company, role, source, ['Email', known('email')], 'Fleet size as a number', 'Consent'],
    scoreThreshold: 60,
    leavesWhen: 'Accepted, or rejected with a reason, within 2 business days',
    ownerFunction: 'marketing',
    owner: 'niklas',
    targetVolume: 50,
    targetRate: 0.37,
    version: 4,
  },
  {
    stage: 'sal',
    label: 'SAL',
    hint: 'Telequalification accepted',
    meaning: 'An MQL that telequalification has looked at and agreed to work, with someone’s name on it.',
    criteria: [
      ['Lead score is at least 60', scoreOf60],
      ['One caller owns it', { field: 'owner', op: 'isNot', values: ['Queue: North'] }],
      'First call within 4 business hours',
    ],
    minimumInformation: ['Caller', 'Date of the first call'],
    leavesWhen: 'Need confirmed in a conversation, or recycled after six attempts',
    ownerFunction: 'telequalification',
    owner: 'sofia',
    targetVolume: 37,
    targetRate: 0.75,
    version: 3,
  },
  {
    stage: 'sql',
    label: 'SQL',
    hint: 'Need confirmed',
    meaning:
      'A person who told us in a conversation which vehicles fail, what that costs them, and by when they want to decide.',
    criteria: ['Need in one sentence', 'Fleet size as a number', 'A date to decide', 'One contact who answers'],
    minimumInformation: ['Call note', 'Fleet size', 'Decision date'],
    leavesWhen: 'Sales takes it over within a day and opens an opportunity, or gives it back with a reason',
    ownerFunction: 'telequalification',
    owner: 'sofia',
    targetVolume: 21,
    targetRate: 0.57,
    version: 3,
  },
  {
    stage: 'opportunity',
    label: 'Opportunity',
    hint: 'In the forecast',
    meaning: 'A deal with a value, a close date and a decision path that sales forecasts.',
    criteria: ['Value and close date are set', 'The person who signs is known'],
    minimumInformation: ['Amount', 'Close date', 'Next step'],
    leavesWhen: 'Won, lost, or ended without a decision',
    ownerFunction: 'sales',
    owner: 'daniel',
    targetVolume: 9,
    targetRate: 0.45,
    version: 2,
  },
  {
    stage: 'won',
    label: 'Won',
    hint: 'Signed',
    meaning: 'A signed contract with a start date.',
    criteria: ['The contract is signed by both sides'],
    minimumInformation: [],
    leavesWhen: '',
    ownerFunction: 'sales',
    owner: 'daniel',
    targetVolume: 4,
    targetRate: 0.25,
    version: 1,
  },
  {
    stage: 'lost',
    label: 'Lost',
    hint: 'Decided against us',
    meaning: 'The customer chose someone else, or nobody.',
    criteria: ['One main reason is recorded'],
    minimumInformation: [],
    leavesWhen: 'Back to marketing after 90 days, if the fleet still fits',
    ownerFunction: 'sales',
    owner: 'daniel',
    version: 1,
  },
  {
    stage: 'recycled',
    label: 'Recycled',
    hint: 'Back with marketing',
    meaning: 'A lead that fits, at the wrong time. Marketing stays in touch until there is a new sign of intent.',
    criteria: ['A reason is recorded', 'A date or a sign to try again'],
    minimumInformation: [],
    leavesWhen: 'Scores again, at the earliest after 21 days',
    ownerFunction: 'marketing',
    owner: 'niklas',
    version: 2,
  },
  {
    stage: 'disqualified',
    label: 'Disqualified',
    hint: 'Not for us',
    meaning: 'A lead that will not become a customer: too small, a competitor, or nobody we can reach.',
    criteria: ['A reason is recorded'],
    minimumInformation: [],
    leavesWhen: '',
    ownerFunction: 'telequalification',
    owner: 'sofia',
    version: 1,
  },
];

const termTexts: readonly EntryText[] = [
  {
    kind: 'term',
    stage: 'ideal-customer',
    label: 'Ideal customer',
    hint: 'Who we can help best',
    meaning:
      'A company with 50 to 2,000 road vehicles and a workshop of its own, in the US, Canada or the UK, that loses money whenever one of them stands still.',
    criteria: [
      ['Runs 50 vehicles or more', isOneOf('segment', 'Mid fleet', 'Large fleet')],
      'Repairs in its own workshop',
      'Telematics in at least half of the vehicles',
    ],
    minimumInformation: [],
    leavesWhen: 'We look at who renewed, once a quarter',
    ownerFunction: 'marketing',
    owner: 'priya',
    version: 1,
  },
  {
    kind: 'term',
    stage: 'minimum-information',
    label: 'Minimum information',
    hint: 'What a caller has to know',
    meaning:
      'What has to be in the record before anyone calls: with less, the first call goes to finding out who it is.',
    criteria: [
      ['Company is known', known('company')],
      ['Role is known', known('persona')],
      ['Email is known', known('email')],
    ],
    minimumInformation: [],
    leavesWhen: '',
    ownerFunction: 'telequalification',
    owner: 'sofia',
    version: 1,
  },
  {
    kind: 'term',
    stage: 'lead-score',
    label: 'Lead score',
    hint: 'Points for what people do',
    meaning:
      'Points for what someone did in the last 30 days, computed every night. Fit opens the door, it adds no points.',
    criteria: ['A demo request is worth 60', 'A webinar attended is worth 25', 'A month of silence takes 20 away'],
    minimumInformation: [],
    leavesWhen: '',
    ownerFunction: 'marketing',
    owner: 'niklas',
    version: 1,
  },
  {
    kind: 'term',
    stage: 'rejection-reasons',
    label: 'Rejection reasons',
    hint: 'Why a lead goes back',
    meaning:
      'Seven reasons, one for each lead that is given back. Whoever rejects chooses the one that alone would have been enough.',
    criteria: [
      'Timing, no budget and already a customer go back to marketing',
      'Under 50 vehicles, bad contact data and competitors are out',
      'No reason, no rejection',
    ],
    minimumInformation: [],
    leavesWhen: '',
    ownerFunction: 'sales',
    owner: 'daniel',
    version: 1,
  },
];

const signers = [
  ['marketing', 'maren'],
  ['telequalification', 'sofia'],
  ['sales', 'daniel'],
] as const;

/** The handbook as all three functions signed it about three months before today; what a lead score is waits for Sales. */
export function sampleHandbook(today: LocalDay): Edit[] {
  const signedOn = today - 96;
  return [...stageTexts, ...termTexts].flatMap((text, position): Edit[] => {
    const { criteria, minimumInformation, ...fields } = text;
    const reviewOn = dateText(today + 26);
    const lines = [...lineEdits(text, 'criterion', criteria), ...lineEdits(text, 'information', minimumInformation)];
    const given = signers.map(([signer, by], index) =>
      signed(text, signer, by, instantText(signedOn + index, 10 + index, 5)),
    );
    return [
      {
        kind: 'create',
        root: 'definitions',
        id: text.stage,
        fields: { ...fields, reviewOn, order: orderText(position) },
      },
      ...lines,
      ...(text.stage === 'lead-score' ? given.slice(0, 2) : given),
    ];
  });
}

const readLine = (line: LineText) =>
  typeof line === 'string' ? { text: line, rule: null } : { text: line[0], rule: line[1] };

function lineEdits({ stage }: EntryText, kind: 'criterion' | 'information', lines: readonly LineText[]): Edit[] {
  return lines.map((line, index) => ({
    kind: 'create',
    root: 'criteria',
    id: `${stage}-${kind}-${index + 1}`,
    fields: { definitionId: stage, kind, order: orderText(index), ...readLine(line) },
  }));
}

function signed(text: EntryText, signer: MemberFunction, by: string, at: string): Edit {
  const { criteria, minimumInformation, ...fields } = text;
  const { version, ...definition } = roots.definitions.parse({ ...fields, id: text.stage });
  const lines = [
    ...criteria.map((line) => ({ kind: 'criterion', ...readLine(line) })),
    ...minimumInformation.map((line) => ({ kind: 'information', ...readLine(line) })),
  ].map((line, index) => roots.criteria.parse({ ...line, id: String(index), definitionId: text.stage }));
  return {
    kind: 'create',
    root: 'signatures',
    id: signatureId('definitions', text.stage, version, signer),
    fields: {
      root: 'definitions',
      entryId: text.stage,
      version,
      function: signer,
      by,
      at,
      terms: definitionTerms(definition, lines),
    },
  };
}

/** The statuses of the sample's lead report, as its people put them on the shared stages. */
export function sampleStatusMappings(): Edit[] {
  const statuses: Readonly<Record<string, string>> = {
    'Open - Not Contacted': 'inquiry',
    MQL: 'mql',
    'Working - Contacted': 'sal',
    Qualified: 'sql',
    'Closed - Converted': 'opportunity',
    Recycled: 'recycled',
    Disqualified: 'disqualified',
  };
  return Object.entries(statuses).map(([value, stage], position) => ({
    kind: 'create',
    root: 'statusMappings',
    id: `salesforce|person|${value}`,
    fields: { system: 'salesforce', object: 'person', value, stage, order: orderText(position) },
  }));
}
