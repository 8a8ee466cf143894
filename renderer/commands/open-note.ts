import type { NamedChange } from '../../shared/model/change.ts';
import type { Snapshot } from '../../shared/model/entities.ts';

/** The id of the notes of one slide: the same for everyone, so that two who begin at once write one text. */
export const noteId = (meetingId: string, slide: string): string => `${meetingId}|${slide}`;

/** Makes the notes of a slide ready to be typed in; null when they are there already. */
export function openNote(snapshot: Snapshot, meetingId: string, slide: string): NamedChange | null {
  const id = noteId(meetingId, slide);
  const known = snapshot.notes.get(id);
  if (known && known.deletedAt === null) return null;
  return { name: 'open notes', edits: [{ kind: 'create', root: 'notes', id, fields: { meetingId, slide } }] };
}
