import type { Entity } from '../../../../shared/model/entities.ts';
import type { Verdict } from '../../../../shared/model/programme.ts';
import type { LooseName } from '../../../../shared/planning/channel-names.ts';
import { createEntry, type EntryFields, editEntry, together } from '../../../commands/edit-entry.ts';
import { freshId, inOneStep, lastOrder, orderBetween, runChange } from '../../../document/index.ts';
import { countOf } from '../../../kit/format.ts';
import { moveInList } from '../move-in-list.ts';
import { removeWithUndo } from '../remove-with-undo.ts';
import { channelName } from './channel-name.ts';

type Channel = Entity<'channels'>;

/** Writes a new channel down and answers with its id. */
export function addChannel(name: string): string {
  const id = freshId();
  runChange(createEntry('channels', id, { name, order: lastOrder('channels') }, `channel ${name}`.trim()));
  return id;
}

/** Makes what campaigns typed a channel of the plan, or the one that is called so already. */
export function adoptName({ name, lineIds, campaigns, channelId }: LooseName): void {
  inOneStep(() => {
    const id = channelId ?? addChannel(name);
    const ties = lineIds.map((lineId) => editEntry('campaignChannels', lineId, { channelId: id }, 'it'));
    runChange(together(`tie ${countOf(campaigns, 'campaign')} to ${name}`, ties));
  });
}

/** Changes a channel; `what` says which part. */
export function changeChannel(channel: Channel, fields: EntryFields<'channels'>, what: string): void {
  runChange(editEntry('channels', channel.id, fields, `${what} of ${channelName(channel)}`));
}

/** Moves a channel to another place of the list. */
export function moveChannel(channels: readonly Channel[], channel: Channel, to: number): boolean {
  return moveInList('channels', channels, { id: channel.id, to, name: channelName(channel) });
}

/** Deletes a channel; its spending goes and comes back with it. */
export function removeChannel(channel: Channel): void {
  removeWithUndo('channels', channel.id, channelName(channel));
}

/** What someone decides about a channel, signed by them on that day. */
export function decide(
  channel: Channel,
  decided: { readonly verdict?: Verdict; readonly verdictWhy?: string },
  by: { readonly id: string; readonly today: string },
): void {
  const verdict = decided.verdict ?? channel.verdict;
  const signed =
    verdict === 'undecided' ? { verdictBy: null, verdictOn: null } : { verdictBy: by.id, verdictOn: by.today };
  changeChannel(
    channel,
    { ...decided, ...signed },
    decided.verdict === undefined ? 'reason for the verdict' : 'verdict',
  );
}

/** Writes money down that a channel cost on a day. */
export function addSpend(channel: Channel, on: string, amount: number): void {
  const fields = { channelId: channel.id, on, amount, order: lastOrder('spend') };
  runChange(createEntry('spend', freshId(), fields, `spending on ${channelName(channel)}`));
}

/** Changes money that was written down. */
export function changeSpend(id: string, channel: Channel, fields: EntryFields<'spend'>, what: string): void {
  runChange(editEntry('spend', id, fields, `${what} of a sum spent on ${channelName(channel)}`));
}

/** Takes a sum away again. */
export function removeSpend(id: string, channel: Channel): void {
  removeWithUndo('spend', id, `a sum spent on ${channelName(channel)}`);
}

/** Begins with the places where most teams look for people. */
export function addUsualChannels(): void {
  let order = lastOrder('channels');
  const changes = ['Paid search', 'Events and fairs', 'Webinars', 'Referrals'].map((name) => {
    const change = createEntry('channels', freshId(), { name, order }, 'channel');
    order = orderBetween(order, null);
    return change;
  });
  runChange(together('begin with the usual channels', changes));
}
