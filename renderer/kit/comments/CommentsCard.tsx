import { useState } from 'react';
import type { Entity, RootName } from '../../../shared/model/entities.ts';
import { useCollection, useSaveState } from '../../document/index.ts';
import { Card } from '../Card.tsx';
import { countOf } from '../format.ts';
import { CommentBox } from './CommentBox.tsx';
import { CommentLine } from './CommentLine.tsx';
import classes from './comments.module.css';
import { threadsOf } from './threads.ts';

interface CommentsCardProps {
  /** The entry that is spoken of. */
  readonly root: RootName;
  readonly entryId: string;
  /** What is talked about here, where "Comments" says too little. */
  readonly title?: string;
}

/** What people say about an entry: threads with replies, mentions, and a way to be done with them. */
export function CommentsCard({ root, entryId, title = 'Comments' }: CommentsCardProps) {
  const isReadOnly = useSaveState().state === 'read-only';
  const [showsResolved, setShowsResolved] = useState(false);
  const { open, resolved } = threadsOf(useCollection('comments'), root, entryId);
  const shown = showsResolved ? [...resolved, ...open] : open;
  return (
    <Card
      title={title}
      about={open.length === 0 ? undefined : `${open.length} open`}
      actions={
        resolved.length > 0 && (
          <button type="button" className={classes.quiet} onClick={() => setShowsResolved(!showsResolved)}>
            {showsResolved ? 'Hide resolved' : `${countOf(resolved.length, 'resolved thread')}`}
          </button>
        )
      }
    >
      <ol className={classes.threads}>
        {shown.map(({ first, replies }) => (
          <Thread key={first.id} first={first} replies={replies} isReadOnly={isReadOnly} />
        ))}
      </ol>
      {!isReadOnly && <CommentBox root={root} entryId={entryId} replyTo={null} label="Comment, @ to mention" />}
    </Card>
  );
}

interface ThreadProps {
  readonly first: Entity<'comments'>;
  readonly replies: readonly Entity<'comments'>[];
  readonly isReadOnly: boolean;
}

function Thread({ first, replies, isReadOnly }: ThreadProps) {
  const [isReplying, setReplying] = useState(false);
  const canReply = !isReadOnly && first.resolvedAt === null;
  return (
    <li className={classes.thread} {...(first.resolvedAt === null ? {} : { 'data-resolved': true })}>
      <CommentLine comment={first} isReadOnly={isReadOnly} />
      {replies.map((reply) => (
        <div key={reply.id} className={classes.reply}>
          <CommentLine comment={reply} isReadOnly={isReadOnly} />
        </div>
      ))}
      {canReply &&
        (isReplying ? (
          <div className={classes.reply}>
            <CommentBox
              root={first.root as RootName}
              entryId={first.entryId}
              replyTo={first.id}
              label="Reply, @ to mention"
              onDone={() => setReplying(false)}
            />
          </div>
        ) : (
          <button type="button" className={classes.quiet} onClick={() => setReplying(true)}>
            Reply
          </button>
        ))}
    </li>
  );
}
