import { useMemo } from 'react';
import type { LocalDay } from '../../../../shared/calendar/local-day.ts';
import { localDayOf } from '../../../../shared/calendar/zone.ts';
import type { CampaignQuery } from '../../../../shared/contract/campaigns.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { signersOf } from '../../../../shared/model/signing.ts';
import { actualsWindow } from '../../../../shared/planning/campaign-actuals.ts';
import { type CampaignParts, campaignParts } from '../../../../shared/planning/campaign-parts.ts';
import { campaignEntry } from '../../../../shared/planning/campaign-terms.ts';
import { useCollection, useSaveState, useSettings } from '../../../document/index.ts';
import { type HostQuery, useHostQuery } from '../../../state/use-host-query.ts';

/** All campaigns of the workspace with what belongs to them. */
export interface Campaigns {
  readonly all: readonly CampaignParts[];
  readonly people: readonly Entity<'people'>[];
  readonly signers: readonly MemberFunction[];
  readonly currency: string;
  readonly today: LocalDay;
  readonly isReadOnly: boolean;
}

/** The campaigns as they stand in the document. */
export function useCampaigns(): Campaigns {
  const campaigns = useCollection('campaigns');
  const signatures = useCollection('signatures');
  const definitions = useCollection('definitions');
  const people = useCollection('people');
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
        campaigns.map((campaign) => campaignEntry(campaign, signatures)),
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
    signers,
    currency,
    today: localDayOf(Date.now(), timeZone),
    isReadOnly: useSaveState().state === 'read-only',
  };
}

/** What the host has to know of a campaign to say what came of it. */
export function campaignQuery(parts: CampaignParts, all: readonly CampaignParts[]): CampaignQuery {
  const window = actualsWindow(
    parts.entry,
    all.map(({ entry }) => entry),
    all.flatMap(({ matches }) => matches),
  );
  return { id: parts.entry.id, values: parts.matches.map(({ value }) => value), ...window };
}

export type CampaignsAnswer = MethodOutput<'plan/campaigns'>;

/** What the imported data says of all campaigns. */
export function useActuals(workspaceId: string, all: readonly CampaignParts[]): HostQuery<'plan/campaigns'> {
  return useHostQuery('plan/campaigns', { workspaceId, campaigns: all.map((parts) => campaignQuery(parts, all)) });
}
