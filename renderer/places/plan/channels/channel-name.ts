import type { Entity } from '../../../../shared/model/entities.ts';

/** What a channel is called. */
export function channelName({ name }: Pick<Entity<'channels'>, 'name'>): string {
  return name === '' ? 'Untitled channel' : name;
}
