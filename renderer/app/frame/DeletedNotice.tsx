import { ActionIcon, Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { bringBack } from '../../commands/bring-back.ts';
import {
  authorOf,
  currentSnapshot,
  type DeletedEntry,
  runChange,
  useDeletedElsewhere,
  useKnownEntry,
  usePersonBehind,
  useSaveState,
  useSnapshot,
} from '../../document/index.ts';
import { focusAgain } from '../../kit/focus-again.ts';
import { IconTrash, IconX } from '../../kit/icons.ts';
import { useMe } from '../../state/use-me.ts';
import { calledInSentence, deletedWords, openOfDeleted } from '../entries/deleted-entry.ts';
import { currentRoute } from '../routes.ts';
import classes from './DeletedNotice.module.css';

/** Says above the screen that somebody deleted what stood open in it, and brings that back with all that was typed. */
export function DeletedNotice() {
  const [deleted, setDeleted] = useState<DeletedEntry | null>(null);
  const hear = useCallback((entries: readonly DeletedEntry[]) => {
    const route = currentRoute();
    if (route.kind !== 'workspace') return;
    const { screen, rest } = route;
    const focused = document.activeElement?.closest('[data-entry]')?.getAttribute('data-entry') ?? null;
    // Something else that goes meanwhile, and was not open, leaves the notice as it is.
    setDeleted((before) => openOfDeleted(entries, { screen, rest, focused }, currentSnapshot()) ?? before);
  }, []);
  useDeletedElsewhere(hear);
  const close = useCallback(() => setDeleted(null), []);
  if (deleted === null) return null;
  return <Notice key={`${deleted.root} ${deleted.id}`} deleted={deleted} onClose={close} />;
}

interface NoticeProps {
  readonly deleted: DeletedEntry;
  onClose(): void;
}

function Notice({ deleted, onClose }: NoticeProps) {
  const { root, id } = deleted;
  const entry = useKnownEntry(root, id);
  const snapshot = useSnapshot();
  const me = useMe();
  const isReadOnly = useSaveState().state === 'read-only';
  const by = usePersonBehind(authorOf(root, id, 'deletedAt') ?? '');
  const notice = useRef<HTMLDivElement>(null);
  const isBack = entry === null || entry.deletedAt === null;
  useEffect(() => {
    if (isBack) onClose();
    // Who typed there goes on to type: the letters must not press what stands nearest.
    else focusAgain(() => notice.current);
  }, [isBack, onClose]);
  if (isBack) return null;
  const what = calledInSentence(deleted, snapshot);
  const words = deletedWords(what, by === me.id ? null : (snapshot.people.get(by)?.name ?? ''));
  return (
    <div ref={notice} className={classes.notice} role="alert" tabIndex={-1} data-screen-only>
      <IconTrash size={16} aria-hidden />
      <p>{words}</p>
      {!isReadOnly && (
        <Button variant="default" size="sm" onClick={() => runChange(bringBack(currentSnapshot(), root, id, what))}>
          Bring it back
        </Button>
      )}
      <ActionIcon aria-label="Close the notice" onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}
