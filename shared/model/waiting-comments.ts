import type { Entity } from './entities.ts';

type Comment = Entity<'comments'>;

/**
 * The comments that wait for someone, the newest first: in a thread that is not resolved somebody else names them or
 * answers what they began, and they have written nothing in it since. Of several answers in one thread only the newest
 * waits.
 */
export function waitingComments(comments: readonly Comment[], personId: string): readonly Comment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const firstOf = (comment: Comment) => byId.get(comment.replyTo ?? '') ?? comment;
  const lastOwn = new Map<string, string>();
  for (const comment of comments) {
    const thread = firstOf(comment).id;
    if (comment.createdBy !== personId || comment.createdAt < (lastOwn.get(thread) ?? '')) continue;
    lastOwn.set(thread, comment.createdAt);
  }
  const unanswered = comments
    .filter((comment) => {
      const first = firstOf(comment);
      const isOpen = comment.createdBy !== personId && first.resolvedAt === null;
      return isOpen && comment.createdAt > (lastOwn.get(first.id) ?? '');
    })
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
  const told = new Set<string>();
  return unanswered.filter((comment) => {
    const first = firstOf(comment);
    const isAnswer = first.createdBy === personId && !told.has(first.id);
    if (isAnswer) told.add(first.id);
    return isAnswer || comment.mentions.includes(personId);
  });
}
