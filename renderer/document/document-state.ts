import type { PresencePlace } from '../../shared/document/presence.ts';
import type { Snapshot } from '../../shared/model/entities.ts';

/** Whether what was typed in this window is in the file. */
export interface SaveState {
  /**
   * `connecting`: nothing of this window waits. `not-saved`: edits wait here while the host or its disk can't take them.
   * `read-only`: edits are not taken at all.
   */
  readonly state: 'connecting' | 'saved' | 'saving' | 'not-saved' | 'read-only';
  /** Since when, as an ISO instant. */
  readonly since: string;
  /** A sentence where there is something to say. */
  readonly reason: string | null;
}

/** Someone who has this workspace open; one for each of their windows. */
export interface Presence {
  readonly clientId: number;
  readonly personId: string;
  readonly name: string;
  readonly isThisWindow: boolean;
  readonly at: PresencePlace;
}

/** What undo and redo would do now. */
export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoName: string | null;
  readonly redoName: string | null;
  /** Why the last undo or redo was not done ("Bob changed it since"), until the next one or the next change. */
  readonly refusal: string | null;
}

/** Everything of the document that a window shows. */
export interface DocumentState {
  /** False until the document has come from the host for the first time. */
  readonly isLoaded: boolean;
  readonly snapshot: Snapshot;
  readonly save: SaveState;
  readonly presence: readonly Presence[];
  readonly undo: UndoState;
}
