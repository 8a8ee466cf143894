import { localDayOf } from '../../../shared/calendar/zone.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { reviewQuerySchema } from '../../../shared/contract/review.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import { dataFindings } from '../../../shared/planning/symptom-rules.ts';
import { readSymptoms } from '../analytics/metrics/read-symptoms.ts';
import { replayQuarters } from '../analytics/metrics/replay-quarters.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { Caller } from './caller.ts';

type AlignmentHandlers = Pick<Handlers<Caller>, 'plan/symptoms' | 'plan/incentiveReplay'>;

const isWithoutData = (error: unknown) =>
  error instanceof ProblemError && ['review.noData', 'review.noDates'].includes(error.problem.code);

/** Answers what the health check and the incentives ask of a workspace's data. Without data there is nothing to say. */
export function alignmentHandlers(sessions: SessionRegistry): AlignmentHandlers {
  const prepared = async (workspaceId: string) => {
    const session = await sessions.find(workspaceId);
    const settings = session.settings();
    return { db: await session.tables(), settings, today: localDayOf(Date.now(), settings.timeZone) };
  };
  return {
    'plan/symptoms': async ({ workspaceId }) => {
      const { db, settings, today } = await prepared(workspaceId);
      const query = reviewQuerySchema.parse({ span: 'three-months' });
      try {
        const { period, facts } = await readSymptoms(db, settings, query, today);
        return { period, query, findings: [...dataFindings(facts)] };
      } catch (error) {
        if (isWithoutData(error)) return { period: null, query, findings: [] };
        throw error;
      }
    },
    'plan/incentiveReplay': async ({ workspaceId, metrics }) => {
      const { db, settings, today } = await prepared(workspaceId);
      try {
        return { quarters: await replayQuarters(db, settings, metrics, today) };
      } catch (error) {
        if (isWithoutData(error)) return { quarters: [] };
        throw error;
      }
    },
  };
}
