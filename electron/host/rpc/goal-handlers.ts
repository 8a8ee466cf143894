import { localDayOf } from '../../../shared/calendar/zone.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import { computeGoalSeries } from '../analytics/goals/goal-series.ts';
import { measureGoals } from '../analytics/goals/measure-goals.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { Caller } from './caller.ts';

type GoalHandlers = Pick<Handlers<Caller>, 'plan/goals' | 'plan/goalSeries'>;

/** Answers what the data says of goals. */
export function goalHandlers(sessions: SessionRegistry): GoalHandlers {
  const prepared = async (workspaceId: string) => {
    const session = await sessions.find(workspaceId);
    const settings = session.settings();
    return { db: await session.tables(), settings, today: localDayOf(Date.now(), settings.timeZone) };
  };
  return {
    'plan/goals': async ({ workspaceId, goals }) => {
      const { db, settings, today } = await prepared(workspaceId);
      return measureGoals(db, settings, goals, { today });
    },
    'plan/goalSeries': async ({ workspaceId, goal }) => {
      const { db, settings, today } = await prepared(workspaceId);
      return computeGoalSeries(db, settings, goal, today);
    },
  };
}
