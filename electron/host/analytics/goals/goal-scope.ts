import { type LocalDay, parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { Period } from '../../../../shared/calendar/periods.ts';
import type { GoalQuestion } from '../../../../shared/contract/goals.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { dimensionSchema, reviewQuerySchema } from '../../../../shared/contract/review.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { figureOfBinding } from '../../../../shared/planning/goal-metrics.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { familyOf } from '../metrics/compute-metric.ts';
import { withQuery } from '../metrics/context.ts';
import { dataThrough } from '../metrics/resolve-query.ts';
import type { Scope } from '../metrics/scope.ts';

/** What all goals are measured with. */
export interface GoalScope {
  readonly scope: Scope;
  readonly asOf: LocalDay;
}

/**
 * Runs `work` with the tables derived for the data's last day, or for the day asked; null where there is no data and
 * hence nothing to measure.
 */
export async function withGoals<Value>(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  days: { readonly today?: LocalDay; readonly asOf?: string | null },
  work: (scope: GoalScope) => Promise<Value>,
): Promise<Value | null> {
  if (!days.asOf && (await dataThrough(db, days.today)) === null) return null;
  const query = reviewQuerySchema.parse({ asOf: days.asOf ?? null });
  return withQuery(db, settings, query, days.today, ({ scope, resolved: { asOf } }) =>
    work({ scope: { ...scope, span: null }, asOf }),
  );
}

/** The days of a question; null where they make no period. */
export function periodOf({ from, to }: GoalQuestion): Period | null {
  const start = from === null ? null : parseLocalDate(from);
  const end = to === null ? null : parseLocalDate(to);
  return start === null || end === null || end <= start ? null : { from: start, to: end };
}

/** Reads the number of a goal over a period, with all that its metric says beside it. */
export type GoalReader = (period: Period) => Promise<GoalFigure>;

export interface GoalFigure {
  /** Null where the metric has no such part. */
  readonly figure: Figure | null;
  readonly isYoung: boolean;
}

/** The reader of the metric that a goal is tied to. Throws the problem of one that can't be measured. */
export async function goalReader({ scope, asOf }: GoalScope, question: GoalQuestion): Promise<GoalReader> {
  const metric = question.metric ?? '';
  const family = familyOf(metric);
  const filters = question.filters.map(({ dimension, values }) => ({ dimension: knownDimension(dimension), values }));
  const stages = question.stages ?? 'mql:opportunity';
  const read = await family.create({ scope: { ...scope, filters }, asOf, stages });
  return async (period) => {
    // What is there on a day is told as of the period's own last one.
    const day = family.comparedAt === 'age' ? Math.min(period.to - 1, asOf) : asOf;
    const headline = (await read({ period, asOf: day })).whole[metric];
    const mature = headline?.variants?.mature;
    return {
      figure: headline ? figureOfBinding(headline, question) : null,
      isYoung: question.variant === null && headline?.basis === 'cohort' && mature?.value === null,
    };
  };
}

function knownDimension(text: string) {
  const known = dimensionSchema.safeParse(text);
  if (known.success) return known.data;
  throw new ProblemError({ code: 'review.badFilter', message: `The data can’t be told apart by “${text}”.` });
}
