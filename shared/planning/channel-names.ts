import type { Entity } from '../model/entities.ts';
import { wordsKey } from './same-words.ts';

type Channel = Pick<Entity<'channels'>, 'id' | 'name'>;
type Line = Pick<Entity<'campaignChannels'>, 'id' | 'campaignId' | 'channelId' | 'name'>;

/** The channel of the plan that is called so; null for none, and for no name at all. */
export function channelCalled<Known extends Channel>(channels: readonly Known[], name: string): Known | null {
  const key = wordsKey(name);
  return key === '' ? null : (channels.find((channel) => wordsKey(channel.name) === key) ?? null);
}

/** A name that campaigns typed for a channel that is none of the plan's. */
export interface LooseName {
  /** As the first of them typed it. */
  readonly name: string;
  readonly lineIds: readonly string[];
  /** How many campaigns have it. */
  readonly campaigns: number;
  /** The channel of the plan that has this name; null where it would be a new one. */
  readonly channelId: string | null;
}

/** The channels that campaigns have as typed words only, or of a channel that was deleted: each name once. */
export function looseNames(lines: readonly Line[], channels: readonly Channel[]): readonly LooseName[] {
  const known = new Set(channels.map(({ id }) => id));
  const loose = lines.filter(
    ({ name, channelId }) => wordsKey(name) !== '' && (channelId === null || !known.has(channelId)),
  );
  return [...Map.groupBy(loose, ({ name }) => wordsKey(name)).values()].map((same) => ({
    name: same[0]?.name.trim() ?? '',
    lineIds: same.map(({ id }) => id),
    campaigns: new Set(same.map(({ campaignId }) => campaignId)).size,
    channelId: channelCalled(channels, same[0]?.name ?? '')?.id ?? null,
  }));
}
