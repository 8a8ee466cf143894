import { z } from 'zod';
import { agreed, entity, localDate, reference } from './entity.ts';

export const goalSides = ['business', 'joint', 'marketing', 'telequalification', 'sales'] as const;
export const goalKinds = ['sum', 'ratio', 'reduce', 'milestone'] as const;
export type GoalSide = (typeof goalSides)[number];
export type GoalKind = (typeof goalKinds)[number];

/** What someone wants to have reached by when. Its value comes from a metric, or is typed and marked as typed. */
export const goalSchema = z.object({
  ...entity,
  ...agreed,
  title: z.string().default(''),
  side: z.enum(goalSides).default('joint'),
  /** The goal that this one feeds; a goal without one that is not the business' is an orphan. */
  parentId: reference,
  kind: z.enum(goalKinds).default('sum'),
  /** An id of the metric catalogue, null while it is tied to none. */
  metric: z.string().nullable().default(null),
  /** A stage such as `mql`, or for metrics of a step `mql:sal`. */
  stages: z.string().nullable().default(null),
  variant: z.string().nullable().default(null),
  filters: z.array(z.object({ dimension: z.string(), values: z.array(z.string()) })).default([]),
  unit: z.enum(['count', 'money', 'ratio', 'days', 'hours', 'multiple']).default('count'),
  /** In the unit; ratios from 0 to 1, money in major units of the workspace's currency. */
  target: z.number().nullable().default(null),
  /** Where a `reduce` goal begins. */
  baseline: z.number().nullable().default(null),
  from: localDate.nullable().default(null),
  /** Exclusive. */
  to: localDate.nullable().default(null),
  typedValue: z.number().nullable().default(null),
  typedOn: localDate.nullable().default(null),
  doneOn: localDate.nullable().default(null),
  curve: z.enum(['business-days', 'seasonal']).default('business-days'),
  staleAfterDays: z.number().int().min(1).default(21),
  /** Pace under which it is behind, and under which it is badly so. */
  behindBelow: z.number().default(1),
  badBelow: z.number().default(0.9),
});
