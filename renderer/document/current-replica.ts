import type { FileState } from '../../shared/contract/workspace.ts';
import { freshId } from '../../shared/document/keys.ts';
import { orderBetween } from '../../shared/document/order-key.ts';
import type { PresencePlace } from '../../shared/document/presence.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import type { RootName, Snapshot } from '../../shared/model/entities.ts';
import type { Replica } from './replica.ts';
import type { UndoOutcome } from './undo-history.ts';

/** A window shows one workspace at a time; `DocumentProvider` says which. */
let current: Replica | null = null;
const currentListeners = new Set<() => void>();

/** Makes a replica the one that the functions below work on, or none. */
export function setCurrentReplica(replica: Replica | null): void {
  current = replica;
  for (const listener of [...currentListeners]) listener();
}

/** The replica of the workspace that is open, null if none is; for the hooks of this folder. */
export function currentReplica(): Replica | null {
  return current;
}

/** Hears when another workspace is opened, or none; answers with what ends the hearing. */
export function onCurrentReplica(listener: () => void): () => void {
  currentListeners.add(listener);
  return () => currentListeners.delete(listener);
}

function theReplica(): Replica {
  if (!current) throw new Error('There is no open document: this was called outside DocumentProvider.');
  return current;
}

/** What moved this window's undo on: a change that is a step of it, or a step taken back or done again. */
export type UndoMove = 'change' | 'undo' | 'redo';
const moveListeners = new Set<(move: UndoMove) => void>();

/** Hears what is done, taken back and done again in this window; answers with what ends the hearing. */
export function onUndoMove(listener: (move: UndoMove) => void): () => void {
  moveListeners.add(listener);
  return () => moveListeners.delete(listener);
}

function moved(move: UndoMove): void {
  for (const listener of [...moveListeners]) listener(move);
}

function doAsStep(change: NamedChange): void {
  theReplica().runChange(change);
  moved('change');
}

/** The changes that are to become one, while they are gathered. */
let gathered: NamedChange[] | null = null;

/** Does a change in the open workspace as one named transaction. Throws `request.invalid` if it is not a valid one. */
export function runChange(change: NamedChange): void {
  if (gathered) gathered.push(change);
  else doAsStep(change);
}

/**
 * Does all that `act` changes as one transaction, undone as one step: something new with the choice of it. Its name says
 * all of them: "add Carla and change the owner of LinkedIn". Until it is done nothing of it is in the snapshot.
 */
export function inOneStep(act: () => void): void {
  const changes: NamedChange[] = [];
  gathered = changes;
  try {
    act();
  } finally {
    gathered = null;
  }
  if (changes.length === 0) return;
  const name = changes.map((change) => change.name).join(' and ');
  doAsStep({ name, edits: changes.flatMap(({ edits }) => edits) });
}

/**
 * Does a change that is no step of anybody's undo: one that goes with typing in a rich text, whose editor has an undo of
 * its own, or that says who somebody is, which nobody means to take back by a key.
 */
export function runBesideUndo(change: NamedChange): void {
  theReplica().runChange(change, { isUndoable: false });
}

/** The open workspace as it stands now, for a command run from an event. */
export function currentSnapshot(): Snapshot {
  return theReplica().store.getState().snapshot;
}

/** The order of an entry that is to stand behind all others of its root. */
export function lastOrder(root: RootName): string {
  const orders = [...currentSnapshot()[root].values()].map(({ order }) => order).toSorted();
  return orderBetween(orders.at(-1) ?? null, null);
}

/** Takes back this window's last change; refused, with the reason, if someone else has written there since. */
export function undo(): UndoOutcome {
  const outcome = theReplica().undo();
  if (outcome.kind !== 'nothing') moved('undo');
  return outcome;
}

/** Takes back the making of an entry, as long as nothing was done in this window since; answers with whether it did. */
export function takeBackMaking(id: string): boolean {
  return theReplica().lastMade(id) && undo().kind === 'done';
}

/** Does again what was undone last. */
export function redo(): UndoOutcome {
  const outcome = theReplica().redo();
  if (outcome.kind !== 'nothing') moved('redo');
  return outcome;
}

/** The fragment of a rich text field and the provider with the carets, for the text editor's collaboration. */
export function richText(root: RootName, id: string, field: string): ReturnType<Replica['richText']> {
  return theReplica().richText({ root, id, field });
}

/** The id of whoever wrote what a field holds now, null if that is not known. */
export function authorOf(root: RootName, id: string, field: string): string | null {
  return theReplica().authorOf(root, id, field);
}

/** The ids of all who ever wrote in the open workspace. */
export function knownAuthors(): ReadonlySet<string> {
  return theReplica().knownAuthors();
}

/** Hears of each edit of a rich text that was made in this window; answers with what ends the hearing. */
export function onOwnTyping(root: RootName, id: string, field: string, listener: () => void): () => void {
  const { fragment } = theReplica().richText({ root, id, field });
  const hear = (_events: unknown, transaction: { readonly local: boolean }) => {
    if (transaction.local) listener();
  };
  fragment.observeDeep(hear);
  return () => fragment.unobserveDeep(hear);
}

/** Tells the others where this window is; a no-op without an open document. */
export function setPresencePlace(at: PresencePlace): void {
  current?.setPlace(at);
}

/** Hands on the host's `file/state` events; states of other workspaces are ignored. */
export function reportFileState(state: FileState): void {
  current?.reportFile(state);
}

/** Hands on that the data of a workspace was written; that of other workspaces is ignored. */
export function reportDataWritten({ workspaceId }: { readonly workspaceId: string }): void {
  current?.reportWritten(workspaceId);
}

export { freshId, orderBetween };
