import { useMemo } from 'react';
import { localDayOf } from '../../../../shared/calendar/zone.ts';
import { signersOf } from '../../../../shared/model/signing.ts';
import { type CampaignParts, campaignParts } from '../../../../shared/planning/campaign-parts.ts';
import { campaignEntry } from '../../../../shared/planning/campaign-terms.ts';
import { useCollection, useKnownCollection, useSaveState, useSettings } from '../../../document/index.ts';
import { type HostQuery, useHostQuery } from '../../../state/use-host-query.ts';
import { type Campaigns, campaignQuery } from './campaigns.ts';

/** The campaigns as they stand in the document. */
export function useCampaigns(): Campaigns {
  const campaigns = useCollection('campaigns');
  const signatures = useCollection('signatures');
  const definitions = useCollection('definitions');
  const people = useCollection('people');
  const everyone = useKnownCollection('people');
  const campaignChannels = useCollection('campaignChannels');
  const campaignMatches = useCollection('campaignMatches');
  const tasks = useCollection('tasks');
  const taskLinks = useCollection('taskLinks');
  const launchChecks = useCollection('launchChecks');
  const campaignRoles = useCollection('campaignRoles');
  const campaignContent = useCollection('campaignContent');
  const { currency, timeZone } = useSettings();
  const all = useMemo(
    () =>
      campaignParts(
        campaigns.map((campaign) => campaignEntry(campaign, signatures, campaignChannels)),
        { campaignChannels, campaignMatches, tasks, taskLinks, launchChecks, campaignRoles, campaignContent },
      ),
    [
      campaigns,
      signatures,
      campaignChannels,
      campaignMatches,
      tasks,
      taskLinks,
      launchChecks,
      campaignRoles,
      campaignContent,
    ],
  );
  const signers = useMemo(() => signersOf(definitions, people), [definitions, people]);
  return {
    all,
    people,
    everyone,
    signers,
    currency,
    timeZone,
    today: localDayOf(Date.now(), timeZone),
    isReadOnly: useSaveState().state === 'read-only',
  };
}

/** What the imported data says of all campaigns. */
export function useActuals(workspaceId: string, all: readonly CampaignParts[]): HostQuery<'plan/campaigns'> {
  return useHostQuery('plan/campaigns', { workspaceId, campaigns: all.map((parts) => campaignQuery(parts, all)) });
}
