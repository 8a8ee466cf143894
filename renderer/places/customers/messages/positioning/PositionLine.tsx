import { ActionIcon } from '@mantine/core';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { editPosition } from '../../../../commands/write-message.ts';
import { runChange } from '../../../../document/index.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { IconArrowRight, IconTrash } from '../../../../kit/icons.ts';
import { removeWithUndo } from '../../edit-here.ts';
import { hasProof, positionWords } from './position-words.ts';
import styles from './positioning.module.css';

interface PositionLineProps {
  readonly position: Entity<'positions'>;
  readonly isReadOnly: boolean;
}

type Field = 'claim' | 'proof' | 'source' | 'against';

/** One claim of the positioning: claim, proof, source; for a competitor what they say comes first. */
export function PositionLine({ position, isReadOnly }: PositionLineProps) {
  const { claim } = positionWords[position.kind];
  const first: Field = position.kind === 'competitor' ? 'against' : 'claim';
  const text = (field: Field, label: string, placeholder: string) => (
    <EditableText
      value={position[field]}
      label={label}
      placeholder={placeholder}
      multiline
      {...(field === first ? { opensFor: position.id } : {})}
      readOnly={isReadOnly}
      onKeep={(said) => runChange(editPosition(position.id, { [field]: said }, field))}
    />
  );
  return (
    <li className={styles.line} {...(hasProof(position) ? {} : { 'data-unproven': true })}>
      <div className={styles.claim}>
        {position.kind === 'competitor' && (
          <p className={styles.against}>{text('against', 'What they say', 'Who they are, and what they say')}</p>
        )}
        <p>{text('claim', claim, claim)}</p>
      </div>
      <IconArrowRight className={styles.arrow} size={14} aria-hidden />
      <p className={styles.proof}>{text('proof', 'Proof', 'No proof yet')}</p>
      <IconArrowRight className={styles.arrow} size={14} aria-hidden />
      <p className={styles.source}>{text('source', 'Source', 'Where is that from?')}</p>
      {!isReadOnly && (
        <ActionIcon
          className={styles.remove}
          size={24}
          aria-label={`Delete ${position.claim || 'this line'}`}
          onClick={() => removeWithUndo('positions', position.id, 'claim of the positioning')}
        >
          <IconTrash size={14} />
        </ActionIcon>
      )}
    </li>
  );
}
