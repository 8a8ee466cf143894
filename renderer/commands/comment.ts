import type { NamedChange } from '../../shared/model/change.ts';
import type { Entity, RootName } from '../../shared/model/entities.ts';

export interface NewComment {
  readonly id: string;
  readonly order: string;
  readonly root: RootName;
  readonly entryId: string;
  readonly text: string;
  /** Ids of the people who are mentioned. */
  readonly mentions: readonly string[];
  readonly replyTo: string | null;
}

/** Says something about an entry. */
export function addComment({ id, ...fields }: NewComment): NamedChange {
  return { name: 'add comment', edits: [{ kind: 'create', root: 'comments', id, fields }] };
}

/** Changes what one said oneself. */
export function editComment(id: string, text: string, mentions: readonly string[]): NamedChange {
  return { name: 'change comment', edits: [{ kind: 'set', root: 'comments', id, fields: { text, mentions } }] };
}

/** Says that a comment is dealt with, or opens it again; `at` is an ISO instant. */
export function resolveComment(comment: Entity<'comments'>, by: string, at: string): NamedChange {
  const isOpen = comment.resolvedAt === null;
  return {
    name: isOpen ? 'resolve comment' : 'open comment again',
    edits: [
      {
        kind: 'set',
        root: 'comments',
        id: comment.id,
        fields: isOpen ? { resolvedAt: at, resolvedBy: by } : { resolvedAt: null, resolvedBy: null },
      },
    ],
  };
}
