import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { RowTable } from '../../../../shared/contract/rows.ts';
import { minorDigits } from '../../../../shared/money/minor-units.ts';
import { sqlText } from '../sql-text.ts';

type ContractColumn = MethodOutput<'rows/columns'>['columns'][number];

/** A column of a table of rows: as the window sees it, and as SQL over the table's relation. */
export interface RowColumn extends ContractColumn {
  /** Dates are days since 1970 and instants milliseconds here; they become text only in what is shown. */
  readonly sql: string;
  /** Not offered for showing: only filters of findings use it. */
  readonly isHidden?: boolean;
}

/** One of the tables that people look at. */
export interface RowTableSource {
  /** What follows FROM, with aliases that the columns use. */
  readonly relation: string;
  /** The expression that names a row. */
  readonly key: string;
  readonly columns: readonly RowColumn[];
  /** Keys of the columns that a search looks through. */
  readonly searched: readonly string[];
  /** The expression of the currency that a row's money is in; null where there is none. */
  readonly currency: string;
  /** True if the relation reads tables that metrics derive, which depend on the settings. */
  readonly isDerived: boolean;
}

const column =
  (kind: RowColumn['kind']) =>
  (key: string, label: string, sql: string): RowColumn => ({ key, label, kind, sql });
const text = column('text');
const number = column('number');
const date = column('date');
const instant = column('instant');
const stage = column('stage');
const money = (key: string, label: string, amount: string, currency: string): RowColumn => ({
  key,
  label,
  kind: 'money',
  sql: `CAST(${amount} AS DOUBLE) / ${majorUnit(currency)}`,
});

const byDigits = Map.groupBy(Intl.supportedValuesOf('currency'), minorDigits);

/** How many minor units one major unit of a currency has. */
function majorUnit(currency: string): string {
  const cases = [...byDigits].map(
    ([digits, codes]) => `WHEN ${currency} IN (${codes.map(sqlText).join(', ')}) THEN ${10 ** digits}`,
  );
  return `CASE ${cases.join(' ')} ELSE 100 END`;
}

const noCurrency = 'CAST(NULL AS VARCHAR)';
const currencyOf = (alias: string) => `nullif(upper(trim(${alias}.currency)), '')`;

const dimensions = (alias: string, labels: Readonly<Record<string, string>>): readonly RowColumn[] =>
  Object.entries(labels).map(([key, label]) => text(key, label, `${alias}.${key}`));

const firstEntry = (alias: string, stageName: string): string =>
  `(SELECT min(e.day) FROM stage_event e WHERE e.entity_type = 'person' AND e.pk = ${alias}.pk AND e.stage = '${stageName}')`;

/** Persons whose entries contradict the order of the funnel: a later stage before an earlier one of the same way through. */
export const outOfOrder = `SELECT later.pk FROM stage_event later JOIN stage_event earlier ON earlier.pk = later.pk
  AND earlier.entity_type = later.entity_type AND later.entity_type = 'person'
  AND list_position(['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'], earlier.stage)
    < list_position(['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'], later.stage)
  GROUP BY later.pk, earlier.stage, later.stage HAVING max(later.day) < min(earlier.day)`;

