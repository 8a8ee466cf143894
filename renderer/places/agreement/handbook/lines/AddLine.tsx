import { useRef, useState } from 'react';
import { TextEditing } from '../../../../kit/EditableText.tsx';
import { IconPlus } from '../../../../kit/icons.ts';
import documentClasses from '../entry/document.module.css';
import classes from './lines.module.css';

interface AddLineProps {
  /** "criterion": what one of them is. */
  readonly one: string;
  readonly addLabel: string;
  onAdd(text: string): void;
}

/** Enter keeps and offers the next line; Esc or leaving ends. */
export function AddLine({ one, addLabel, onAdd }: AddLineProps) {
  const [line, setLine] = useState<number | null>(null);
  const isKept = useRef(false);
  if (line === null) {
    return (
      <button type="button" className={documentClasses.add} onClick={() => setLine(0)}>
        <IconPlus size={14} aria-hidden /> {addLabel}
      </button>
    );
  }
  return (
    <div className={classes.adding}>
      <TextEditing
        key={line}
        value=""
        label={`New ${one}`}
        placeholder={`New ${one}`}
        onKeep={(text) => {
          isKept.current = text !== '';
          if (text !== '') onAdd(text);
        }}
        onClose={(byKey) => {
          setLine(byKey && isKept.current ? line + 1 : null);
          isKept.current = false;
        }}
      />
    </div>
  );
}
