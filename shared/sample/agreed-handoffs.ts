import type { LocalDay } from '../calendar/local-day.ts';
import { dayOf, partsOf, weekdayOf } from '../calendar/local-day.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Edit } from '../model/change.ts';
import { type EntityInput, roots } from '../model/entities.ts';
import { weekdays } from '../model/handoff.ts';
import type { SignableRoot } from '../model/signature.ts';
import { signatureId, type Terms } from '../model/signing.ts';
import { handoffTerms } from '../planning/handoff-terms.ts';
import { slaTerms } from '../planning/sla-terms.ts';
import { type SampleMemberId, sampleCompany } from './company.ts';
import { dateText, instantText, orderText } from './plan-dates.ts';

/** The agreed way of a lead, what the teams promise each other about it, and when they work. */
export function sampleAgreement(today: LocalDay): Edit[] {
  return [...teamCalendars(), ...holidays(today), ...steps(today), ...orderOfWork(), ...promises(today)];
}

const hours = {
  marketing: ['09:00', '17:00'],
  telequalification: ['09:00', '17:00'],
  sales: ['08:00', '17:00'],
} as const;

function teamCalendars(): Edit[] {
  return Object.entries(hours).map(([id, [from, to]]) => ({
    kind: 'create',
    root: 'teamCalendars',
    id,
    fields: {
      timeZone: sampleCompany.timeZone,
      ...Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, [{ from, to }]])),
    },
  }));
}

/** The `count`th of a weekday (0 for Monday) in a month. */
function nthWeekday(year: number, month: number, weekday: number, count: number): LocalDay {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7;
}

/** The days on which the company is closed, of the year before, this one and the next. */
function holidays(today: LocalDay): Edit[] {
  const { year: now } = partsOf(today);
  const ofYear = (year: number): readonly (readonly [string, LocalDay])[] => [
    ['New Year’s Day', dayOf(year, 1, 1)],
    ['Memorial Day', nthWeekday(year, 6, 0, 1) - 7],
    ['Independence Day', dayOf(year, 7, 4)],
    ['Labor Day', nthWeekday(year, 9, 0, 1)],
    ['Thanksgiving', nthWeekday(year, 11, 3, 4)],
    ['Day after Thanksgiving', nthWeekday(year, 11, 3, 4) + 1],
    ['Christmas Day', dayOf(year, 12, 25)],
  ];
  return [now - 1, now, now + 1].flatMap(ofYear).map(([name, day]) => ({
    kind: 'create',
    root: 'holidays',
    id: `holiday-${dateText(day)}`,
    fields: { on: dateText(day), name },
  }));
}

type Step = Omit<EntityInput<'handoffs'>, 'id' | 'order'>;

const owners = {
  marketingOwner: 'niklas',
  telequalificationOwner: 'sofia',
  salesOwner: 'daniel',
} as const satisfies Record<string, SampleMemberId>;

const stepTexts: Readonly<Record<string, Step>> = {
  'inquiry-mql': {
    fromStage: 'inquiry',
    toStage: 'mql',
    fromFunction: 'marketing',
    toFunction: 'marketing',
    trigger: 'The nightly score reaches 60',
    artefact: 'Source and campaign\nFleet size',
    exit: 'An MQL in the queue by six in the morning, or kept in nurture',
    clockLabel: 'Scored daily',
  },
  'mql-sal': {
    fromStage: 'mql',
    toStage: 'sal',
    fromFunction: 'marketing',
    toFunction: 'telequalification',
    trigger: 'A new MQL is in the queue at six',
    artefact: 'Which sign of intent, and when\nCompany, role, fleet size and a phone number',
    exit: 'Accepted with a caller’s name on it, or rejected with a reason',
    clockLabel: 'First touch',
    clockAmount: 4,
    clockUnit: 'business-hours',
    clockEnds: 'first-touch',
  },
  'sal-sql': {
    fromStage: 'sal',
    toStage: 'sql',
    fromFunction: 'telequalification',
    toFunction: 'telequalification',
    trigger: 'A conversation is held',
    artefact: 'Call note',
    exit: 'Need confirmed, or recycled',
    clockLabel: 'Conversation',
    clockAmount: 10,
    clockUnit: 'business-days',
  },
  'sql-opportunity': {
    fromStage: 'sql',
    toStage: 'opportunity',
    fromFunction: 'telequalification',
    toFunction: 'sales',
    trigger: 'The need is confirmed in a call',
    artefact: 'Need in one sentence, fleet size, date to decide\nOne contact who answers, and the call note',
    exit: 'An opportunity with value and close date, or given back with a reason',
    clockLabel: 'Take over',
    clockAmount: 10,
    clockUnit: 'business-days',
  },
  'opportunity-won': {
    fromStage: 'opportunity',
    toStage: 'won',
    fromFunction: 'sales',
    toFunction: 'sales',
    trigger: 'The contract is signed',
    exit: 'Handed to onboarding with a start date',
  },
  'mql-recycled': {
    fromStage: 'mql',
    toStage: 'recycled',
    fromFunction: 'telequalification',
    toFunction: 'marketing',
    path: 'out',
    trigger: 'It fits, at the wrong time',
    artefact: 'Reason, and when to try again',
    exit: 'Back in nurture',
    clockLabel: 'Reason back',
    clockAmount: 2,
    clockUnit: 'business-days',
    revisitDays: 90,
  },
  'mql-disqualified': {
    fromStage: 'mql',
    toStage: 'disqualified',
    fromFunction: 'telequalification',
    toFunction: 'telequalification',
    path: 'out',
    trigger: 'It will not become a customer',
    artefact: 'Reason',
    exit: 'Off the list',
  },
  'recycled-mql': {
    fromStage: 'recycled',
    toStage: 'mql',
    fromFunction: 'marketing',
    toFunction: 'marketing',
    path: 'back',
    trigger: 'A new sign of intent, at the earliest after 21 days',
    artefact: 'What was said the last time',
    exit: 'Scores again',
    revisitDays: 90,
  },
};

