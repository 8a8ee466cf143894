import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { askId } from '../../../../../shared/planning/campaign-changes.ts';
import type { CampaignEntry } from '../../../../../shared/planning/campaign-terms.ts';
import { useCollection } from '../../../../document/index.ts';

/** What was asked of the functions and what they object, for the campaign's version as it stands. */
export function useAsks(entry: CampaignEntry): ReadonlyMap<MemberFunction, Entity<'campaignAsks'>> {
  const asks = useCollection('campaignAsks');
  return new Map(
    asks.filter((ask) => ask.id === askId(entry, ask.function)).map((ask) => [ask.function, ask] as const),
  );
}
