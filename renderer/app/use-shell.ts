import { useEffect } from 'react';
import type { MenuCommand } from '../../shared/contract/bridge.ts';
import { getBridge } from '../state/bridge.ts';
import { useImportFraction } from '../state/import-session.ts';
import { offerFiles } from '../state/offered-files.ts';
import { openDialog } from './dialogs/dialog-store.ts';
import { openGivenWorkspace } from './open-given-workspace.ts';
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
        if (event.kind === 'workspace') void openGivenWorkspace(bridge, event.path);
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

/** Shows on the task bar how far an import has come. */
export function useTaskBarProgress(): void {
  const fraction = useImportFraction();
  useEffect(() => void getBridge()?.setProgress(fraction), [fraction]);
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
  const field = document.activeElement;
  if (field && isTextField(field)) undoInField(direction, field);
  else if (workspaceId !== null) (direction === 'undo' ? undoChange : redoChange)();
}

/** The editor for longer texts has a history of its own behind the keys; plain fields leave it to the browser. */
function undoInField(direction: 'undo' | 'redo', field: Element): void {
  const isMac = getBridge()?.platform === 'darwin';
  const init = { key: 'z', code: 'KeyZ', ctrlKey: !isMac, metaKey: isMac, shiftKey: direction === 'redo' };
  const isLeftToBrowser = field.dispatchEvent(
    new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
  );
  if (isLeftToBrowser) document.execCommand(direction);
}
