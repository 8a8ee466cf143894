import type { MemberFunction } from '../contract/library.ts';
import type { Stage } from '../crm/fields.ts';
import type { Edit } from '../model/change.ts';
import type { Entity, EntityInput } from '../model/entities.ts';
import { laneFunctions } from '../model/handoff.ts';

export type LaneFunction = (typeof laneFunctions)[number];

/** Who has to act on a step, and whose hours its clock counts: who takes over, on a way out or back who gives away. */
export function clockFunction({
  path,
  fromFunction,
  toFunction,
}: Pick<Entity<'handoffs'>, 'path' | 'fromFunction' | 'toFunction'>): MemberFunction {
  return path === 'onward' ? toFunction : fromFunction;
}

const usualLanes: Readonly<Record<string, LaneFunction>> = {
  inquiry: 'marketing',
  mql: 'marketing',
  sal: 'telequalification',
  sql: 'telequalification',
  opportunity: 'sales',
  won: 'sales',
  lost: 'sales',
  recycled: 'marketing',
  disqualified: 'telequalification',
};

/** The lane of a stage: that of its owner in the handbook, else the usual one. */
export function laneOf(stage: string, owner: MemberFunction | undefined): LaneFunction {
  return laneFunctions.find((lane) => lane === owner) ?? usualLanes[stage] ?? 'sales';
}

type Proposed = Omit<EntityInput<'handoffs'>, 'id' | 'fromFunction' | 'toFunction'> & {
  readonly fromStage: Stage;
  readonly toStage: Stage;
};

/** The usual steps between the nine stages: a proposal that both sides change and sign. */
const usualSteps: readonly Proposed[] = [
  {
    fromStage: 'inquiry',
    toStage: 'mql',
    trigger: 'The lead score reaches the threshold',
    artefact: 'Source and campaign\nWhat they asked for',
    exit: 'Scored as an MQL, or kept in nurture',
    clockLabel: 'Scored',
    clockAmount: 1,
    clockUnit: 'days',
  },
  {
    fromStage: 'mql',
    toStage: 'sal',
    trigger: 'A new MQL is in the queue',
    artefact: 'Why it is an MQL\nWhat marketing knows of the account',
    exit: 'Accepted with a name on it, or rejected with a reason',
    clockLabel: 'First touch',
    clockAmount: 4,
    clockUnit: 'business-hours',
    clockEnds: 'first-touch',
  },
  {
    fromStage: 'sal',
    toStage: 'sql',
    trigger: 'A conversation is held',
    artefact: 'Call note',
    exit: 'Need confirmed, or recycled after the agreed attempts',
    clockLabel: 'Conversation',
    clockAmount: 10,
    clockUnit: 'business-days',
  },
  {
    fromStage: 'sql',
    toStage: 'opportunity',
    trigger: 'The need is confirmed',
    artefact: 'Need in one sentence\nA date to decide\nOne contact who answers',
    exit: 'An opportunity is opened, or given back with a reason',
    clockLabel: 'Take over',
    clockAmount: 1,
    clockUnit: 'business-days',
  },
  {
    fromStage: 'opportunity',
    toStage: 'won',
    trigger: 'The contract is signed',
    artefact: '',
    exit: 'Signed by both sides',
  },
  {
    fromStage: 'opportunity',
    toStage: 'lost',
    path: 'out',
    trigger: 'The customer decides against us, or for nobody',
    artefact: 'One main reason',
    exit: 'The reason is recorded',
  },
  {
    fromStage: 'mql',
    toStage: 'recycled',
    path: 'out',
    trigger: 'It fits, at the wrong time',
    artefact: 'Reason, and a date or sign to try again',
    exit: 'Back in nurture',
    clockLabel: 'Reason back',
    clockAmount: 3,
    clockUnit: 'business-days',
    revisitDays: 90,
  },
  {
    fromStage: 'mql',
    toStage: 'disqualified',
    path: 'out',
    trigger: 'It will not become a customer',
    artefact: 'Reason',
    exit: 'Off the list',
  },
  {
    fromStage: 'sal',
    toStage: 'recycled',
    path: 'out',
    trigger: 'Nobody was reached in the agreed attempts, or the time is wrong',
    artefact: 'Reason, and a date or sign to try again',
    exit: 'Back in nurture',
    revisitDays: 90,
  },
  {
    fromStage: 'recycled',
    toStage: 'mql',
    path: 'back',
    trigger: 'A new sign of intent',
    artefact: 'What was said the last time',
    exit: 'Scored as an MQL again',
    revisitDays: 90,
  },
];

/** The usual steps as edits; `ownerOf` says who owns a stage in the handbook, `idOf` and `orderOf` name and place them. */
export function proposedSteps(
  ownerOf: (stage: string) => MemberFunction | undefined,
  idOf: (index: number) => string,
  orderOf: (index: number) => string,
): readonly Edit[] {
  return usualSteps.map((step, index) => ({
    kind: 'create',
    root: 'handoffs',
    id: idOf(index),
    fields: {
      ...step,
      fromFunction: laneOf(step.fromStage, ownerOf(step.fromStage)),
      toFunction: laneOf(step.toStage, ownerOf(step.toStage)),
      order: orderOf(index),
    },
  }));
}
