import type { Entity, RootName } from '../../../shared/model/entities.ts';

type Comment = Entity<'comments'>;

export interface CommentThread {
  readonly first: Comment;
  readonly replies: readonly Comment[];
}

export interface Threads {
  readonly open: readonly CommentThread[];
  readonly resolved: readonly CommentThread[];
}

/**
 * The threads about one entry, the oldest first. A reply whose first comment was deleted stands as a thread of its own:
 * what someone wrote is not lost with what another took back.
 */
export function threadsOf(comments: readonly Comment[], root: RootName, entryId: string): Threads {
  const own = comments.filter((comment) => comment.root === root && comment.entryId === entryId).toSorted(byTime);
  const firsts = own.filter(({ replyTo }) => replyTo === null || !own.some(({ id }) => id === replyTo));
  const threads = firsts.map((first) => ({ first, replies: own.filter(({ replyTo }) => replyTo === first.id) }));
  return {
    open: threads.filter(({ first }) => first.resolvedAt === null),
    resolved: threads.filter(({ first }) => first.resolvedAt !== null),
  };
}

function byTime(one: Comment, other: Comment): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
