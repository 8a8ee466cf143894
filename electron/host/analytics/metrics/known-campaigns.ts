import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { CrmCampaign } from '../../../../shared/contract/campaigns.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { toMajor } from '../../../../shared/money/minor-units.ts';
import { factorOn, rateSpans } from '../../../../shared/money/rates.ts';
import { sumKnown } from '../../../../shared/planning/campaign-actuals.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { loadSql } from '../load-sql.ts';
import { fillTemplate } from './template.ts';

/** One row of known-campaigns.sql. */
interface KnownRow {
  readonly kind: 'record' | 'lead' | 'opportunity' | 'response';
  readonly name: string;
  readonly id: string;
  readonly type: string;
  readonly channel: string;
  readonly start_day: number | null;
  readonly end_day: number | null;
  readonly cost: number | null;
  readonly currency: string;
  readonly n: number;
}

/** A campaign of the CRM with every spelling under which leads and opportunities bear it. */
export interface KnownCampaign {
  readonly campaign: CrmCampaign;
  readonly spellings: readonly string[];
  /** Its types and channels, in lower case. */
  readonly kinds: readonly string[];
  readonly start: LocalDay | null;
}

/** The campaigns that the data knows, found by name or id in any case of letters. */
export interface KnownCampaigns {
  readonly all: readonly KnownCampaign[];
  find(value: string): KnownCampaign | null;
}

const keyOf = (text: string): string => text.trim().toLowerCase();

/** Reads every campaign that the data knows of up to a day. */
export async function knownCampaigns(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  asOf: LocalDay,
): Promise<KnownCampaigns> {
  const sql = fillTemplate(loadSql('metrics/known-campaigns.sql'), { asOf, currency: settings.currency });
  const rows = await db.rows<KnownRow>(sql);
  const nameOfId = new Map(
    rows.flatMap(({ kind, id, name }) =>
      kind === 'record' && id !== '' && name !== '' ? [[keyOf(id), keyOf(name)]] : [],
    ),
  );
  const find = (text: string) => nameOfId.get(keyOf(text)) ?? keyOf(text);
  const groups = Map.groupBy(rows, ({ name, id }) => find(name === '' ? id : name));
  groups.delete('');
  const known = new Map([...groups].map(([key, group]) => [key, knownCampaign(group, settings, asOf)]));
  return {
    all: [...known.values()].toSorted((one, other) => (one.campaign.value < other.campaign.value ? -1 : 1)),
    find: (value) => known.get(find(value)) ?? null,
  };
}

function knownCampaign(rows: readonly KnownRow[], settings: ReviewSettings, asOf: LocalDay): KnownCampaign {
  const records = rows.filter(({ kind }) => kind === 'record');
  const borne = rows.filter(({ kind }) => kind === 'lead' || kind === 'opportunity');
  const count = (kind: KnownRow['kind']) => rows.reduce((sum, row) => sum + (row.kind === kind ? row.n : 0), 0);
  const names = [...records, ...borne.toSorted((one, other) => other.n - one.n), ...rows];
  const [first] = names;
  const start = leastOf(records.map(({ start_day }) => start_day));
  const end = greatestOf(records.map(({ end_day }) => end_day));
  return {
    spellings: [...new Set(borne.map(({ name }) => name))],
    kinds: [...new Set(records.flatMap(({ type, channel }) => [keyOf(type), keyOf(channel)]))].filter(Boolean),
    start,
    campaign: {
      value: names.find(({ name }) => name !== '')?.name ?? first?.id ?? '',
      ids: [...new Set(rows.map(({ id }) => id).filter((id) => id !== ''))],
      hasRecord: records.length > 0,
      type: records.find(({ type }) => type !== '')?.type ?? '',
      start: start === null ? null : formatLocalDate(start),
      end: end === null ? null : formatLocalDate(end),
      leads: count('lead'),
      opportunities: count('opportunity'),
      responses: count('response'),
      cost: sumKnown(records.map((record) => costOf(record, settings, asOf))),
      unratedCost: unratedOf(records, settings, asOf),
    },
  };
}

/** A campaign's cost in major units of the workspace's currency, at the rate of its last day that has come. */
function costOf({ cost, currency, end_day }: KnownRow, settings: ReviewSettings, asOf: LocalDay): number | null {
  if (cost === null) return null;
  const factor = factorOn(rateSpans(settings.rates, settings.currency), currency, Math.min(end_day ?? asOf, asOf));
  return factor === null ? null : toMajor(Math.round(cost * factor), settings.currency);
}

/** The currencies of costs that have no rate. */
function unratedOf(records: readonly KnownRow[], settings: ReviewSettings, asOf: LocalDay): string[] {
  const without = records.filter((record) => record.cost !== null && costOf(record, settings, asOf) === null);
  return [...new Set(without.map(({ currency }) => currency))].toSorted();
}

function leastOf(days: readonly (LocalDay | null)[]): LocalDay | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** Null where one of them has no end. */
function greatestOf(days: readonly (LocalDay | null)[]): LocalDay | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 || known.length < days.length ? null : Math.max(...known);
}
