import { type CrmObject, fieldsOf } from '../../../../shared/crm/fields.ts';
import type { Certainty, CrmSystem, RejectCode } from '../../../../shared/crm/mapping.ts';
import { startingStageLabels } from '../../../../shared/model/starting-handbook.ts';
import { objectName, oneOf, systemName } from '../../../kit/crm-words.ts';

/** What an import brought, system by system: "Salesforce leads, campaigns · HubSpot deals". */
export function filesWords(files: readonly { readonly system: CrmSystem; readonly object: CrmObject }[]): string {
  const bySystem = Map.groupBy(files, ({ system }) => system);
  return [...bySystem]
    .map(
      ([system, own]) =>
        `${systemName(system)} ${own.map(({ object }) => objectName(object).toLowerCase()).join(', ')}`,
    )
    .join(' · ');
}

/** A stage as people say it; one of the workspace's own stays as it is. */
export function stageName(stage: string): string {
  return startingStageLabels.get(stage) ?? stage;
}

const fieldNames: Readonly<Record<string, string>> = {
  id: 'record id',
  name: 'name',
  email: 'email',
  company: 'company',
  account: 'company',
  created_at: 'created',
  stage: 'stage',
  score: 'score',
  score_at: 'scored on',
  source: 'source',
  channel: 'channel',
  campaign: 'campaign',
  campaign_id: 'campaign id',
  segment: 'segment',
  region: 'region',
  owner: 'owner',
  persona: 'persona',
  reject_reason: 'reason of rejection',
  opportunity_id: 'deal id',
  merged_into: 'id it was merged into',
  merged_ids: 'ids merged into it',
  person_id: 'lead id',
  contact_email: 'email of the contact',
  amount: 'amount',
  amount_at_create: 'amount when created',
  currency: 'currency',
  closed_at: 'closed',
  expected_close_at: 'expected close',
  is_closed: 'is closed',
  is_won: 'is won',
  loss_reason: 'reason of loss',
  type: 'type',
  entity: 'lead or deal',
  entity_id: 'record id',
  from_stage: 'stage before',
  at: 'when',
  reason: 'reason',
  content: 'content',
  kind: 'kind',
  responded: 'responded',
  start: 'start',
  end: 'end',
  budget: 'budget',
  cost: 'cost',
  by: 'by whom',
  held: 'held',
  started_at: 'customer since',
  ended_at: 'customer until',
  monthly_value: 'monthly value',
  period: 'period',
};

/** What a column becomes: "Lead, record id", "Lead, entered MQL, date". */
export function fieldName(object: CrmObject, field: string): string {
  const isDate = fieldsOf(object).find(({ name }) => name === field)?.kind === 'date';
  return `${oneOf(object)}, ${plainFieldName(field)}${isDate && field !== 'at' ? ', date' : ''}`;
}

function plainFieldName(field: string): string {
  const stage = /^(.+)_at$/u.exec(field)?.[1];
  return fieldNames[field] ?? (stage === undefined ? field.replaceAll('_', ' ') : `entered ${stageName(stage)}`);
}

/** What a column becomes that fills several fields: "Lead, created and entered Inquiry". */
export function fieldsName(object: CrmObject, fields: readonly string[]): string {
  return `${oneOf(object)}, ${fields.map(plainFieldName).join(' and ')}`;
}

const certaintyWords: Readonly<Record<Certainty, string>> = {
  remembered: 'As last time',
  sure: 'Sure',
  likely: 'Likely',
  asks: 'Asks you',
  unused: 'Not used',
};

/** How sure the app is, in words. */
export function certaintyName(certainty: Certainty): string {
  return certaintyWords[certainty];
}

interface Rejection {
  readonly reason: string;
  readonly remedy: string;
}

const rejections: Readonly<Record<RejectCode, Rejection>> = {
  missing_id: { reason: 'Record id is missing', remedy: 'Add the id to the report, drop it again' },
  missing_field: { reason: 'A needed value is missing', remedy: 'Fill it in the CRM' },
  bad_date: { reason: 'Date can’t be read', remedy: 'Correct it in the CRM, or change the order of dates' },
  bad_number: { reason: 'Amount is not a number', remedy: 'Correct it in the CRM' },
  bad_flag: { reason: 'Neither yes nor no', remedy: 'Correct it in the CRM' },
  unknown_stage: { reason: 'Status without a stage', remedy: 'Put the status on a stage, drop it again' },
  repeated_header: { reason: 'Header row inside the data', remedy: 'Nothing to do' },
  too_few_cells: { reason: 'Row ends too early', remedy: 'Export again' },
  too_many_cells: { reason: 'Row has too many cells', remedy: 'Export again' },
  broken_quote: { reason: 'Quotation mark never closes', remedy: 'Export again' },
  nul_byte: { reason: 'Damaged text in the row', remedy: 'Export again' },
  invalid_text: { reason: 'Letters can’t be read', remedy: 'Export as UTF-8' },
  cell_too_long: { reason: 'A cell is too long', remedy: 'Shorten it in the CRM' },
  duplicate_row: { reason: 'Older copy of a record in the file', remedy: 'The newer row is in' },
  other_field: { reason: 'History of a field that is not the stage', remedy: 'Nothing to do' },
  missing_reference: { reason: 'Belongs to no known record', remedy: 'Import the records it belongs to' },
};

/** Why rows were not taken and what to do about it; an unknown code is shown as it is. */
export function rejection(code: string): Rejection {
  return Object.hasOwn(rejections, code)
    ? rejections[code as RejectCode]
    : { reason: code.replaceAll('_', ' '), remedy: 'See the file of rejected rows' };
}

/** Words with one full stop behind them, whether they bring one or not. */
export function asSentence(words: string): string {
  return `${words.replace(/\.+$/u, '')}.`;
}
