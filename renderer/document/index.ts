/** The live document as the rest of the window sees it; everything else in this folder is its own business. */
export {
  authorOf,
  currentSnapshot,
  freshId,
  inOneStep,
  knownAuthors,
  lastOrder,
  onOwnTyping,
  onUndoMove,
  orderBetween,
  redo,
  reportDataWritten,
  reportFileState,
  richText,
  runBesideUndo,
  runChange,
  setPresencePlace,
  takeBackMaking,
  undo,
} from './current-replica.ts';
export { DocumentProvider } from './DocumentProvider.tsx';
export type { Presence, SaveState, UndoState } from './document-state.ts';
export {
  useCollection,
  useDeletedElsewhere,
  useEntry,
  useKnownCollection,
  useKnownEntry,
  useOpenDocument,
  usePersonBehind,
  usePresence,
  useSaveState,
  useSettings,
  useSnapshot,
  useWorkspaceId,
} from './hooks.ts';
export type { DeletedEntry } from './replica.ts';
export type { UndoOutcome } from './undo-history.ts';
