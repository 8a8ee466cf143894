import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import { reviewQuerySchema } from '../../../../shared/contract/review.ts';
import type { Drill, RowTable } from '../../../../shared/contract/rows.ts';
import type { CostStage } from '../../../../shared/planning/channel-costs.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { type Channels, type ChannelView, periodText } from './use-channels.ts';

interface Behind {
  readonly table: RowTable;
  readonly metric: string;
  readonly stages?: string;
}

const behind: Readonly<Record<CostStage, Behind>> = {
  leads: { table: 'leads', metric: 'stage_entries', stages: 'inquiry' },
  mql: { table: 'leads', metric: 'stage_entries', stages: 'mql' },
  sal: { table: 'leads', metric: 'stage_entries', stages: 'sal' },
  sql: { table: 'leads', metric: 'stage_entries', stages: 'sql' },
  opportunities: { table: 'opportunities', metric: 'pipeline_created' },
  won: { table: 'opportunities', metric: 'won_revenue' },
};

/** The address of the rows that a count of a channel counts; null where the data does not know the channel. */
export function rowsBehind(stage: CostStage, { channel, values }: ChannelView, all: Channels): string | null {
  if (values.length === 0 || all.asOf === null) return null;
  const { table, ...counted } = behind[stage];
  const drill: Drill = {
    ...counted,
    part: 'denominator',
    query: reviewQuerySchema.parse({
      ...periodText(all.period),
      asOf: formatLocalDate(all.asOf),
      filters: [{ dimension: channel.crmDimension, values }],
    }),
  };
  return workspaceHref(all.workspaceId, ['data', 'rows'], { table, drill: JSON.stringify(drill) });
}
