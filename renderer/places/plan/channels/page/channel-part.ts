import type { Channels, ChannelView } from '../use-channels.ts';

/** What every part of a channel's page is given. */
export interface ChannelPartProps {
  readonly all: Channels;
  readonly view: ChannelView;
}
