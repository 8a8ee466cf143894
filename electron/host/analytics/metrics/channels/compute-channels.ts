import { formatLocalDate, type LocalDay } from '../../../../../shared/calendar/local-day.ts';
import type { MethodArguments, MethodOutput } from '../../../../../shared/contract/contract.ts';
import type { CampaignCost, ChannelCounts } from '../../../../../shared/contract/plan-channels.ts';
import { reviewQuerySchema } from '../../../../../shared/contract/review.ts';
import type { ReviewSettings } from '../../../../../shared/metrics/review-settings.ts';
import { type ChannelDimension, channelDimensions } from '../../../../../shared/model/programme.ts';
import { toMajor } from '../../../../../shared/money/minor-units.ts';
import type { AnalyticsDatabase } from '../../database.ts';
import { loadSql } from '../../load-sql.ts';
import { withQuery } from '../context.ts';
import { readEntries } from '../entries.ts';
import { type KnownCampaigns, knownCampaigns } from '../known-campaigns.ts';
import { type Scope, type SpanRow, scanSpan, type Window } from '../scope.ts';
import { dayColumn } from '../transition.ts';
import { readClosed } from '../win-rate.ts';

type Asked = Omit<MethodArguments<'plan/channels'>, 'workspaceId'>;
type Answer = MethodOutput<'plan/channels'>;

/** What the rows of one value of a dimension come to. */
interface Tally extends ChannelCounts {
  /** Minor units. */
  readonly won_value: number;
  readonly won_unpriced: number;
}

/** M-17 to M-19, without the money: what came of channels in a period. Throws `review.noData` where there is none. */
export async function computeChannels(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  { from, to, channels }: Asked,
  today?: LocalDay,
): Promise<Answer> {
  const query = reviewQuerySchema.parse({ from, to, span: 'three-months' });
  return withQuery(db, settings, query, today, async ({ scope, resolved: { current } }) => {
    const tallies = new Map<ChannelDimension, ReadonlyMap<string, Tally>>();
    for (const by of channelDimensions) {
      if (channels.some(({ dimension }) => dimension === by)) tallies.set(by, await tally({ ...scope, by }, current));
    }
    const known = await knownCampaigns(db, settings, current.asOf);
    return {
      from: formatLocalDate(current.period.from),
      to: formatLocalDate(current.period.to),
      asOf: formatLocalDate(current.asOf),
      channels: channels.map(({ id, dimension, value }) => {
        const values = scope.derived.values[dimension].filter((one) => one !== '' && isSame(one, value));
        const own = values.flatMap((one) => tallies.get(dimension)?.get(one) ?? []);
        const { won_value, won_unpriced, ...counts } = summed(own);
        const isKnown = counts.won === 0 || won_unpriced < counts.won;
        return { id, values, counts, wonRevenue: isKnown ? toMajor(won_value, settings.currency) : null };
      }),
      campaigns: await campaignCosts(db, known),
    };
  });
}

interface CampaignLeads {
  readonly campaign: string;
  readonly source: string;
  readonly channel: string;
  readonly n: number;
}

/** The campaigns that the CRM knows, with what they cost and whose leads bear them. */
async function campaignCosts(db: AnalyticsDatabase, known: KnownCampaigns): Promise<CampaignCost[]> {
  const rows = await db.rows<CampaignLeads>(loadSql('metrics/channels/campaign-leads-by.sql'));
  const borne = Map.groupBy(rows, ({ campaign }) => known.find(campaign));
  return known.all.map((one) => {
    const { value, ids, start, end, cost, unratedCost, leads } = one.campaign;
    const own = borne.get(one) ?? [];
    const leadsBy = (['source', 'channel'] as const).flatMap((dimension) => {
      const groups = Map.groupBy(own, (row) => row[dimension]);
      groups.delete('');
      return [...groups].map(([of, group]) => ({
        dimension,
        value: of,
        leads: group.reduce((n, row) => n + row.n, 0),
      }));
    });
    return { value, ids: [...ids], kinds: [...one.kinds], start, end, cost, unratedCost, leads, leadsBy };
  });
}

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

const nothing: Tally = { leads: 0, mql: 0, sal: 0, sql: 0, opportunities: 0, won: 0, won_value: 0, won_unpriced: 0 };

function summed(tallies: readonly Tally[]): Tally {
  const keys = Object.keys(nothing) as (keyof Tally)[];
  const sums = keys.map((key) => [key, tallies.reduce((sum, each) => sum + each[key], 0)]);
  return Object.fromEntries(sums) as Record<keyof Tally, number>;
}

interface CountRow extends SpanRow {
  readonly n: number;
}

/** The counts of each value of the scope's dimension: the same rows as entries, pipeline created and revenue won count. */
async function tally(scope: Scope, window: Window): Promise<ReadonlyMap<string, Tally>> {
  const { skippedStages, pipelineEntry } = scope.settings;
  const byValue = new Map<string, Record<keyof Tally, number>>();
  const add = (seg: string, key: keyof Tally, n: number) => {
    const own = byValue.get(seg) ?? { ...nothing };
    byValue.set(seg, { ...own, [key]: own[key] + n });
  };
  const stages = { leads: 'inquiry', mql: 'mql', sal: 'sal', sql: 'sql' } as const;
  for (const key of ['leads', 'mql', 'sal', 'sql'] as const) {
    const rows = await readEntries(scope, 'lead', dayColumn(stages[key], skippedStages), window);
    for (const { seg, n } of rows) add(seg, key, n);
  }
  const entry = pipelineEntry === 'created' ? 'created' : 'entered';
  const created = await scanSpan<CountRow>(scope, 'pipeline-created', window, { entry });
  for (const { seg, n } of created) add(seg, 'opportunities', n);
  for (const { seg, status, n, value, unpriced } of await readClosed(scope, window)) {
    if (status !== 'won') continue;
    add(seg, 'won', n);
    add(seg, 'won_value', value);
    add(seg, 'won_unpriced', unpriced);
  }
  return byValue;
}
