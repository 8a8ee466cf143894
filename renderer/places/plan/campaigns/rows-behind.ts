import { formatLocalDate, parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { ActualsBasis, CampaignActuals, CampaignQuery } from '../../../../shared/contract/campaigns.ts';
import type { Drill, RowTable } from '../../../../shared/contract/rows.ts';
import type { CampaignFigureKey } from '../../../../shared/planning/campaign-figures.ts';
import { workspaceHref } from '../../../app/routes.ts';

interface Behind {
  readonly table: RowTable;
  readonly metric: string;
  readonly stages?: string;
}

/** What a figure counts, as the rows screen knows it. Cost has no rows but the campaigns themselves. */
const behind: Readonly<Record<Exclude<CampaignFigureKey, 'spent'>, Behind>> = {
  leads: { table: 'leads', metric: 'funnel', stages: 'inquiry' },
  mql: { table: 'leads', metric: 'funnel', stages: 'mql' },
  sal: { table: 'leads', metric: 'funnel', stages: 'sal' },
  pipeline: { table: 'opportunities', metric: 'pipeline_created' },
};

/** Long before any lead. */
const everSince = '1970-01-01';

/** The address of the rows behind a figure of a campaign; null where the data knows none of its CRM campaigns. */
export function rowsBehind(
  workspaceId: string,
  key: CampaignFigureKey,
  actuals: readonly CampaignActuals[],
  query: CampaignQuery,
  { asOf }: Pick<ActualsBasis, 'asOf'>,
): string | null {
  const values = [...new Set(actuals.flatMap(({ spellings }) => spellings))];
  const last = asOf === null ? null : parseLocalDate(asOf);
  if (values.length === 0 || last === null) return null;
  if (key === 'spent') return campaignRows(workspaceId, values);
  const { table, metric, stages } = behind[key];
  const drill: Drill = {
    metric,
    part: 'denominator',
    ...(stages === undefined ? {} : { stages }),
    query: {
      from: query.from ?? everSince,
      to: query.to ?? formatLocalDate(last + 1),
      asOf,
      span: 'review-period',
      horizonDays: null,
      by: null,
      filters: [{ dimension: 'campaign', values }],
      compare: 'previous',
    },
  };
  return workspaceHref(workspaceId, ['data', 'rows'], { table, drill: JSON.stringify(drill) });
}

/** The address of the records of CRM campaigns. */
function campaignRows(workspaceId: string, names: readonly string[]): string {
  const filters = JSON.stringify([{ column: 'name', op: 'is', values: names }]);
  return workspaceHref(workspaceId, ['data', 'rows'], { table: 'campaigns', filters });
}

/** The address of the leads that bear the name of a campaign. */
export function leadsOfCampaign(workspaceId: string, name: string): string {
  const filters = JSON.stringify([{ column: 'campaign', op: 'is', values: [name] }]);
  return workspaceHref(workspaceId, ['data', 'rows'], { table: 'leads', filters });
}
