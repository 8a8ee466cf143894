import { parseLocalDate } from '../../../shared/calendar/local-day.ts';
import { localDayOf } from '../../../shared/calendar/zone.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import { computeConformance } from '../analytics/metrics/compute-conformance.ts';
import { drawLeads, exerciseLeads } from '../analytics/metrics/compute-exercise-leads.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { Caller } from './caller.ts';

type HandbookHandlers = Pick<Handlers<Caller>, 'plan/conformance' | 'plan/drawLeads' | 'plan/exerciseLeads'>;

/** Answers what the handbook asks of a workspace's data. */
export function handbookHandlers(sessions: SessionRegistry): HandbookHandlers {
  const tables = async (workspaceId: string) => (await sessions.find(workspaceId)).tables();
  return {
    'plan/conformance': async ({ workspaceId, stage, since, lines }) => {
      const session = await sessions.find(workspaceId);
      const settings = session.settings();
      const today = localDayOf(Date.now(), settings.timeZone);
      const request = { stage, since: since === null ? null : parseLocalDate(since), lines };
      return computeConformance(await session.tables(), settings, request, today);
    },
    'plan/drawLeads': async ({ workspaceId, seed, count }) => ({
      keys: await drawLeads(await tables(workspaceId), seed, count),
    }),
    'plan/exerciseLeads': async ({ workspaceId, keys }) => ({
      leads: await exerciseLeads(await tables(workspaceId), keys),
    }),
  };
}
