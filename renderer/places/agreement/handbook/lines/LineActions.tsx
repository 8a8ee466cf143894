import { ActionIcon } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '../../../../kit/icons.ts';
import classes from './lines.module.css';

interface LineActionsProps {
  readonly text: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Offered where the line reads as its rule. */
  onReword?: (() => void) | undefined;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** What can be done with one line, seen when it is pointed at or has the focus. */
export function LineActions({ text, isFirst, isLast, onReword, onMove, onRemove }: LineActionsProps) {
  return (
    <span className={classes.actions}>
      {onReword && (
        <ActionIcon
          size={24}
          aria-label={`Write ${text} in your own words`}
          title="In your own words"
          onClick={onReword}
        >
          <IconPencil size={14} />
        </ActionIcon>
      )}
      <ActionIcon
        size={24}
        aria-label={`Move ${text} up`}
        title="Up (Alt+↑)"
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={14} />
      </ActionIcon>
      <ActionIcon
        size={24}
        aria-label={`Move ${text} down`}
        title="Down (Alt+↓)"
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={14} />
      </ActionIcon>
      <ActionIcon size={24} aria-label={`Remove ${text}`} title="Remove" onClick={onRemove}>
        <IconTrash size={14} />
      </ActionIcon>
    </span>
  );
}

/** Moves a line by Alt and the arrows. */
export function moveByKey(event: KeyboardEvent, move: (by: -1 | 1) => void): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  move(event.key === 'ArrowUp' ? -1 : 1);
}
