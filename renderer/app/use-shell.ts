import { useEffect } from 'react';
import type { MenuCommand } from '../../shared/contract/bridge.ts';
import { openWorkspace } from '../places/library/library-actions.tsx';
import { getBridge } from '../state/bridge.ts';
import { offerFiles } from '../state/offered-files.ts';
import { openDialog } from './dialogs/dialog-store.ts';
import { openPalette } from './palette/open-palette.ts';
import { libraryHref, navigate, workspaceHref } from './routes.ts';
import { redoChange, undoChange } from './undo-change.ts';

/** Listens to the shell around the window (menu, opened files) and to the keys that work everywhere. */
export function useShell(workspaceId: string | null): void {
  useEffect(() => {
    const bridge = getBridge();
    if (!bridge) return;
    const stops = [
      bridge.onMenu((event) => {
        if (event.command === 'import') importPaths(workspaceId, event.paths);
        else menuCommands[event.command](workspaceId);
      }),
      bridge.onOpenFile((event) => {
        if (event.kind === 'workspace') void openWorkspace(event.path);
        else importPaths(workspaceId, event.paths);
      }),
    ];
    void bridge.hello(workspaceId);
    return () => {
      for (const stop of stops) stop();
    };
  }, [workspaceId]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => onGlobalKey(event, workspaceId !== null);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [workspaceId]);
}

/** Files given to the app's icon belong to the workspace that is shown; the library asks when there is none. */
function importPaths(workspaceId: string | null, paths: readonly string[]): void {
  offerFiles(workspaceId, { paths });
  navigate(workspaceId === null ? libraryHref() : workspaceHref(workspaceId, ['data', 'imports', 'new']));
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

function onGlobalKey(event: KeyboardEvent, hasDocument: boolean): void {
  const run = event.defaultPrevented ? null : globalKey(event, hasDocument);
  if (!run) return;
  event.preventDefault();
  run();
}

/** What a key does wherever the focus is, null if nothing. */
function globalKey(event: KeyboardEvent, hasDocument: boolean): (() => void) | null {
  const mod = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (mod && key === ',') return () => openDialog('settings');
  if (isTextField(event.target)) return null;
  if (key === '?' && !mod) return () => openDialog('keys');
  if (!hasDocument || !mod) return null;
  if (key === 'z') return event.shiftKey ? redoChange : undoChange;
  return key === 'y' ? redoChange : null;
}

const menuCommands: Readonly<Record<MenuCommand, (workspaceId: string | null) => void>> = {
  'new-workspace': () => openDialog('new-workspace'),
  'show-library': () => navigate(libraryHref()),
  search: openPalette,
  settings: () => openDialog('settings'),
  help: () => openDialog('keys'),
  shortcuts: () => openDialog('keys'),
  undo: (workspaceId) => undoWhereTyped('undo', workspaceId),
  redo: (workspaceId) => undoWhereTyped('redo', workspaceId),
  present: goToMeetings,
  'export-minutes': goToMeetings,
  print: () => void getBridge()?.print(),
};

function goToMeetings(workspaceId: string | null): void {
  if (workspaceId !== null) navigate(workspaceHref(workspaceId, ['review', 'meetings']));
}

/** In a text field undo is the field's own; elsewhere it is the document's. */
function undoWhereTyped(direction: 'undo' | 'redo', workspaceId: string | null): void {
  if (isTextField(document.activeElement)) document.execCommand(direction);
  else if (workspaceId !== null) (direction === 'undo' ? undoChange : redoChange)();
}
