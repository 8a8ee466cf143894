import { useRef, useState } from 'react';
import { TextEditing } from '../EditableText.tsx';
import { focusAgain } from '../focus-again.ts';
import { IconPlus } from '../icons.ts';
import classes from './add-line.module.css';

interface AddLineProps {
  readonly label: string;
  /** What one of them is, read aloud: "task". */
  readonly one: string;
  /** What is offered while one types; anything else can be typed too. */
  readonly offers?: readonly string[];
  onAdd(text: string): void;
}

/** The line at the foot of a list: Enter keeps and offers the next, Esc or leaving ends. */
export function AddLine({ label, one, offers, onAdd }: AddLineProps) {
  const [line, setLine] = useState<number | null>(null);
  const isKept = useRef(false);
  const begin = useRef<HTMLButtonElement>(null);
  if (line === null) {
    return (
      <button ref={begin} type="button" className={classes.add} onClick={() => setLine(0)}>
        <IconPlus size={14} aria-hidden /> {label}
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
        {...(offers ? { offers } : {})}
        onKeep={(text) => {
          isKept.current = text !== '';
          if (text !== '') onAdd(text);
        }}
        onClose={(byKey) => {
          const goesOn = byKey && isKept.current;
          setLine(goesOn ? line + 1 : null);
          isKept.current = false;
          if (byKey && !goesOn) focusAgain(() => begin.current);
        }}
      />
    </div>
  );
}
