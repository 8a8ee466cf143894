import { type KeyboardEvent, useState } from 'react';
import styles from './beside.module.css';

interface AddLineProps {
  readonly label: string;
  readonly placeholder: string;
  onAdd(text: string): void;
  onClose(): void;
}

/** A line to type something new in place: Enter keeps it and stays for the next, Esc closes. */
export function AddLine({ label, placeholder, onAdd, onClose }: AddLineProps) {
  const [text, setText] = useState('');
  const keep = () => {
    if (text.trim() !== '') onAdd(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      if (text.trim() === '') onClose();
      else keep();
    }
  };
  return (
    <input
      ref={(node) => node?.focus()}
      className={styles.add}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        keep();
        onClose();
      }}
    />
  );
}
