import { useState } from 'react';
import type { Entity } from '../../../shared/model/entities.ts';
import { mentionsIn, partsOf } from '../../../shared/model/mentions.ts';
import { knownName, mentionable } from '../../../shared/model/person.ts';
import { editComment, resolveComment } from '../../commands/comment.ts';
import { removeEntry } from '../../commands/remove-entry.ts';
import { runChange, useKnownCollection, useKnownEntry } from '../../document/index.ts';
import { useMe } from '../../state/use-me.ts';
import { TextEditing } from '../EditableText.tsx';
import { PersonName } from '../fields/PersonName.tsx';
import { formatTimeOrDate } from '../format.ts';
import { showToast } from '../toast.tsx';
import classes from './comments.module.css';

interface CommentLineProps {
  readonly comment: Entity<'comments'>;
  readonly isReadOnly: boolean;
}

/** One comment with who said it and when; one's own can be changed and taken back. */
export function CommentLine({ comment, isReadOnly }: CommentLineProps) {
  const people = mentionable(useKnownCollection('people'));
  const author = useKnownEntry('people', comment.createdBy);
  const [isEditing, setEditing] = useState(false);
  return (
    <div className={classes.line}>
      <PersonName id={comment.createdBy} isShort />
      <div className={classes.said}>
        <p className={classes.head}>
          <strong>{knownName(author)}</strong>
          <span className={classes.when}>{formatTimeOrDate(comment.createdAt)}</span>
        </p>
        {isEditing ? (
          <TextEditing
            value={comment.text}
            label="Comment"
            multiline
            onKeep={(text) => text !== '' && runChange(editComment(comment.id, text, mentionsIn(text, people)))}
            onClose={() => setEditing(false)}
          />
        ) : (
          <p className={classes.text} dir="auto">
            {partsOf(comment.text, people).map((part) =>
              part.person === null ? (
                part.text
              ) : (
                <strong key={part.at} className={classes.mention}>
                  {part.text}
                </strong>
              ),
            )}
          </p>
        )}
        {!isReadOnly && !isEditing && <Actions comment={comment} onEdit={() => setEditing(true)} />}
      </div>
    </div>
  );
}

function Actions({ comment, onEdit }: { readonly comment: Entity<'comments'>; onEdit(): void }) {
  const self = useMe();
  const isOwn = comment.createdBy === self.id;
  const isFirst = comment.replyTo === null;
  const remove = () => {
    runChange(removeEntry('comments', comment.id, 'comment'));
    showToast({ text: 'Comment deleted', canUndo: true });
  };
  const resolve = () => runChange(resolveComment(comment, self.id, new Date().toISOString()));
  return (
    <p className={classes.actions}>
      {isFirst && (
        <button type="button" className={classes.quiet} onClick={resolve}>
          {comment.resolvedAt === null ? 'Resolve' : 'Open again'}
        </button>
      )}
      {isOwn && (
        <>
          <button type="button" className={classes.quiet} onClick={onEdit}>
            Edit
          </button>
          <button type="button" className={classes.quiet} onClick={remove}>
            Delete
          </button>
        </>
      )}
    </p>
  );
}
