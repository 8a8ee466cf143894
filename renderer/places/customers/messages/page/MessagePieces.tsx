import { ActionIcon, Select } from '@mantine/core';
import { giveContentTo, takeContentFrom } from '../../../../commands/keep-content.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { IconX } from '../../../../kit/icons.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { contentKindNames } from '../../content-words.ts';
import { customerLinks } from '../../links.ts';
import type { CellPart } from './cell-part.ts';
import styles from './message.module.css';

/** The pieces of content for this persona at this stage. */
export function MessagePieces({ workspaceId, persona, stage, isReadOnly }: CellPart) {
  const content = useCollection('content');
  const uses = useCollection('contentUses').filter((use) => use.personaId === persona.id && use.stage === stage);
  const used = new Set(uses.map(({ contentId }) => contentId));
  const pieces = content.filter(({ id }) => used.has(id));
  const cell = { personaId: persona.id, stage };
  const take = (contentId: string, title: string) => {
    runChange(takeContentFrom({ contentId, ...cell }));
    showToast({ text: `“${title}” is no longer for them here`, canUndo: true });
  };
  return (
    <Card title="Content for it" actions={pieces.length > 0 ? pieces.length : undefined}>
      {pieces.length === 0 && <p className={styles.quiet}>No piece yet.</p>}
      <ul className={styles.pieces}>
        {pieces.map(({ id, title, kind }) => (
          <li key={id}>
            <a href={customerLinks.piece(workspaceId, id)}>{title === '' ? 'Piece without a title' : title}</a>
            <span className={styles.quiet}>{contentKindNames[kind]}</span>
            {!isReadOnly && (
              <ActionIcon size={22} aria-label={`Take “${title}” away`} onClick={() => take(id, title)}>
                <IconX size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <Select
          aria-label="Add a piece"
          placeholder="Add a piece"
          size="xs"
          searchable
          clearable={false}
          value={null}
          data={content
            .filter(({ id, title }) => !used.has(id) && title !== '')
            .map(({ id, title }) => ({ value: id, label: title }))}
          nothingFoundMessage="No piece has these letters"
          onChange={(contentId) => contentId !== null && runChange(giveContentTo({ contentId, ...cell }))}
        />
      )}
    </Card>
  );
}
