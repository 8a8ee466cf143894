import { Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { PullIntoClaim } from './PullIntoClaim.tsx';
import { PullIntoMessage } from './PullIntoMessage.tsx';
import { PullIntoReview } from './PullIntoReview.tsx';
import styles from './pull.module.css';

interface PullDialogProps {
  readonly insight: Entity<'insights'>;
  onClose(): void;
}

const targets = [
  { value: 'claim', label: 'In a persona' },
  { value: 'message', label: 'In a message' },
  { value: 'review', label: 'In the review' },
];

/** Puts an insight where it helps: as evidence for a claim, behind a message, beside a slide. */
export function PullDialog({ insight, onClose }: PullDialogProps) {
  const [target, setTarget] = useState('claim');
  return (
    <Modal opened onClose={onClose} title="Use what was said" size="lg">
      <div className={styles.form}>
        <blockquote className={styles.quote}>“{insight.text}”</blockquote>
        <SegmentedControl aria-label="Where" data={targets} value={target} onChange={setTarget} data-autofocus />
        {target === 'claim' && <PullIntoClaim insight={insight} onDone={onClose} />}
        {target === 'message' && <PullIntoMessage insight={insight} onDone={onClose} />}
        {target === 'review' && <PullIntoReview insight={insight} />}
      </div>
    </Modal>
  );
}
