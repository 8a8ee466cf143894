import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { longestShown } from '../in-short.ts';
import styles from './rich-text.module.css';

interface LongTextProps {
  /** What the text says: a pasted novel is shown by its beginning. */
  readonly text: string;
  readonly children: ReactNode;
}

/** Keeps a long text from pushing all else away: its first lines, and the rest by a button; whoever writes in it sees more. */
export function LongText({ text, children }: LongTextProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isLong = text.length > longestShown;
  // The text stays in one place of the tree: it grows long under the hands of whoever writes it.
  return (
    <>
      <div id={id} className={isLong && !isOpen ? styles.long : undefined}>
        {children}
      </div>
      {isLong && (
        <Button
          variant="subtle"
          size="sm"
          aria-expanded={isOpen}
          aria-controls={id}
          data-screen-only
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Show less' : 'Show all'}
        </Button>
      )}
    </>
  );
}
