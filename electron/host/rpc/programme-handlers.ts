import { localDayOf } from '../../../shared/calendar/zone.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import { computeChannels } from '../analytics/metrics/channels/compute-channels.ts';
import { computeProgrammes, touchNames } from '../analytics/metrics/programmes/compute-programmes.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { Caller } from './caller.ts';

type ProgrammeHandlers = Pick<Handlers<Caller>, 'plan/programmes' | 'plan/touchNames' | 'plan/channels'>;

/** Answers what the imported data says of programmes and channels. */
export function programmeHandlers(sessions: SessionRegistry): ProgrammeHandlers {
  return {
    'plan/programmes': async ({ workspaceId, programmes }) => {
      const session = await sessions.find(workspaceId);
      const settings = session.settings();
      const today = localDayOf(Date.now(), settings.timeZone);
      return computeProgrammes(await session.tables(), settings, programmes, today);
    },
    'plan/channels': async ({ workspaceId, ...asked }) => {
      const session = await sessions.find(workspaceId);
      const settings = session.settings();
      const today = localDayOf(Date.now(), settings.timeZone);
      return computeChannels(await session.tables(), settings, asked, today);
    },
    'plan/touchNames': async ({ workspaceId, column }) => {
      const session = await sessions.find(workspaceId);
      return { names: await touchNames(await session.tables(), column) };
    },
  };
}
