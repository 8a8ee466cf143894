import type { ReviewResult } from '../../../../shared/contract/review.ts';
import type { HeadlineSettings } from '../../../../shared/metrics/headlines.ts';
import { planOver } from '../../../../shared/metrics/plan.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import type { SampleLimits } from '../../../kit/figure-words.ts';
import { longPeriod, periodPhrase, shortPeriod } from '../../../kit/period/period-words.ts';
import { type StageLooks, stageLooks } from './stage-looks.ts';

/** Figures together with what is needed to say them: the handbook's words, the currency, how periods are called. */
export interface Reading {
  readonly review: ReviewResult;
  /** How the period before was counted: as old as this one is now, or as it stands today. */
  readonly compare: 'previous' | 'same-age';
  readonly looks: StageLooks;
  readonly limits: SampleLimits;
  readonly currency: string;
  readonly periodName: string;
  readonly periodPhrase: string;
  /** Of the period before: "Q2". */
  readonly previousName: string;
  /** "Q2 at the same age": how the funnel's period before is always counted. */
  readonly previousPhrase: string;
  readonly handbook: string;
  readonly handbookSettings: HeadlineSettings;
  readonly source: string;
}

interface ReadingInput {
  readonly review: ReviewResult;
  readonly settings: Entity<'settings'>;
  readonly definitions: readonly Entity<'definitions'>[];
  readonly compare: 'previous' | 'same-age';
  /** The version of the handbook, as `handbookWords` says it. */
  readonly handbook: string;
}

/** Joins figures with the words of the workspace. */
export function readingOf({ review, settings, definitions, compare, handbook }: ReadingInput): Reading {
  const start = settings.fiscalYearStart;
  const cadenceDays = Math.max(1, Math.round(settings.reviewCadenceDays));
  const previousName = shortPeriod(review.period.previous, start);
  const periodName = longPeriod(review.period, start);
  return {
    review,
    compare,
    looks: stageLooks(definitions, (plan) => planOver(plan, review.period, cadenceDays)),
    limits: { smallSample: settings.smallSample, greySample: settings.greySample },
    currency: review.currency,
    periodName,
    periodPhrase: periodPhrase(review.period, start),
    previousName,
    previousPhrase: `${previousName} at the same age`,
    handbook,
    handbookSettings: {
      fiscalYearStart: start,
      smallSample: settings.smallSample,
      cadenceDays,
      // When a version was signed, and what its lines are, is no part of any sentence.
      stages: new Map(
        definitions.map((definition) => [definition.stage, { ...definition, inForce: [], criteria: [] }]),
      ),
    },
    source: `${periodName}, as of ${review.asOf}, ${handbook}. Tandem`,
  };
}