const leads: RowTableSource = {
  relation: 'person p',
  key: 'p.pk',
  currency: noCurrency,
  isDerived: false,
  searched: ['name', 'email', 'company', 'id'],
  columns: [
    text('name', 'Name', 'p.name'),
    text('company', 'Company', 'p.company'),
    stage('stage', 'Stage', 'p.stage'),
    text('source', 'Source', 'p.source'),
    text('campaign', 'Campaign', 'p.campaign'),
    text('owner', 'Owner', 'p.owner'),
    number('score', 'Score', 'p.score'),
    date('created', 'Created', 'p.created_day'),
    date('mql', 'MQL on', firstEntry('p', 'mql')),
    text('email', 'Email', 'p.email'),
    text('status', 'Status in the CRM', 'p.status'),
    ...dimensions('p', { channel: 'Channel', segment: 'Segment', persona: 'Persona', region: 'Region' }),
    text('reject_reason', 'Reason', 'p.reject_reason'),
    text('opportunity_id', 'Opportunity', 'p.opportunity_id'),
    text('system', 'System', 'p.system'),
    text('id', 'Id', 'p.id'),
    {
      ...text('stage_order', 'Order of stages', `CASE WHEN p.pk IN (${outOfOrder}) THEN 'out of order' END`),
      isHidden: true,
    },
    {
      ...text(
        'same_email',
        'Email of several leads',
        "CASE WHEN lower(p.email) IN (SELECT lower(email) FROM person WHERE email <> '' AND merged_into IS NULL GROUP BY ALL HAVING count(*) > 1) THEN 'yes' END",
      ),
      isHidden: true,
    },
    {
      ...text(
        'campaign_known',
        'Campaign is known',
        `CASE WHEN coalesce(p.campaign_id, p.campaign) IS NULL THEN 'none'
          WHEN p.campaign_id IN (SELECT id FROM campaign) OR lower(p.campaign) IN (SELECT lower(name) FROM campaign) THEN 'yes'
          ELSE 'no' END`,
      ),
      isHidden: true,
    },
  ],
};

const linkedById =
  '(o.person_id IN (SELECT id FROM person) OR o.id IN (SELECT opportunity_id FROM person WHERE opportunity_id IS NOT NULL))';
const linkedByEmail = `coalesce(list_has_any(string_split_regex(lower(trim(o.contact_email)), '[;,\\s]+'),
  (SELECT list(email) FROM (SELECT lower(trim(email)) AS email FROM person
    WHERE trim(email) <> '' AND merged_into IS NULL GROUP BY 1 HAVING count(*) = 1))), false)`;

const opportunities: RowTableSource = {
  relation: 'opportunity o',
  key: 'o.pk',
  currency: currencyOf('o'),
  isDerived: false,
  searched: ['name', 'account', 'id'],
  columns: [
    text('name', 'Name', 'o.name'),
    text('account', 'Account', 'o.account'),
    text('status', 'Stage in the CRM', 'o.status'),
    text('outcome', 'Outcome', 'o.outcome'),
    money('amount', 'Amount', 'o.amount', 'o.currency'),
    text('currency', 'Currency', 'o.currency'),
    date('created', 'Created', 'o.created_day'),
    date('expected_close', 'Expected close', 'o.expected_close_day'),
    date('closed', 'Closed', 'o.closed_day'),
    text('owner', 'Owner', 'o.owner'),
    stage('stage', 'Stage', 'o.stage'),
    money('amount_at_create', 'Amount at creation', 'o.amount_at_create', 'o.currency'),
    text('loss_reason', 'Loss reason', 'o.loss_reason'),
    ...dimensions('o', {
      type: 'Type',
      source: 'Source',
      channel: 'Channel',
      campaign: 'Campaign',
      segment: 'Segment',
    }),
    text('region', 'Region', 'o.region'),
    text('person_id', 'Contact', 'o.person_id'),
    text('contact_email', 'Email of the contact', 'o.contact_email'),
    text('system', 'System', 'o.system'),
    text('id', 'Id', 'o.id'),
    {
      ...text('lead', 'Lead', `CASE WHEN ${linkedById} OR ${linkedByEmail} THEN 'linked' END`),
      isHidden: true,
    },
    text('linked_by', 'Lead found by', `CASE WHEN ${linkedById} THEN 'id' WHEN ${linkedByEmail} THEN 'email' END`),
  ],
};

