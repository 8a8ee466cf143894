import { localDayOf } from '../../../shared/calendar/zone.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import { computeCampaign, computeCampaigns } from '../analytics/metrics/compute-campaigns.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { Caller } from './caller.ts';

type CampaignHandlers = Pick<Handlers<Caller>, 'plan/campaigns' | 'plan/campaign'>;

/** Answers what the imported data says of planned campaigns. */
export function campaignHandlers(sessions: SessionRegistry): CampaignHandlers {
  const prepared = async (workspaceId: string) => {
    const session = await sessions.find(workspaceId);
    const settings = session.settings();
    return { db: await session.tables(), settings, today: localDayOf(Date.now(), settings.timeZone) };
  };
  return {
    'plan/campaigns': async ({ workspaceId, campaigns }) => {
      const { db, settings, today } = await prepared(workspaceId);
      return computeCampaigns(db, settings, campaigns, today);
    },
    'plan/campaign': async ({ workspaceId, campaign }) => {
      const { db, settings, today } = await prepared(workspaceId);
      return computeCampaign(db, settings, campaign, today);
    },
  };
}
