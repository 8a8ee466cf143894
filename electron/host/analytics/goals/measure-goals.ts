import { formatLocalDate, type LocalDay, partsOf } from '../../../../shared/calendar/local-day.ts';
import type { Period } from '../../../../shared/calendar/periods.ts';
import {
  type GoalQuestion,
  type GoalsMeasured,
  type MeasuredGoal,
  questionKey,
} from '../../../../shared/contract/goals.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { bareFigure } from '../../../../shared/metrics/build-figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { yearsEarlier } from '../../../../shared/planning/goal-days.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { firstWholeDay, isWhole } from './data-from.ts';
import { findConflicts } from './find-conflicts.ts';
import { type GoalReader, type GoalScope, goalReader, periodOf, withGoals } from './goal-scope.ts';

/** How many earlier years a seasonal curve is made of at most. */
const mostSeasons = 4;

/** What the data says of each goal over its own period, and which of them pull apart. */
export async function measureGoals(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  questions: readonly GoalQuestion[],
  days: { readonly today?: LocalDay; readonly asOf?: string | null },
): Promise<GoalsMeasured> {
  const measured = await withGoals(db, settings, days, async (goals): Promise<GoalsMeasured> => {
    const dataFrom = await firstWholeDay(db);
    const answers: MeasuredGoal[] = [];
    for (const question of questions) answers.push(await measureGoal(goals, question, dataFrom));
    return {
      asOf: formatLocalDate(goals.asOf),
      dataFrom: dataFrom === null ? null : formatLocalDate(dataFrom),
      goals: answers,
      conflicts: dataFrom === null ? [] : await findConflicts(goals, questions, dataFrom),
    };
  });
  return measured ?? { asOf: null, dataFrom: null, goals: questions.map(unmeasured), conflicts: [] };
}

function unmeasured(question: GoalQuestion): MeasuredGoal {
  const { id, metric } = question;
  const problem = metric === null ? null : 'There is no data yet: import an export of your CRM first.';
  return { id, asked: questionKey(question), figure: null, isYoung: false, seasons: [], problem };
}

async function measureGoal(goals: GoalScope, question: GoalQuestion, dataFrom: LocalDay | null): Promise<MeasuredGoal> {
  const { id, metric } = question;
  const known = { id, asked: questionKey(question), figure: null, isYoung: false, seasons: [], problem: null };
  const period = periodOf(question);
  if (metric === null || period === null) return known;
  try {
    const read = await goalReader(goals, question);
    const { figure, isYoung } = await read(period);
    const isSeasonal = question.curve === 'seasonal' && dataFrom !== null;
    return {
      ...known,
      figure: figure && bareFigure(figure),
      isYoung,
      seasons: isSeasonal ? await readSeasons(read, period, { asOf: goals.asOf, dataFrom }) : [],
      problem: figure === null ? 'The metric has no such part.' : null,
    };
  } catch (error) {
    if (error instanceof ProblemError) return { ...known, problem: error.problem.message };
    throw error;
  }
}

/** The same dates of earlier years, of which the data has the whole. */
async function readSeasons(
  read: GoalReader,
  period: Period,
  { asOf, dataFrom }: { readonly asOf: LocalDay; readonly dataFrom: LocalDay },
): Promise<MeasuredGoal['seasons']> {
  const seasons: MeasuredGoal['seasons'] = [];
  for (let years = 1; years <= mostSeasons; years++) {
    const from = yearsEarlier(period.from, years);
    const to = yearsEarlier(period.to, years);
    if (!isWhole(from, dataFrom)) break;
    // A goal of more than a year would be compared with days of its own.
    if (to > period.from) continue;
    const end = Math.min(to, yearsEarlier(asOf + 1, years));
    const total = (await read({ from, to })).figure?.value ?? 0;
    const soFar = end > from ? ((await read({ from, to: end })).figure?.value ?? 0) : 0;
    seasons.push({ year: partsOf(from).year, soFar, total });
  }
  return seasons;
}
