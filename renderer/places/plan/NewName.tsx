import { TextEditing } from '../../kit/EditableText.tsx';
import classes from './new-name.module.css';

interface NewNameProps {
  readonly label: string;
  onKeep(name: string): void;
  onClose(): void;
}

/** Where the name of something new is typed: Enter makes it, Esc makes nothing. */
export function NewName({ label, onKeep, onClose }: NewNameProps) {
  return (
    <div className={classes.name}>
      <TextEditing
        value=""
        label={label}
        placeholder={label}
        onKeep={(text) => text !== '' && onKeep(text)}
        onClose={onClose}
      />
    </div>
  );
}
