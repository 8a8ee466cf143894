import { z } from 'zod';
import { figureSchema } from '../metrics/figure.ts';
import { method } from './method.ts';
import { reviewQuerySchema } from './review.ts';
import { workspaceInput } from './workspace.ts';

const localDate = z.string();

export const findingSchema = z.object({
  itemId: z.string(),
  state: z.enum(['present', 'absent', 'not-measured']),
  sentence: z.string(),
  rows: z.object({ metric: z.string(), part: z.string() }).optional(),
});

/** A metric that a part of a scheme is paid for. */
export const paidMetricSchema = z.object({ metric: z.string(), stages: z.string().nullable() });
export type PaidMetric = z.infer<typeof paidMetricSchema>;

/** What of the data begins too late to tell of a quarter, and when; null where there is none of it at all. */
export const replayGapSchema = z.object({ of: z.enum(['leads', 'deals', 'closes']), since: localDate.nullable() });
export type ReplayGap = z.infer<typeof replayGapSchema>;

/**
 * A quarter that is over, with the figure of each metric asked for, by `paidMetricKey`; null where it can't be had: for a
 * gap of the data, or since this version doesn't know the metric.
 */
export const replayQuarterSchema = z.object({
  label: z.string(),
  from: localDate,
  to: localDate,
  figures: z.record(z.string(), figureSchema.nullable()),
  gaps: z.record(z.string(), replayGapSchema),
});
export type ReplayQuarter = z.infer<typeof replayQuarterSchema>;

export const alignmentMethods = {
  /** What the data says about the symptoms of the health check; no findings while there is nothing to judge. */
  'plan/symptoms': method(
    workspaceInput,
    z.object({
      /** Null without data. */
      period: z.object({ from: localDate, to: localDate }).nullable(),
      /** The query behind rows that findings point to. */
      query: reviewQuerySchema,
      findings: z.array(findingSchema),
    }),
  ),
  /** The metrics of the parts over the last four quarters that are over, oldest first. */
  'plan/incentiveReplay': method(
    workspaceInput.extend({ metrics: z.array(paidMetricSchema).max(40) }),
    z.object({ quarters: z.array(replayQuarterSchema) }),
  ),
} as const;
