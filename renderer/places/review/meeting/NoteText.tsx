import { noteId } from '../../../commands/open-note.ts';
import { useEntry } from '../../../document/index.ts';
import { IconNote } from '../../../kit/icons.ts';
import { RichText } from '../../../kit/rich-text/RichText.tsx';
import styles from './record/record.module.css';

interface NoteTextProps {
  readonly meetingId: string;
  readonly slide: string;
  /** Null beside a chart that says it already. */
  readonly title: string | null;
}

/** The notes of a slide, open to be finished after the review; nothing where nothing was noted. */
export function NoteText({ meetingId, slide, title }: NoteTextProps) {
  const id = noteId(meetingId, slide);
  const note = useEntry('notes', id);
  if (!note) return null;
  return (
    <div className={styles.note}>
      <h3>
        <IconNote size={15} aria-hidden /> {title ?? 'Notes'}
      </h3>
      <RichText root="notes" id={id} field="text" label={`Notes: ${title ?? slide}`} />
    </div>
  );
}
