import { Modal } from '@mantine/core';
import { InsightLine } from './InsightLine.tsx';

interface InsightDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** Writes an insight down over whatever screen one is on. */
export function InsightDialog({ isOpen, onClose }: InsightDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="What did a customer say?" size="lg">
      <InsightLine onKept={onClose} />
    </Modal>
  );
}
