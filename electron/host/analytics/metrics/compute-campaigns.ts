import { formatLocalDate, type LocalDay, parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import { weekStartOf } from '../../../../shared/calendar/periods.ts';
import type { ActualsBasis, CampaignActuals, CampaignQuery } from '../../../../shared/contract/campaigns.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { toMajor } from '../../../../shared/money/minor-units.ts';
import { distantFuture, distantPast } from '../../../../shared/money/rates.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { loadSql } from '../load-sql.ts';
import { sqlText } from '../sql-text.ts';
import { type Derived, withDerived } from './derive.ts';
import { type KnownCampaign, type KnownCampaigns, knownCampaigns } from './known-campaigns.ts';
import { dataThrough } from './resolve-query.ts';
import { answerOf, factorSql } from './scope.ts';
import { fillTemplate, type TemplateValue } from './template.ts';
import { dayColumn } from './transition.ts';

/** One CRM campaign of a planned one, with the days whose leads count. */
interface Part {
  readonly number: number;
  readonly campaignId: string;
  readonly value: string;
  readonly known: KnownCampaign | null;
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** The campaign's last day; far away without one. */
  readonly end: LocalDay;
}

interface LeadsRow {
  readonly part: number;
  readonly leads: number;
  readonly mql: number;
  readonly sal: number;
  readonly mature: number;
  readonly first_day: number;
  readonly leads_after: number;
  readonly mql_after: number;
  readonly sal_after: number;
  readonly mql_late: number;
  readonly sal_late: number;
}

interface OpportunitiesRow {
  readonly part: number;
  readonly n: number;
  readonly created_value: number | null;
  readonly unpriced: number;
  readonly unrated: number;
  readonly won: number;
  readonly won_value: number | null;
  readonly won_unpriced: number;
  readonly won_unrated: number;
  readonly open: number;
  readonly open_value: number | null;
  readonly n_after: number;
  readonly value_after: number | null;
  readonly won_after: number;
  readonly won_value_after: number | null;
  readonly late: number;
  readonly late_value: number | null;
}

interface LagsRow {
  readonly mql_n: number;
  readonly mql: number | null;
  readonly sal_n: number;
  readonly sal: number | null;
  readonly opp_n: number;
  readonly opp: number | null;
  readonly won_n: number;
  readonly cycle: number | null;
}

/** What all of one computation share. */
interface Work {
  readonly db: AnalyticsDatabase;
  readonly settings: ReviewSettings;
  readonly derived: Derived;
  readonly asOf: LocalDay;
  readonly known: KnownCampaigns;
  readonly cycleDays: number | null;
}

const noLags = { mql: null, sal: null, opportunity: null };

function withWork<Value>(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  asOf: LocalDay,
  work: (work: Work, basis: ActualsBasis) => Promise<Value>,
): Promise<Value> {
  return withDerived(db, settings, asOf, async (derived) => {
    const known = await knownCampaigns(db, settings, asOf);
    const { lags, cycleDays } = await readLags(db, derived, asOf);
    const basis = { asOf: formatLocalDate(asOf), currency: settings.currency, lags, cycleDays };
    return work({ db, settings, derived, asOf, known, cycleDays }, basis);
  });
}

/** What the data says of planned campaigns, as of its newest day up to `today`, and all campaigns that it knows. */
export async function computeCampaigns(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  campaigns: readonly CampaignQuery[],
  today: LocalDay,
): Promise<MethodOutput<'plan/campaigns'>> {
  const asOf = await dataThrough(db, today);
  if (asOf === null) {
    const none = campaigns.map(({ id }) => ({ id, actuals: [] }));
    return { ...withoutData(settings), campaigns: none, known: [] };
  }
  return withWork(db, settings, asOf, async (work, basis) => {
    const parts = partsOf(campaigns, work.known);
    const actuals = Map.groupBy(await readActuals(work, parts), ({ part }) => part.campaignId);
    return {
      ...basis,
      campaigns: campaigns.map(({ id }) => ({ id, actuals: (actuals.get(id) ?? []).map((each) => each.actuals) })),
      known: work.known.all.map(({ campaign }) => campaign),
    };
  });
}

/** As `computeCampaigns` for one campaign, with how its leads came in week by week. */
export async function computeCampaign(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  campaign: CampaignQuery,
  today: LocalDay,
): Promise<MethodOutput<'plan/campaign'>> {
  const asOf = await dataThrough(db, today);
  if (asOf === null) return { ...withoutData(settings), actuals: [], weeks: [] };
  return withWork(db, settings, asOf, async (work, basis) => {
    const parts = partsOf([campaign], work.known);
    const actuals = await readActuals(work, parts);
    return { ...basis, actuals: actuals.map((each) => each.actuals), weeks: await readWeeks(work, parts) };
  });
}

function withoutData({ currency }: ReviewSettings): ActualsBasis {
  return { asOf: null, currency, lags: noLags, cycleDays: null };
}

/** A CRM campaign that was matched by name and by id counts once. */
function partsOf(campaigns: readonly CampaignQuery[], known: KnownCampaigns): readonly Part[] {
  const parts: Part[] = [];
  for (const { id, values, from, to, endsOn } of campaigns) {
    const seen = new Set<KnownCampaign | string>();
    for (const value of values) {
      const found = known.find(value);
      const key = found ?? value;
      if (seen.has(key)) continue;
      seen.add(key);
      parts.push({
        number: parts.length,
        campaignId: id,
        value,
        known: found,
        from: dayOr(from, distantPast),
        to: dayOr(to, distantFuture),
        end: dayOr(endsOn, distantFuture),
      });
    }
  }
  return parts;
}

function dayOr(text: string | null, otherwise: LocalDay): LocalDay {
  return (text === null ? null : parseLocalDate(text)) ?? otherwise;
}

/** The parts as rows of SQL values, one for each spelling; null where the data has none of them. */
function partValues(parts: readonly Part[]): string | null {
  const rows = parts.flatMap(({ number, known, from, to, end }) =>
    (known?.spellings ?? []).map((spelling) => `(${number}, ${sqlText(spelling)}, ${from}, ${to}, ${end})`),
  );
  return rows.length === 0 ? null : rows.join(', ');
}

function readParts<Row>(work: Work, file: string, parts: readonly Part[]): Promise<readonly Row[]> {
  const values = partValues(parts);
  if (values === null) return Promise.resolve([]);
  const { db, derived, settings, asOf, cycleDays } = work;
  const policy = settings.skippedStages;
  const filled: Readonly<Record<string, TemplateValue>> = {
    parts: values,
    asOf,
    asOfFactor: factorSql(work, asOf),
    cycleDays: cycleDays ?? 0,
    inquiry: dayColumn('inquiry', policy),
    mql: dayColumn('mql', policy),
    sal: dayColumn('sal', policy),
    entry: settings.pipelineEntry === 'created' ? 'created' : 'entered',
  };
  return answerOf<Row>({ db, derived }, fillTemplate(loadSql(`metrics/${file}.sql`), filled));
}

async function readActuals(
  work: Work,
  parts: readonly Part[],
): Promise<readonly { readonly part: Part; readonly actuals: CampaignActuals }[]> {
  const leads = new Map((await readParts<LeadsRow>(work, 'campaign-leads', parts)).map((row) => [row.part, row]));
  const deals = new Map(
    (await readParts<OpportunitiesRow>(work, 'campaign-opportunities', parts)).map((row) => [row.part, row]),
  );
  return parts.map((part) => ({
    part,
    actuals: actualsOf(work, part, leads.get(part.number), deals.get(part.number)),
  }));
}

function actualsOf(work: Work, part: Part, leads?: LeadsRow, deals?: OpportunitiesRow): CampaignActuals {
  // Of none it is zero; of some without a value it isn't known.
  const money = (count = 0, minor: number | null = null) =>
    minor !== null ? toMajor(minor, work.settings.currency) : count === 0 ? 0 : null;
  const { known, from } = part;
  const isWider = known !== null && known.start !== null && known.start < from && known.campaign.cost !== null;
  return {
    value: part.value,
    spellings: [...(known?.spellings ?? [])],
    leads: leads?.leads ?? 0,
    mql: leads?.mql ?? 0,
    sal: leads?.sal ?? 0,
    opportunities: deals?.n ?? 0,
    pipeline: money(deals?.n, deals?.created_value),
    unpriced: deals?.unpriced ?? 0,
    unrated: deals?.unrated ?? 0,
    won: deals?.won ?? 0,
    wonRevenue: money(deals?.won, deals?.won_value),
    wonUnpriced: deals?.won_unpriced ?? 0,
    wonUnrated: deals?.won_unrated ?? 0,
    openPipeline: money(deals?.open, deals?.open_value),
    cost: known?.campaign.cost ?? null,
    costSince: isWider && known.start !== null ? formatLocalDate(known.start) : null,
    responses: known?.campaign.responses ?? 0,
    firstLeadOn: leads === undefined ? null : formatLocalDate(leads.first_day),
    afterEnd: part.end === distantFuture ? null : afterEndOf(money, leads, deals),
    matureLeads: work.cycleDays === null ? null : (leads?.mature ?? 0),
  };
}

/** Of the actuals what came after the campaign's last day, and what of it came of leads that came after it. */
function afterEndOf(
  money: (count?: number, minor?: number | null) => number | null,
  leads?: LeadsRow,
  deals?: OpportunitiesRow,
): CampaignActuals['afterEnd'] {
  return {
    leads: leads?.leads_after ?? 0,
    mql: leads?.mql_after ?? 0,
    sal: leads?.sal_after ?? 0,
    opportunities: deals?.n_after ?? 0,
    pipeline: money(deals?.n_after, deals?.value_after),
    won: deals?.won_after ?? 0,
    wonRevenue: money(deals?.won_after, deals?.won_value_after),
    lateMql: leads?.mql_late ?? 0,
    lateSal: leads?.sal_late ?? 0,
    latePipeline: money(deals?.late, deals?.late_value),
  };
}

/** Fewer entries than these say nothing of how long a step usually takes. */
const leastForLag = 30;
const leastForCycle = 5;

async function readLags(
  db: AnalyticsDatabase,
  derived: Derived,
  asOf: LocalDay,
): Promise<Pick<ActualsBasis, 'lags' | 'cycleDays'>> {
  const sql = fillTemplate(loadSql('metrics/campaign-lags.sql'), { asOf });
  const [row] = await answerOf<LagsRow>({ db, derived }, sql);
  if (!row) return { lags: noLags, cycleDays: null };
  const lag = (n: number, days: number | null) => (n < leastForLag ? null : days);
  return {
    lags: { mql: lag(row.mql_n, row.mql), sal: lag(row.sal_n, row.sal), opportunity: lag(row.opp_n, row.opp) },
    cycleDays: row.won_n < leastForCycle ? null : row.cycle,
  };
}

interface DayRow {
  readonly day: number;
  readonly leads: number;
  readonly mql: number;
  readonly sal: number;
}

const mostWeeks = 80;

async function readWeeks(work: Work, parts: readonly Part[]): Promise<MethodOutput<'plan/campaign'>['weeks']> {
  const days = await readParts<DayRow>(work, 'campaign-weeks', parts);
  const first = days[0]?.day;
  if (first === undefined) return [];
  const start = Math.max(weekStartOf(first, work.settings.weekStart), work.asOf - mostWeeks * 7);
  const weeks: MethodOutput<'plan/campaign'>['weeks'] = [];
  for (let from = start; from <= work.asOf; from += 7) {
    const through = Math.min(from + 6, work.asOf);
    const sum = (key: 'leads' | 'mql' | 'sal') =>
      days.reduce((total, row) => total + (row.day <= through ? row[key] : 0), 0);
    weeks.push({ through: formatLocalDate(through), leads: sum('leads'), mql: sum('mql'), sal: sum('sal') });
  }
  return weeks;
}
