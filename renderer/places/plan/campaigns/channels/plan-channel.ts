import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import type { CampaignParts } from '../../../../../shared/planning/campaign-parts.ts';
import { channelCalled } from '../../../../../shared/planning/channel-names.ts';
import { inOneStep } from '../../../../document/index.ts';
import { addChannel } from '../../channels/channel-edits.ts';
import { addLine, changeLine } from '../edit-parts.ts';

type Channel = Entity<'channels'>;

/** Adds a channel to a campaign: the one of the plan that is called so, else a new one of the plan with it. */
export function addToCampaign(
  { entry, lines }: Pick<CampaignParts, 'entry' | 'lines'>,
  channels: readonly Channel[],
  { name, function: own }: { readonly name: string; readonly function: MemberFunction },
): void {
  const known = channelCalled(channels, name);
  const add = (channelId: string, said: string, what: string) =>
    addLine(entry, { channelId, name: said, function: own }, lines, what);
  if (known) add(known.id, known.name, 'channel');
  else inOneStep(() => add(addChannel(name), name, 'it to the campaign'));
}

/** Makes a typed channel of a campaign one of the plan. */
export function addToPlan(entry: CampaignParts['entry'], line: Entity<'campaignChannels'>): void {
  inOneStep(() => changeLine(entry, line, { channelId: addChannel(line.name) }, `channel of ${line.name}`));
}
