import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import { weekStartOf } from '../../../../shared/calendar/periods.ts';
import type { Conformance, TestedLine } from '../../../../shared/contract/handbook.ts';
import { reviewQuerySchema } from '../../../../shared/contract/review.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { ConformanceWeek } from '../../../../shared/planning/drift.ts';
import { driftOf } from '../../../../shared/planning/drift.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { sqlText } from '../sql-text.ts';
import {
  type ConformanceRow,
  readConformance,
  stageAsked,
  summed,
  type Test,
  type TestedStage,
  testsOf,
} from './conformance.ts';
import { withQuery } from './context.ts';

/** What is counted where no day is asked for, or nobody entered since. */
const usualDays = 12 * 7;

/** Twelve weeks to know what is usual by, and as many to look at. */
const shownWeeks = 26;

export interface ConformanceRequest {
  readonly stage: string;
  /** Where what is counted since begins; null for the twelve weeks up to the newest day. */
  readonly since: LocalDay | null;
  /** The lines to test; null for those of the handbook. */
  readonly lines: readonly TestedLine[] | null;
}

/**
 * How a stage's definition behaves in the data: who entered since a day and meets each line, the weeks up to the newest
 * whole one, and where they began to differ.
 */
export async function computeConformance(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  { stage: name, since, lines }: ConformanceRequest,
  today?: LocalDay,
): Promise<Conformance> {
  const asked = stageAsked(settings, name);
  // Every week is asked the same lines, so that what moves is who came, not what was asked of them.
  const stage = { stage: asked.stage, criteria: lines ?? asked.criteria };
  return withQuery(db, settings, reviewQuerySchema.parse({}), today, async ({ scope, resolved: { asOf } }) => {
    const tests = testsOf(stage);
    const endOfWeeks = weekStartOf(asOf + 1, settings.weekStart);
    const firstWeek = endOfWeeks - shownWeeks * 7;
    const usualFrom = asOf + 1 - usualDays;
    const window = { period: { from: Math.min(since ?? usualFrom, firstWeek), to: asOf + 1 }, asOf };
    const begin = await firstEntry(db, stage.stage);
    const rows = await readConformance({ ...scope, span: null }, stage, window);
    const isBefore = since !== null && !rows.some(({ day, n }) => day >= since && n > 0);
    const from = since === null || isBefore ? usualFrom : since;
    const counted = rows.filter(({ day }) => day >= from);
    return {
      stage: stage.stage,
      since: formatLocalDate(from),
      asOf: formatLocalDate(asOf),
      isBefore,
      entered: summed(counted, 'n'),
      implied: summed(counted, 'implied'),
      met: hasCriteria(stage) ? summed(counted, 'met') : null,
      lines: tests.map(({ line }, index) => ({ id: line.id, met: summed(counted, `met_${index}`) })),
      ...driftOf(hasCriteria(stage) ? weeksOf(rows, tests, { from: firstWeek, to: endOfWeeks, begin }) : []),
    };
  });
}

const hasCriteria = (stage: TestedStage<TestedLine>) => testsOf(stage).some(({ line }) => line.kind === 'criterion');

/** The day from which on the data knows of entries into a stage; a few stray older ones don't count. */
async function firstEntry(db: AnalyticsDatabase, stage: string): Promise<LocalDay | null> {
  const sql = `SELECT quantile_disc(day, 0.002)::INTEGER AS day FROM stage_event WHERE stage = ${sqlText(stage)}`;
  return (await db.row<{ day: LocalDay | null }>(sql)).day;
}

interface Weeks {
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** The first day that the data has, which may lie within a week. */
  readonly begin: LocalDay | null;
}

/** The weeks from the first with an entry on; one that the data begins in is a part of a week. */
function weeksOf(rows: readonly ConformanceRow[], tests: readonly Test<TestedLine>[], { from, to, begin }: Weeks) {
  const weeks: ConformanceWeek[] = [];
  for (let start = from; start < to; start += 7) {
    const own = rows.filter(({ day }) => day >= start && day < start + 7);
    const rules = tests.flatMap(({ line }, index) =>
      line.kind === 'criterion' ? [[line.id, summed(own, `met_${index}`)] as const] : [],
    );
    weeks.push({
      from: formatLocalDate(start),
      days: Math.min(7, Math.max(1, start + 7 - (begin ?? start))),
      entered: summed(own, 'n'),
      met: summed(own, 'met'),
      rules: Object.fromEntries(rules),
    });
  }
  const first = weeks.findIndex(({ entered }) => entered > 0);
  return first < 0 ? [] : weeks.slice(first);
}
