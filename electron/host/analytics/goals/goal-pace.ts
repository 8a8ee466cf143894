import { type LocalDay, parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { reviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { Entity, Snapshot } from '../../../../shared/model/entities.ts';
import { goalPaceFigure } from '../../../../shared/planning/goal-pace-figure.ts';
import { type GoalView, goalQuestion, goalView } from '../../../../shared/planning/goal-standing.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { measureGoals } from './measure-goals.ts';

/** All goals of a workspace as they stand, measured from the document's and the data's own state. */
export async function goalViews(
  db: AnalyticsDatabase,
  snapshot: Snapshot,
  days: { readonly today: LocalDay; readonly asOf?: string | null },
): Promise<readonly GoalView[]> {
  const settings = reviewSettings(snapshot);
  const goals = inOrder(snapshot.goals.values());
  const known = await measureGoals(db, settings, goals.map(goalQuestion), days);
  const measured = new Map(known.goals.map((each) => [each.id, each]));
  const context = {
    asOf: known.asOf === null ? null : parseLocalDate(known.asOf),
    today: days.today,
    calendars: { holidays: [...snapshot.holidays.values()], teamCalendars: [...snapshot.teamCalendars.values()] },
    smallSample: settings.smallSample,
  };
  return goals.map((goal) => goalView(goal, measured.get(goal.id) ?? null, context));
}

/** M-24 of a workspace: an item a goal. */
export async function computeGoalPace(
  db: AnalyticsDatabase,
  snapshot: Snapshot,
  days: { readonly today: LocalDay; readonly asOf?: string | null },
): Promise<Figure> {
  return goalPaceFigure(await goalViews(db, snapshot, days), reviewSettings(snapshot).currency);
}

function inOrder(goals: Iterable<Entity<'goals'>>): Entity<'goals'>[] {
  const key = ({ order, id }: Entity<'goals'>) => `${order}\n${id}`;
  return [...goals]
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
