import type { LocalDay } from '../calendar/local-day.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Edit } from '../model/change.ts';
import { type EntityInput, roots } from '../model/entities.ts';
import { definitionTerms } from '../model/handbook-entry.ts';
import { signatureId } from '../model/signing.ts';
import type { SampleMemberId } from './company.ts';
import { instantText, orderText } from './plan-dates.ts';

type Definition = Omit<EntityInput<'definitions'>, 'id' | 'order' | 'createdAt'>;

interface StageText extends Definition {
  readonly owner: SampleMemberId;
}

const stageTexts: readonly StageText[] = [
  {
    stage: 'inquiry',
    label: 'Inquiry',
    hint: 'Asked something of us',
    meaning: 'Someone at a company with vehicles who asked us for something and agreed that we answer.',
    criteria: ['A name, a company and a way to answer', 'Consent to be contacted'],
    minimumInformation: ['Company', 'Source', 'Consent'],
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
      'Lead score is at least 60',
      'Fleet has 50 vehicles or more',
      'Country is US, Canada or UK',
      'Role is one of the four personas',
      'One intent signal in 30 days',
    ],
    minimumInformation: ['Company', 'Role', 'Source', 'Fleet size', 'Phone', 'Consent'],
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
    criteria: ['Meets every MQL rule', 'First call within 4 business hours', 'One caller owns it'],
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
    leavesWhen: '',
    ownerFunction: 'telequalification',
    owner: 'sofia',
    version: 1,
  },
];

const signers = [
  ['marketing', 'maren'],
  ['telequalification', 'sofia'],
  ['sales', 'daniel'],
] as const;

/** The handbook as all three functions signed it about three months before today. */
export function sampleHandbook(today: LocalDay): Edit[] {
  const signedOn = today - 96;
  return stageTexts.flatMap((text, position): Edit[] => [
    { kind: 'create', root: 'definitions', id: text.stage, fields: { ...text, order: orderText(position) } },
    ...signers.map(([signer, by], index) => signed(text, signer, by, instantText(signedOn + index, 10 + index, 5))),
  ]);
}

function signed(text: StageText, signer: MemberFunction, by: string, at: string): Edit {
  const { version, ...definition } = roots.definitions.parse({ ...text, id: text.stage });
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
      terms: definitionTerms(definition),
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
