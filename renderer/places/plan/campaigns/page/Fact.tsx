import type { ReactNode } from 'react';
import { IconChevronDown, IconChevronRight } from '../../../../kit/icons.ts';
import classes from './page.module.css';

interface FactProps {
  readonly label: string;
  /** What it says in a sentence; empty while nothing is known. */
  readonly sentence: string;
  /** What to do about that. */
  readonly prompt: string;
  readonly isOpen: boolean;
  readonly isReadOnly: boolean;
  onToggle(): void;
  /** The fields behind the sentence. */
  readonly children: ReactNode;
}

/** A fact of several fields: a sentence that unfolds into them. */
export function Fact({ label, sentence, prompt, isOpen, isReadOnly, onToggle, children }: FactProps) {
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>
        {isReadOnly ? (
          sentence || 'Not set'
        ) : (
          <button type="button" className={classes.unfold} aria-expanded={isOpen} onClick={onToggle}>
            {sentence || prompt}
            <Arrow size={14} aria-hidden />
          </button>
        )}
      </dd>
      {isOpen && !isReadOnly && <dd className={classes.fields}>{children}</dd>}
    </div>
  );
}