const handoffs: RowTableSource = {
  relation: 'episode h JOIN person p ON p.pk = h.pk',
  key: 'h.hk',
  currency: noCurrency,
  isDerived: true,
  searched: ['name', 'company'],
  columns: [
    text('name', 'Name', 'p.name'),
    text('company', 'Company', 'p.company'),
    number('number', 'Handoff', 'h.n'),
    ...['mql', 'sal', 'sql'].map((key) =>
      date(key, `${key.toUpperCase()} on`, `CASE WHEN h.${key} < 60000 THEN h.${key} END`),
    ),
    date('opportunity', 'Opportunity on', 'CASE WHEN h.opp < 60000 THEN h.opp END'),
    date('won', 'Won on', 'CASE WHEN h.won < 60000 THEN h.won END'),
    date('refused', 'Rejected on', 'CASE WHEN h.refused < 60000 THEN h.refused END'),
    text('reason', 'Reason', "nullif(h.reason, '')"),
    ...['source', 'campaign', 'channel', 'owner', 'segment', 'persona', 'region'].map((key) =>
      text(key, key.charAt(0).toUpperCase() + key.slice(1), `nullif(CAST(h.${key} AS VARCHAR), '')`),
    ),
    text('email', 'Email', 'p.email'),
    text('id', 'Id', 'p.id'),
  ],
};

const touches: RowTableSource = {
  relation: 'touch t',
  key: 't.pk',
  currency: noCurrency,
  isDerived: false,
  searched: ['campaign', 'content', 'person_id'],
  columns: [
    date('day', 'Date', 't.day'),
    instant('instant', 'Time', 't.instant'),
    text('campaign', 'Campaign', 't.campaign'),
    text('channel', 'Channel', 't.channel'),
    text('content', 'Content', 't.content'),
    text('kind', 'Kind', 't.kind'),
    text('responded', 'Responded', "CASE t.responded WHEN true THEN 'yes' WHEN false THEN 'no' END"),
    text('person_id', 'Person', 't.person_id'),
    text('opportunity_id', 'Opportunity', 't.opportunity_id'),
    text('campaign_id', 'Campaign id', 't.campaign_id'),
  ],
};

const campaigns: RowTableSource = {
  relation: 'campaign c',
  key: 'c.pk',
  currency: currencyOf('c'),
  isDerived: false,
  searched: ['name', 'id'],
  columns: [
    text('name', 'Name', 'c.name'),
    text('channel', 'Channel', 'c.channel'),
    text('type', 'Type', 'c.type'),
    date('start', 'Start', 'c.start_day'),
    date('end', 'End', 'c.end_day'),
    money('budget', 'Budget', 'c.budget', 'c.currency'),
    money('cost', 'Cost', 'c.cost', 'c.currency'),
    text('currency', 'Currency', 'c.currency'),
    text('id', 'Id', 'c.id'),
  ],
};

/** The tables that people look at, by name. */
export const rowTableSources: Readonly<Record<RowTable, RowTableSource>> = {
  leads,
  handoffs,
  opportunities,
  touches,
  campaigns,
};

/** The column of a table. @throws ProblemError request.invalid if it has none of that name */
export function columnOf(table: RowTable, key: string): RowColumn {
  const found = rowTableSources[table].columns.find((each) => each.key === key);
  if (found) return found;
  throw new ProblemError({ code: 'request.invalid', message: `The table of ${table} has no column “${key}”.` });
}

/** The columns that are offered for showing. */
export function shownColumns(table: RowTable): ContractColumn[] {
  return rowTableSources[table].columns
    .filter((each) => !each.isHidden)
    .map(({ key, label, kind }) => ({ key, label, kind }));
}

/** The expression of a column as a cell shows it: dates as `YYYY-MM-DD`, instants in ISO with `Z`. */
export function cellSql({ sql, kind }: RowColumn): string {
  if (kind === 'date') return `strftime(DATE '1970-01-01' + CAST(${sql} AS INTEGER), '%Y-%m-%d')`;
  if (kind === 'instant') return `strftime(make_timestamp(CAST(${sql} AS BIGINT) * 1000), '%Y-%m-%dT%H:%M:%S.%gZ')`;
  return sql;
}
