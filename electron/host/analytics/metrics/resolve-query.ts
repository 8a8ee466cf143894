import { formatLocalDate, type LocalDay, parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import {
  defaultPeriod,
  type Period,
  previousPeriod,
  sameAge,
  threeMonthsThrough,
} from '../../../../shared/calendar/periods.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { numberWords } from '../../../../shared/metrics/words.ts';
import { distantFuture } from '../../../../shared/money/rates.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { loadSql } from '../load-sql.ts';
import type { Window } from './scope.ts';
import { fillTemplate } from './template.ts';

/** A query with everything it left open decided. */
export interface ResolvedQuery {
  readonly period: Period;
  readonly previous: Period;
  readonly asOf: LocalDay;
  readonly current: Window;
  /** The period before, as the query wants it seen. */
  readonly before: Window;
  /** The period before at the age that this one has now: all that a young cohort may be compared with. */
  readonly beforeAtAge: Window;
}

/** The newest local day the data knows of, up to `today`; null without data. */
export async function dataThrough(db: AnalyticsDatabase, today: LocalDay = distantFuture): Promise<LocalDay | null> {
  const row = await db.row<{ day: number | null }>(fillTemplate(loadSql('metrics/data-through.sql'), { today }));
  return row.day;
}

function dayOfText(text: string | null, what: string): LocalDay | null {
  if (text === null) return null;
  const day = parseLocalDate(text);
  if (day !== null) return day;
  throw new ProblemError({
    code: 'request.invalid',
    message: `“${text}” is no date for ${what}.`,
    remedy: 'Write dates as 2026-03-31.',
  });
}

/**
 * Decides the period and the as-of day: without dates the span that the query names, as of the data's last day.
 * Throws `review.noData` or `review.noDates` where neither the query nor the data names a day, and `request.invalid` for
 * dates that make no period.
 */
export async function resolveQuery(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  today: LocalDay = distantFuture,
): Promise<ResolvedQuery> {
  const from = dayOfText(query.from, 'the start');
  const to = dayOfText(query.to, 'the end');
  const asOf = dayOfText(query.asOf, 'the as-of day') ?? (await dataThrough(db, today));
  if (asOf === null) throw await noData(db);
  const usual =
    query.span === 'three-months'
      ? threeMonthsThrough(asOf)
      : defaultPeriod(asOf, settings.cadenceDays, settings.weekStart);
  const period = periodOf(from, to, usual, settings.cadenceDays);
  const previous = previousPeriod(period);
  const atAge = sameAge(period, previous, asOf);
  return {
    period,
    previous,
    asOf,
    current: { period, asOf },
    before: { period: previous, asOf: query.compare === 'same-age' ? atAge : asOf },
    beforeAtAge: { period: previous, asOf: Math.min(atAge, asOf) },
  };
}

/** Nothing imported yet, or nothing of it has a date: two different things to do. */
async function noData(db: AnalyticsDatabase): Promise<ProblemError> {
  const { rows } = await db.row<{ rows: number }>(
    'SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM opportunity) AS rows',
  );
  if (rows > 0)
    return new ProblemError({
      code: 'review.noDates',
      message: `None of the ${numberWords(rows)} leads and opportunities has a date, so there is no period to review.`,
      remedy: 'Import an export with the day on which each was created or entered a stage.',
    });
  return new ProblemError({
    code: 'review.noData',
    message: 'There is nothing to review yet.',
    remedy: 'Import an export of your CRM first.',
  });
}

function periodOf(from: LocalDay | null, to: LocalDay | null, fallback: Period, days: number): Period {
  if (from === null && to === null) return fallback;
  const start = from ?? (to ?? 0) - days;
  const end = to ?? start + days;
  if (start < end) return { from: start, to: end };
  throw new ProblemError({
    code: 'request.invalid',
    message: `The period would end on ${formatLocalDate(end)}, before it begins on ${formatLocalDate(start)}.`,
    remedy: 'Give an end after the start; the end itself is not part of the period.',
  });
}