const signers = [
  ['marketing', 'maren'],
  ['telequalification', 'sofia'],
  ['sales', 'daniel'],
] as const satisfies readonly (readonly [MemberFunction, SampleMemberId])[];

/** What all three signed about three months before today. */
function signatures(root: SignableRoot, entryId: string, terms: Terms, today: LocalDay): Edit[] {
  return signers.map(([signer, by], index) => ({
    kind: 'create',
    root: 'signatures',
    id: signatureId(root, entryId, 1, signer),
    fields: { root, entryId, version: 1, function: signer, by, at: instantText(today - 94 + index, 11 + index), terms },
  }));
}

function steps(today: LocalDay): Edit[] {
  const reviewOn = dateText(today + 60);
  return Object.entries(stepTexts).flatMap(([id, text], position): Edit[] => [
    {
      kind: 'create',
      root: 'handoffs',
      id,
      fields: { ...text, ...owners, reviewOn, order: orderText(position) },
    },
    ...signatures('handoffs', id, handoffTerms(roots.handoffs.parse({ ...text, id })), today),
  ]);
}

function orderOfWork(): Edit[] {
  const rules: readonly Partial<EntityInput<'priorityRules'>>[] = [
    { text: 'Demo request', field: 'source', op: 'is', value: 'Demo request' },
    { text: 'Score 80 or more', field: 'score', op: 'atLeast', value: '80' },
    { text: 'Webinar, stayed to the end' },
  ];
  return rules.map((fields, position) => ({
    kind: 'create',
    root: 'priorityRules',
    id: `rule-${position + 1}`,
    fields: { ...fields, order: orderText(position) },
  }));
}

type Promised = Omit<EntityInput<'slas'>, 'id' | 'order'>;

const byMarketing = { by: 'marketing', to: 'sales', calendar: 'marketing' } as const;
const byCallers = { by: 'telequalification', to: 'marketing', calendar: 'telequalification' } as const;

function promiseTexts(today: LocalDay): Readonly<Record<string, Promised>> {
  return {
    'accepted-mql': {
      ...byMarketing,
      title: 'Accepted MQL in a fortnight',
      kind: 'volume',
      toStage: 'sal',
      amount: 37,
      unit: 'count',
    },
    'mql-rules': { ...byMarketing, title: 'Meets every MQL rule', kind: 'conformance', share: 0.9 },
    'minimum-information': {
      ...byMarketing,
      title: 'Minimum information filled',
      kind: 'completeness',
      share: 0.95,
    },
    'context-note': {
      ...byMarketing,
      title: 'Context note on hot leads',
      kind: 'typed',
      share: 1,
      typedKept: 8,
      typedOf: 8,
      typedOn: dateText(today - 2),
    },
    'first-touch': {
      ...byCallers,
      title: 'First touch in 4 business hours',
      kind: 'first-touch',
      handoffId: 'mql-sal',
      amount: 4,
      unit: 'business-hours',
      share: 0.9,
    },
    'accept-or-reject': {
      ...byCallers,
      title: 'Accept or reject in 2 days',
      kind: 'disposition',
      handoffId: 'mql-sal',
      amount: 2,
      unit: 'business-days',
      share: 0.95,
    },
    reason: {
      ...byCallers,
      title: 'Reason with every rejection',
      kind: 'reason',
      handoffId: 'mql-recycled',
      share: 0.95,
    },
    'take-over': {
      by: 'sales',
      to: 'marketing',
      calendar: 'sales',
      title: 'Take over in 10 days',
      kind: 'take-over',
      handoffId: 'sql-opportunity',
      fromStage: 'sql',
      toStage: 'opportunity',
      amount: 10,
      unit: 'business-days',
      share: 0.9,
    },
  };
}

function promises(today: LocalDay): Edit[] {
  const reviewOn = dateText(today + 60);
  return Object.entries(promiseTexts(today)).flatMap(([id, text], position): Edit[] => [
    { kind: 'create', root: 'slas', id, fields: { ...text, ...owners, reviewOn, order: orderText(position) } },
    ...signatures('slas', id, slaTerms(roots.slas.parse({ ...text, id })), today),
  ]);
}
