import { z } from 'zod';
import { figureSchema } from '../metrics/figure.ts';
import { method } from './method.ts';
import { workspaceInput } from './workspace.ts';

const localDate = z.string();

/**
 * What the data is asked for a goal. The window sends it along, since what it edits may not have reached the host's
 * document yet; whatever does not change the answer (the target, the owners) is left out of it.
 */
export const goalQuestionSchema = z.object({
  id: z.string(),
  metric: z.string().nullable(),
  stages: z.string().nullable(),
  variant: z.string().nullable(),
  filters: z.array(z.object({ dimension: z.string(), values: z.array(z.string()) })),
  from: localDate.nullable(),
  /** Exclusive. */
  to: localDate.nullable(),
  curve: z.enum(['business-days', 'seasonal']),
});
export type GoalQuestion = z.output<typeof goalQuestionSchema>;

/** A question by value. */
export function questionKey({ id, metric, stages, variant, filters, from, to, curve }: GoalQuestion): string {
  const parts = filters.map(({ dimension, values }) => [dimension, values]);
  return JSON.stringify([id, metric, stages, variant, parts, from, to, curve]);
}

/** What the data says of a goal over its own period. */
export const measuredGoalSchema = z.object({
  id: z.string(),
  /** The question that this answers, as `questionKey` writes it: a goal that was edited since waits for another answer. */
  asked: z.string(),
  /** Null where it is tied to no metric, or can't be measured. */
  figure: figureSchema.nullable(),
  /** None of those counted had the time that the metric gives them. */
  isYoung: z.boolean(),
  /** The same period of earlier years, asked for a seasonal curve only. */
  seasons: z.array(z.object({ year: z.number().int(), soFar: z.number(), total: z.number() })),
  /** Why it can't be measured: one sentence. */
  problem: z.string().nullable(),
});
export type MeasuredGoal = z.infer<typeof measuredGoalSchema>;

/** A share and the volume it divides, over a stretch of days. */
const stretchSchema = z.object({
  from: localDate,
  to: localDate,
  /** In a fortnight. */
  volume: z.number(),
  part: z.number(),
  whole: z.number(),
});

/** Two goals that pull apart: more came in, and a smaller share of it went on. */
export const goalConflictSchema = z.object({
  volumeId: z.string(),
  shareId: z.string(),
  earlier: stretchSchema,
  later: stretchSchema,
  /** The reason for refusals that grew most, where the share is the acceptance. */
  reason: z.object({ text: z.string(), count: z.number().int(), of: z.number().int() }).nullable(),
});
export type GoalConflict = z.infer<typeof goalConflictSchema>;

export const goalsMeasuredSchema = z.object({
  /** The data's last day; null without data. */
  asOf: localDate.nullable(),
  /** The first day from which on the data is whole. */
  dataFrom: localDate.nullable(),
  goals: z.array(measuredGoalSchema),
  conflicts: z.array(goalConflictSchema),
});
export type GoalsMeasured = z.infer<typeof goalsMeasuredSchema>;

/** A goal's number by fortnights (months for long goals), oldest first; a sum's are those of its own period. */
export const goalSeriesSchema = z.object({
  asOf: localDate.nullable(),
  /** The same over the period before, as far as this one has come; null where the data has not the whole of it. */
  previous: z.object({ from: localDate, to: localDate, figure: figureSchema }).nullable(),
  buckets: z.array(z.object({ from: localDate, to: localDate, isOpen: z.boolean(), figure: figureSchema })),
});
export type GoalSeries = z.infer<typeof goalSeriesSchema>;

export const goalMethods = {
  'plan/goals': method(workspaceInput.extend({ goals: z.array(goalQuestionSchema) }), goalsMeasuredSchema),
  'plan/goalSeries': method(workspaceInput.extend({ goal: goalQuestionSchema }), goalSeriesSchema),
} as const;
