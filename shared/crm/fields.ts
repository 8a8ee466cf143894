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
    // Merges, as either record tells them: the id that this one went into, and the ids that went into this one.
    id('merged_into'),
    text('merged_ids'),
    ...stageDates,
  ],
  opportunity: [
    id('id', true),
    text('name'),
    id('person_id'),
    // The address of the contact, for exports that name the contact by nothing else.
    text('contact_email'),
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
    // What a row of a field history changed. Only rows that name a stage or status are events, see `stageFieldNames`.
    text('field'),
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

/**
 * Stands in a mapping's `columns` for the number of the record in its file (the header is 0), for files without an id of
 * their own: `"#row": "id"`. The same record is then the same only while it keeps its row.
 */
export const rowNumberColumn = '#row';

/** Answers to what a log's rows are about, for logs that say it in no column: they become the constant `entity`. */
export const entityAnswers: Readonly<Record<string, string>> = { '#person': 'person', '#opportunity': 'opportunity' };

/**
 * What a field history calls the stage, lower case without spaces and punctuation. Where a column is mapped to the field
 * `field` of a stage event, rows that name anything else are rejected as `other_field`.
 */
export const stageFieldNames = [
  'stagename',
  'stage',
  'stageid',
  'status',
  'leadstatus',
  'dealstage',
  'lifecyclestage',
  'phase',
  'étape',
];

/** How the values of several columns that become one field are one value; columns count in the order of the mapping. */
export type Combination = 'joined' | 'earliest' | 'furthest' | 'first';

/**
 * Names are joined with a space (first and last name), stage dates give the earliest, stages the one that
 * `furthestStage` gives; of any other field the first filled cell counts.
 */
export function combinationOf(object: CrmObject, field: string): Combination {
  if (field === 'name') return 'joined';
  if (field === 'stage' && object !== 'stage_event') return 'furthest';
  return stages.some((stage) => field === `${stage}_at`) ? 'earliest' : 'first';
}

/** What stands for a status value that says nothing about the stage ("Open" beside a stage column). */
export const noStage = '';

const combined: readonly Stage[] = [
  'won',
  'lost',
  'disqualified',
  'recycled',
  ...funnelStages.slice(0, -1).toReversed(),
];

/** The stage that several columns of one row say together: an outcome before anything else, then the furthest. */
export function furthestStage(values: readonly string[]): string | null {
  const known = combined.find((stage) => values.includes(stage));
  return known ?? values.find((value) => value !== noStage) ?? null;
}
