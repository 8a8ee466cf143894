import type { LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { CampaignQuery } from '../../../../shared/contract/campaigns.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Problem } from '../../../../shared/contract/problem.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { actualsWindow } from '../../../../shared/planning/campaign-actuals.ts';
import type { CampaignParts } from '../../../../shared/planning/campaign-parts.ts';

/** All campaigns of the workspace with what belongs to them. */
export interface Campaigns {
  readonly all: readonly CampaignParts[];
  readonly people: readonly Entity<'people'>[];
  /** The people with those who were removed, for what names them. */
  readonly everyone: readonly Entity<'people'>[];
  readonly signers: readonly MemberFunction[];
  readonly currency: string;
  readonly timeZone: string;
  readonly today: LocalDay;
  readonly isReadOnly: boolean;
}

export type CampaignsAnswer = MethodOutput<'plan/campaigns'>;

/** What the host has to know of a campaign to say what came of it. */
export function campaignQuery(parts: CampaignParts, all: readonly CampaignParts[]): CampaignQuery {
  const window = actualsWindow(
    parts.entry,
    all.map(({ entry }) => entry),
    all.flatMap(({ matches }) => matches),
  );
  const { id, endsOn } = parts.entry;
  return { id, values: parts.matches.map(({ value }) => value), ...window, endsOn };
}

/** How far the answer to a question of all campaigns has come. */
interface Asked {
  readonly data: CampaignsAnswer | null;
  readonly problem: Problem | null;
  readonly isStale: boolean;
}

/** Nothing was answered yet, or not for all that was matched meanwhile: what is not known of it may be in a moment. */
export function isCounting(
  { entry, matches }: Pick<CampaignParts, 'entry' | 'matches'>,
  { data, problem, isStale }: Asked,
): boolean {
  if (problem !== null) return false;
  if (data === null) return true;
  const counted = data.campaigns.find(({ id }) => id === entry.id)?.actuals ?? [];
  return isStale && matches.some((match) => !counted.some(({ value }) => value === match.value));
}
