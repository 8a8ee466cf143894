import { useMemo } from 'react';
import type { Entity, Snapshot } from '../../../shared/model/entities.ts';
import { knownName } from '../../../shared/model/person.ts';
import { waitingComments } from '../../../shared/model/waiting-comments.ts';
import { useCollection, useKnownEntry, useOpenDocument } from '../../document/index.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { countOf } from '../../kit/format.ts';
import { IconAt } from '../../kit/icons.ts';
import { inShort } from '../../kit/in-short.ts';
import { useMe } from '../../state/use-me.ts';
import type { NamedEntry } from '../entries/use-agreed-entries.tsx';
import { useCommentedEntries } from '../entries/use-named-entries.tsx';
import { mostListed, WaitingLine, WaitingMenu } from './WaitingMenu.tsx';

/** The comments that wait for whoever sits here; not there while none does. */
export function WaitingComments({ workspaceId }: { readonly workspaceId: string }) {
  const me = useMe();
  const waiting = useWaiting(me.id);
  if (me.id === '' || waiting.length === 0) return null;
  return (
    <WaitingMenu icon={<IconAt size={15} stroke={1.7} aria-hidden />} label={waitingWords(waiting, me.id)}>
      <Waiting workspaceId={workspaceId} comments={waiting.slice(0, mostListed)} />
    </WaitingMenu>
  );
}

/** "1 comment names you", "2 answers to you", or of both kinds "3 comments for you". */
function waitingWords(waiting: readonly Entity<'comments'>[], personId: string): string {
  const { length } = waiting;
  const named = waiting.filter(({ mentions }) => mentions.includes(personId)).length;
  if (named === length) return length === 1 ? '1 comment names you' : `${length} comments name you`;
  return named === 0 ? countOf(length, 'answer to you', 'answers to you') : `${length} comments for you`;
}

/** Their ids are read as one text, so that the bar is drawn again only when they change. */
function useWaiting(personId: string): readonly Entity<'comments'>[] {
  const comments = useCollection('comments');
  const waiting = useMemo(() => waitingComments(comments, personId), [comments, personId]);
  const there = useOpenDocument(({ snapshot }) =>
    waiting.flatMap(({ id, root, entryId }) => (isThere(snapshot, root, entryId) ? [id] : [])).join(' '),
  );
  return useMemo(() => {
    const ids = new Set(there?.split(' '));
    return waiting.filter(({ id }) => ids.has(id));
  }, [waiting, there]);
}

function isThere(snapshot: Snapshot, root: string, id: string): boolean {
  if (!(root in snapshot)) return false;
  return snapshot[root as keyof typeof snapshot].get(id)?.deletedAt === null;
}

interface WaitingProps {
  readonly workspaceId: string;
  readonly comments: readonly Entity<'comments'>[];
}

function Waiting({ workspaceId, comments }: WaitingProps) {
  const entries = new Map(useCommentedEntries().map((entry) => [`${entry.root} ${entry.id}`, entry]));
  return comments.flatMap((comment) => {
    const entry = entries.get(`${comment.root} ${comment.entryId}`);
    return entry ? [<Line key={comment.id} comment={comment} entry={entry} workspaceId={workspaceId} />] : [];
  });
}

interface LineProps {
  readonly workspaceId: string;
  readonly comment: Entity<'comments'>;
  readonly entry: NamedEntry;
}

function Line({ workspaceId, comment, entry }: LineProps) {
  const author = useKnownEntry('people', comment.createdBy);
  const name = knownName(author);
  return (
    <WaitingLine
      workspaceId={workspaceId}
      entry={entry}
      icon={<Avatar name={name} function={author?.function ?? 'other'} size={20} />}
      since={comment.createdAt}
    >
      {name}: {inShort(comment.text)}
    </WaitingLine>
  );
}
