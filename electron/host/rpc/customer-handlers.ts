import { localDayOf } from '../../../shared/calendar/zone.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import { computePersonas, computeTestValues } from '../analytics/metrics/personas/compute-personas.ts';
import { contentReach } from '../analytics/metrics/personas/content-reach.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { Caller } from './caller.ts';

type CustomerHandlers = Pick<Handlers<Caller>, 'plan/personas' | 'plan/testValues' | 'plan/contentReach'>;

/** Answers what the data say of personas, of their claims and of content. */
export function customerHandlers(sessions: SessionRegistry): CustomerHandlers {
  const prepared = async (workspaceId: string) => {
    const session = await sessions.find(workspaceId);
    const settings = session.settings();
    return { db: await session.tables(), settings, today: localDayOf(Date.now(), settings.timeZone) };
  };
  return {
    'plan/personas': async ({ workspaceId, ...asked }) => {
      const { db, settings, today } = await prepared(workspaceId);
      return computePersonas(db, settings, asked, today);
    },
    'plan/testValues': async ({ workspaceId, ...asked }) => {
      const { db, settings, today } = await prepared(workspaceId);
      return computeTestValues(db, settings, asked, today);
    },
    'plan/contentReach': async ({ workspaceId, pieces }) => {
      const { db } = await prepared(workspaceId);
      return contentReach(db, pieces);
    },
  };
}
