import { z } from 'zod';
import { figureSchema, funnelStageSchema } from '../metrics/figure.ts';
import { method } from './method.ts';
import { workspaceInput } from './workspace.ts';

export const dimensions = ['source', 'campaign', 'channel', 'owner', 'segment', 'persona', 'region'] as const;
export const dimensionSchema = z.enum(dimensions);
export type Dimension = z.infer<typeof dimensionSchema>;

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What a review is computed for. Dates are local to the workspace's zone; `to` is exclusive. */
export const reviewQuerySchema = z.object({
  from: localDate.nullable().default(null),
  to: localDate.nullable().default(null),
  asOf: localDate.nullable().default(null),
  /** What is looked at where `from` and `to` are left open: the last review period, or three months up to the data's end. */
  span: z.enum(['review-period', 'three-months']).default('review-period'),
  horizonDays: z.number().int().positive().nullable().default(null),
  by: dimensionSchema.nullable().default(null),
  filters: z.array(z.object({ dimension: dimensionSchema, values: z.array(z.string()) })).default([]),
  /** The period before, or the period before seen at the age that this one has now. */
  compare: z.enum(['previous', 'same-age']).default('previous'),
});
export type ReviewQuery = z.infer<typeof reviewQuerySchema>;

export const reviewWarningSchema = z.object({
  code: z.string(),
  message: z.string(),
  rows: z.number().int(),
  /** The rows by funnel stage, where the warning is about stages. */
  stages: z.record(z.string(), z.number().int()).optional(),
});

/** `review --json` prints it as it is (a fixed contract). */
export const reviewResultSchema = z.object({
  schema: z.literal(1),
  period: z.object({
    from: localDate,
    to: localDate,
    previous: z.object({ from: localDate, to: localDate }),
  }),
  asOf: localDate,
  timeZone: z.string(),
  currency: z.string(),
  by: dimensionSchema.nullable(),
  metrics: z.record(z.string(), figureSchema),
  funnel: z.array(funnelStageSchema),
  segments: z.array(
    z.object({ key: z.string(), metrics: z.record(z.string(), figureSchema), funnel: z.array(funnelStageSchema) }),
  ),
  warnings: z.array(reviewWarningSchema),
});
export type ReviewResult = z.infer<typeof reviewResultSchema>;

/** One metric over months (or weeks) of history, oldest first. */
export const seriesSchema = z.object({
  metric: z.string(),
  buckets: z.array(z.object({ from: localDate, to: localDate, isOpen: z.boolean(), figure: figureSchema })),
});
export type Series = z.infer<typeof seriesSchema>;

/** Where the handoffs of a period went, and where the recycled ones came back; counts add up. */
export const recycleFlowSchema = z.object({
  nodes: z.array(z.object({ key: z.string(), label: z.string(), count: z.number().int(), owner: z.string() })),
  links: z.array(z.object({ from: z.string(), to: z.string(), count: z.number().int() })),
});

/**
 * A sum of opportunities' amounts in minor units; null where none of them has a value. `leftOut` are those without an
 * amount, or without a rate for their currency; reviews that were frozen before it was counted don't have it.
 */
const summed = {
  count: z.number().int(),
  value: z.number().nullable(),
  leftOut: z
    .object({
      withoutAmount: z.number().int(),
      unrated: z.array(z.object({ currency: z.string(), rows: z.number().int() })),
    })
    .optional(),
};

/**
 * Open opportunities by stage with the median days since their creation, and how the open value moved since the period
 * began. Money in minor units. The stage `closed-since` holds what was open on the as-of day and has closed by now.
 */
export const pipelineSchema = z.object({
  stages: z.array(z.object({ stage: z.string(), ...summed, daysMedian: z.number().nullable() })),
  movement: z.array(
    z.object({ key: z.enum(['start', 'created', 'repriced', 'won', 'lost', 'moved-out', 'end']), ...summed }),
  ),
  slipped: z.object(summed),
  pushed: z.object(summed),
});

const queryInput = workspaceInput.extend({ query: reviewQuerySchema });

export const reviewMethods = {
  'review/compute': method(queryInput, reviewResultSchema),
  'review/metric': method(queryInput.extend({ metric: z.string(), stages: z.string().optional() }), figureSchema),
  'review/series': method(
    queryInput.extend({
      metric: z.string(),
      bucket: z.enum(['month', 'week']),
      buckets: z.number().int().min(1).max(60),
    }),
    seriesSchema,
  ),
  'review/recycling': method(queryInput, recycleFlowSchema),
  'review/pipeline': method(queryInput, pipelineSchema),
  /** The values a filter can take, with the leads behind each, most first. */
  'review/dimensionValues': method(
    workspaceInput.extend({ dimension: dimensionSchema }),
    z.object({ values: z.array(z.object({ value: z.string(), leads: z.number().int() })) }),
  ),
} as const;
