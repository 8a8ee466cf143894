import type { MemberFunction } from '../contract/library.ts';
import { type Stage, stages } from '../crm/fields.ts';
import type { Edit } from './change.ts';

interface StartingStage {
  readonly label: string;
  readonly hint: string;
  readonly meaning: string;
  readonly criteria: readonly string[];
  readonly leavesWhen: string;
  readonly ownerFunction: MemberFunction;
}

const starting: Readonly<Record<Stage, StartingStage>> = {
  inquiry: {
    label: 'Inquiry',
    hint: 'Asked something of us',
    meaning: 'Someone who made themselves known to us and agreed to hear from us.',
    criteria: ['A name or company, and a way to answer'],
    leavesWhen: 'Qualified by marketing, or out of reach',
    ownerFunction: 'marketing',
  },
  mql: {
    label: 'MQL',
    hint: 'Fits, and shows interest',
    meaning:
      'Someone who fits the customers we want and has shown by what they did that a conversation is worth both sides’ time.',
    criteria: ['Fits the ideal customer', 'Lead score at the threshold', 'One sign of intent in the last 30 days'],
    leavesWhen: 'Accepted, or rejected with a reason',
    ownerFunction: 'marketing',
  },
  sal: {
    label: 'SAL',
    hint: 'Accepted, being worked',
    meaning: 'A handed-over lead that sales has looked at and agreed to work.',
    criteria: ['Meets the definition of an MQL', 'Someone in sales has taken it'],
    leavesWhen: 'Need confirmed, or given back with a reason',
    ownerFunction: 'telequalification',
  },
  sql: {
    label: 'SQL',
    hint: 'Need confirmed',
    meaning: 'A lead who confirmed, in a conversation, a need we can meet and the wish to go on.',
    criteria: ['A conversation was held', 'Need, role and time frame are known'],
    leavesWhen: 'An opportunity is opened, or the lead is recycled',
    ownerFunction: 'sales',
  },
  opportunity: {
    label: 'Opportunity',
    hint: 'In the forecast',
    meaning: 'A deal with a value and an expected close date that sales forecasts.',
    criteria: ['Value and close date are set', 'The decision path is known'],
    leavesWhen: 'Won, lost, or ended without a decision',
    ownerFunction: 'sales',
  },
  won: {
    label: 'Won',
    hint: 'Signed',
    meaning: 'A signed contract.',
    criteria: ['The contract is signed'],
    leavesWhen: '',
    ownerFunction: 'sales',
  },
  lost: {
    label: 'Lost',
    hint: 'Decided against us',
    meaning: 'The customer decided against us or for nobody.',
    criteria: ['A reason is recorded'],
    leavesWhen: '',
    ownerFunction: 'sales',
  },
  recycled: {
    label: 'Recycled',
    hint: 'Back with marketing',
    meaning: 'A lead that fits, at the wrong time: marketing stays in touch until it qualifies again.',
    criteria: ['A reason is recorded', 'A date or sign to try again'],
    leavesWhen: 'Qualified again',
    ownerFunction: 'marketing',
  },
  disqualified: {
    label: 'Disqualified',
    hint: 'Not for us',
    meaning: 'A lead that will not become a customer.',
    criteria: ['A reason is recorded'],
    leavesWhen: '',
    ownerFunction: 'telequalification',
  },
};

/** What the shared stages are called in a new workspace. */
export const startingStageLabels: ReadonlyMap<string, string> = new Map(
  stages.map((stage) => [stage, starting[stage].label]),
);

/** The stages a new workspace begins with: a proposal that both sides change and sign. */
export function startingHandbook(): Edit[] {
  return stages.flatMap((stage, position): Edit[] => {
    const { criteria, ...fields } = starting[stage];
    return [
      { kind: 'create', root: 'definitions', id: stage, fields: { stage, order: letter(position), ...fields } },
      ...criteria.map((text, index): Edit => {
        const id = `${stage}-${index + 1}`;
        return { kind: 'create', root: 'criteria', id, fields: { definitionId: stage, order: letter(index), text } };
      }),
    ];
  });
}

const letter = (position: number) => String.fromCharCode('a'.charCodeAt(0) + position);
