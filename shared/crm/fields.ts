/**
 * What a CRM row can become: the objects and fields of the mapping file (docs: README, "The mapping file"). The order
 * is the order in which the mapping screen offers them.
 */

/** The shared stages of the handbook in funnel order, then the ways out. */
export const funnelStages = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'] as const;
export const exitStages = ['lost', 'recycled', 'disqualified'] as const;
export const stages = [...funnelStages, ...exitStages] as const;

export type FunnelStage = (typeof funnelStages)[number];
export type ExitStage = (typeof exitStages)[number];
/** A stage of the shared taxonomy; a workspace may add its own between them, hence any string in the data. */
export type Stage = (typeof stages)[number];

export type FieldKind = 'text' | 'id' | 'date' | 'money' | 'number' | 'flag' | 'stage' | 'currency';

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** A row without it is rejected. */
  readonly needed?: boolean;
}

const text = (name: string): Field => ({ name, kind: 'text' });
const date = (name: string): Field => ({ name, kind: 'date' });
const id = (name: string, needed = false): Field => ({ name, kind: 'id', needed });
const stageDates = stages.map((stage) => date(`${stage}_at`));
const origin = ['source', 'channel', 'campaign', 'campaign_id', 'segment', 'region', 'owner'].map(text);

export const crmObjects = {
  person: [
    id('id', true),
    text('name'),
    text('email'),
    text('company'),
    date('created_at'),
    { name: 'stage', kind: 'stage' },
    { name: 'score', kind: 'number' },
    date('score_at'),
    ...origin,
    text('persona'),
    text('reject_reason'),
    id('opportunity_id'),
    ...stageDates,
  ],
  opportunity: [
    id('id', true),
    text('name'),
    id('person_id'),
    text('account'),
    date('created_at'),
    { name: 'stage', kind: 'stage' },
    { name: 'amount', kind: 'money' },
    { name: 'amount_at_create', kind: 'money' },
    { name: 'currency', kind: 'currency' },
    date('closed_at'),
    date('expected_close_at'),
    { name: 'is_closed', kind: 'flag' },
    { name: 'is_won', kind: 'flag' },
    text('loss_reason'),
    text('type'),
    ...origin,
    ...stageDates,
  ],
  stage_event: [
    { name: 'entity', kind: 'text', needed: true },
    id('entity_id', true),
    { name: 'from_stage', kind: 'stage' },
    { name: 'stage', kind: 'stage', needed: true },
    { name: 'at', kind: 'date', needed: true },
    text('reason'),
  ],
  touch: [
    id('person_id'),
    id('opportunity_id'),
    { name: 'at', kind: 'date', needed: true },
    text('campaign'),
    text('campaign_id'),
    text('channel'),
    text('content'),
    text('kind'),
    { name: 'responded', kind: 'flag' },
  ],
  campaign: [
    id('id'),
    text('name'),
    text('channel'),
    text('type'),
    date('start'),
    date('end'),
    { name: 'budget', kind: 'money' },
    { name: 'cost', kind: 'money' },
    { name: 'currency', kind: 'currency' },
  ],
  activity: [
    id('person_id'),
    id('opportunity_id'),
    { name: 'at', kind: 'date', needed: true },
    text('kind'),
    text('by'),
    { name: 'held', kind: 'flag' },
  ],
  customer: [
    id('id', true),
    date('started_at'),
    date('ended_at'),
    { name: 'monthly_value', kind: 'money' },
    { name: 'currency', kind: 'currency' },
    text('segment'),
  ],
  quota: [
    { name: 'period', kind: 'text', needed: true },
    { name: 'amount', kind: 'money', needed: true },
    text('owner'),
    { name: 'currency', kind: 'currency' },
  ],
} as const satisfies Record<string, readonly Field[]>;

export type CrmObject = keyof typeof crmObjects;
export const crmObjectNames = Object.keys(crmObjects) as CrmObject[];

/** Where one of two fields is enough, and a row with neither is rejected. */
export const neededOneOf: Partial<Record<CrmObject, readonly string[]>> = {
  touch: ['person_id', 'opportunity_id'],
  activity: ['person_id', 'opportunity_id'],
  campaign: ['id', 'name'],
};

/** The fields of an object. */
export function fieldsOf(object: CrmObject): readonly Field[] {
  return crmObjects[object];
}
