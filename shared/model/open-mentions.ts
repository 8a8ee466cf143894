import type { Entity } from './entities.ts';

type Comment = Entity<'comments'>;

/**
 * The comments that wait for someone, the newest first: in a thread that is not resolved somebody else names them, and
 * they have written nothing in it since.
 */
export function openMentions(comments: readonly Comment[], personId: string): readonly Comment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const firstOf = (comment: Comment) => byId.get(comment.replyTo ?? '') ?? comment;
  const lastOwn = new Map<string, string>();
  for (const comment of comments) {
    const thread = firstOf(comment).id;
    if (comment.createdBy !== personId || comment.createdAt < (lastOwn.get(thread) ?? '')) continue;
    lastOwn.set(thread, comment.createdAt);
  }
  return comments
    .filter((comment) => {
      const first = firstOf(comment);
      const isNamed = comment.mentions.includes(personId) && comment.createdBy !== personId;
      return isNamed && first.resolvedAt === null && comment.createdAt > (lastOwn.get(first.id) ?? '');
    })
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
}
