import { Menu } from '@mantine/core';
import { useMemo } from 'react';
import type { Entity, Snapshot } from '../../../shared/model/entities.ts';
import { openMentions } from '../../../shared/model/open-mentions.ts';
import { knownName } from '../../../shared/model/person.ts';
import { useCollection, useKnownEntry, useOpenDocument } from '../../document/index.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { formatTimeOrDate } from '../../kit/format.ts';
import { IconAt } from '../../kit/icons.ts';
import { inShort } from '../../kit/in-short.ts';
import { useMe } from '../../state/use-me.ts';
import type { NamedEntry } from '../entries/use-agreed-entries.tsx';
import { useCommentedEntries } from '../entries/use-named-entries.tsx';
import { workspaceHref } from '../routes.ts';
import classes from './Mentions.module.css';
import navClasses from './Nav.module.css';

/** How many are listed; the rest follows as these are answered. */
const mostListed = 8;

/** The comments that name whoever sits here and wait for an answer; not there while none does. */
export function Mentions({ workspaceId }: { readonly workspaceId: string }) {
  const me = useMe();
  const waiting = useWaiting(me.id);
  if (me.id === '' || waiting.length === 0) return null;
  const { length } = waiting;
  return (
    <Menu position="right-end" width={340} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={navClasses.review}>
          <span className={navClasses.reviewHead}>
            <IconAt size={15} stroke={1.7} aria-hidden />
            {length === 1 ? '1 comment names you' : `${length} comments name you`}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Waiting workspaceId={workspaceId} comments={waiting.slice(0, mostListed)} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Their ids are read as one text, so that the bar is drawn again only when they change. */
function useWaiting(personId: string): readonly Entity<'comments'>[] {
  const comments = useCollection('comments');
  const named = useMemo(() => openMentions(comments, personId), [comments, personId]);
  const there = useOpenDocument(({ snapshot }) =>
    named.flatMap(({ id, root, entryId }) => (isThere(snapshot, root, entryId) ? [id] : [])).join(' '),
  );
  return useMemo(() => {
    const ids = new Set(there?.split(' '));
    return named.filter(({ id }) => ids.has(id));
  }, [named, there]);
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
    <Menu.Item
      component="a"
      href={workspaceHref(workspaceId, entry.parts)}
      leftSection={<Avatar name={name} function={author?.function ?? 'other'} size={20} />}
    >
      <span className={classes.where}>
        <strong className={classes.entry}>{entry.label || entry.kind}</strong>
        <span>{formatTimeOrDate(comment.createdAt)}</span>
      </span>
      <span className={classes.text} dir="auto">
        {name}: {inShort(comment.text)}
      </span>
    </Menu.Item>
  );
}
