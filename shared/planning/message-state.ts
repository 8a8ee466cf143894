import type { Entity } from '../model/entities.ts';
import { isGap } from './message-grid.ts';

type Message = Entity<'messages'>;
type Words = Pick<Message, 'headline' | 'publicCopy' | 'talkTrack'>;

/** How a message stands: without a word, written, approved as it reads, or approved before it was changed. */
export type MessageState = 'gap' | 'draft' | 'approved' | 'changed';

/** What a message says, as one text; how it is set in lines does not matter. */
export function wordsOf({ headline, publicCopy, talkTrack }: Words): string {
  return JSON.stringify([headline, publicCopy, talkTrack].map((text) => text.replaceAll(/\s+/gu, ' ').trim()));
}

/** How a message stands. One that was approved before its words were kept counts as it was approved. */
export function messageState(message: Message | null): MessageState {
  if (message === null || isGap({ message })) return 'gap';
  if (message.isDraft) return 'draft';
  return message.approvedWords === null || message.approvedWords === wordsOf(message) ? 'approved' : 'changed';
}

/** Whether there is something to approve: a headline alone is nothing that anyone could say. */
export function canApprove(message: Message): boolean {
  return messageState(message) !== 'approved' && `${message.publicCopy}${message.talkTrack}`.trim() !== '';
}
