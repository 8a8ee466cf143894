import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { RowsQuery, RowTable } from '../../../../shared/contract/rows.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { conditionSql } from '../rows/row-filters.ts';
import { rowTableSources } from '../rows/row-tables.ts';

type Finding = MethodOutput<'rows/health'>['findings'][number];

interface Check {
  readonly code: string;
  readonly title: string;
  readonly effect: string;
  readonly table: Exclude<RowTable, 'handoffs'>;
  readonly filters: RowsQuery['filters'];
  /** Left out where this table is empty, for then nothing could match. */
  readonly needs?: RowTable;
  /** Put right in the app itself. */
  readonly fix?: 'rates';
}

const blank = (column: string): RowsQuery['filters'][number] => ({ column, op: 'blank', values: [] });
const is = (column: string, ...values: string[]): RowsQuery['filters'][number] => ({ column, op: 'is', values });

const checks: readonly Check[] = [
  {
    code: 'lead_without_source',
    title: 'Leads without a source',
    effect: 'They stand under “blank” wherever figures are split by source, and no source gets credit for them.',
    table: 'leads',
    filters: [blank('source')],
  },
  {
    code: 'stages_out_of_order',
    title: 'Leads whose stages are out of order',
    effect:
      'Durations between these stages would be negative and are left out; conversions count the entries as they are.',
    table: 'leads',
    filters: [is('stage_order', 'out of order')],
  },
  {
    code: 'duplicate_email',
    title: 'Leads that share an email',
    effect: 'One person counts several times in every lead figure until they are merged in the CRM.',
    table: 'leads',
    filters: [is('same_email', 'yes')],
  },
  {
    code: 'opportunity_without_lead',
    title: 'Opportunities without a lead',
    effect: 'They are missing from MQL to opportunity and MQL to revenue, and from sourced and influenced pipeline.',
    table: 'opportunities',
    filters: [blank('lead')],
  },
  {
    code: 'opportunity_linked_by_email',
    title: 'Opportunities whose lead is known by email only',
    effect: 'They count for the one lead with that address; an id of the contact in the export would be surer.',
    table: 'opportunities',
    filters: [is('linked_by', 'email')],
  },
  {
    code: 'lead_without_created_date',
    title: 'Leads without a creation date',
    effect: 'Speed to first touch and lead counts by period leave them out.',
    table: 'leads',
    filters: [blank('created')],
  },
  {
    code: 'qualified_without_date',
    title: 'Qualified leads without an MQL date',
    effect: 'They are in no MQL cohort, so conversion rates do not know them.',
    table: 'leads',
    filters: [is('stage', 'mql', 'sal', 'sql', 'opportunity', 'won'), blank('mql')],
  },
  {
    code: 'closed_without_date',
    title: 'Closed opportunities without a close date',
    effect: 'Win rate and revenue of a period can’t place them.',
    table: 'opportunities',
    filters: [is('outcome', 'won', 'lost', 'no_decision'), blank('closed')],
  },
  {
    code: 'opportunity_without_created_date',
    title: 'Opportunities without a creation date',
    effect: 'Pipeline created and sales cycle leave them out.',
    table: 'opportunities',
    filters: [blank('created')],
  },
  {
    code: 'opportunity_without_amount',
    title: 'Opportunities without an amount',
    effect: 'They count in rates and add nothing to pipeline and revenue.',
    table: 'opportunities',
    filters: [blank('amount')],
  },
  {
    code: 'unmatched_campaign',
    title: 'Leads of a campaign that is not known',
    effect: 'Their pipeline and revenue reach no campaign, so its return looks too small.',
    table: 'leads',
    filters: [is('campaign_known', 'no')],
    needs: 'campaigns',
  },
];

/** What is wrong with the data, each with its rows and what it does to the figures; only what there is. */
export async function dataHealth(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
): Promise<MethodOutput<'rows/health'>> {
  const findings: Finding[] = [];
  for (const check of [...checks, ...(await rateChecks(db, settings))]) {
    if (check.needs && (await countRows(db, check.needs)) === 0) continue;
    const rows = await countRows(db, check.table, check.filters);
    if (rows === 0) continue;
    const { code, title, effect, table, filters, fix = null } = check;
    findings.push({ code, title, rows, of: await countRows(db, table), effect, table, filters: [...filters], fix });
  }
  return { findings: findings.toSorted((a, b) => b.rows / b.of - a.rows / a.of) };
}

const rated = [
  { table: 'opportunities', column: 'amount', from: 'created', relation: 'opportunity', what: 'Opportunities' },
  { table: 'campaigns', column: 'cost', from: 'end', relation: 'campaign', what: 'Campaigns with a cost' },
] as const;

/** Each currency in which there are amounts and for which there is no rate, or none yet on their first day. */
async function rateChecks(db: AnalyticsDatabase, settings: ReviewSettings): Promise<Check[]> {
  const all: Check[] = [];
  for (const { table, column, from, relation, what } of rated) {
    const currencies = await db.rows<{ currency: string; spellings: string }>(
      `SELECT upper(trim(currency)) AS currency, string_agg(DISTINCT currency, '\n') AS spellings
       FROM ${relation} WHERE ${column} IS NOT NULL AND trim(currency) <> '' GROUP BY 1 ORDER BY 1`,
    );
    for (const { currency, spellings } of currencies.filter((each) => each.currency !== settings.currency)) {
      const since = settings.rates.filter((rate) => rate.currency === currency).map((rate) => rate.from);
      const first = since.length === 0 ? null : Math.min(...since);
      const days =
        first === null ? [] : [{ column: from, op: 'atMost' as const, values: [formatLocalDate(first - 1)] }];
      all.push({
        code: `no_rate_${table}_${currency}`,
        title:
          first === null
            ? `${what} in ${currency}, which has no rate`
            : `${what} in ${currency} from before its first rate`,
        effect: 'Their amounts are not known in the workspace’s currency and are in no sum.',
        table,
        filters: [is('currency', ...spellings.split('\n')), { column, op: 'notBlank', values: [] }, ...days],
        fix: 'rates',
      });
    }
  }
  return all;
}

async function countRows(db: AnalyticsDatabase, table: RowTable, filters: RowsQuery['filters'] = []): Promise<number> {
  const condition = conditionSql({ table, filters, search: '' });
  const { rows } = await db.row<{ rows: number }>(
    `SELECT count(*) AS rows FROM ${rowTableSources[table].relation} WHERE ${condition}`,
  );
  return rows;
}
