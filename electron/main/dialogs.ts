import path from 'node:path';
import { type BaseWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { DialogPurpose, FileFilter, PickFiles, PickSavePath } from '../../shared/contract/bridge.ts';
import { crmExtensions, workspaceExtension } from './file-arguments.ts';
import type { Preferences } from './preferences.ts';

export const openWorkspaceRequest: PickFiles = {
  purpose: 'workspace',
  title: 'Open workspace',
  filters: [{ name: 'Tandem workspaces', extensions: [workspaceExtension] }],
  multiple: true,
};

export const importRequest: PickFiles = {
  purpose: 'import',
  title: 'Import CRM exports',
  filters: [
    { name: 'CRM exports', extensions: crmExtensions },
    { name: 'All files', extensions: ['*'] },
  ],
  multiple: true,
};

/**
 * The system's file dialogs. Electron starts each in Downloads and remembers nothing, so the folder of the last answer
 * is kept per purpose.
 */
export class FileDialogs {
  readonly #preferences: Preferences;

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
  }

  /** Absolute paths; empty when cancelled. */
  async pickFiles(window: BaseWindow | null, request: PickFiles): Promise<readonly string[]> {
    const options: OpenDialogOptions = {
      title: request.title,
      filters: toFilters(request.filters),
      properties: request.multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      ...this.#startingAt(request.purpose, ''),
    };
    const answer = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
    if (answer.canceled) return [];
    this.#rememberFolder(request.purpose, answer.filePaths[0]);
    return answer.filePaths;
  }

  /** An absolute path, or `null` when cancelled. The system has asked before overwriting. */
  async pickSavePath(window: BaseWindow | null, request: PickSavePath): Promise<string | null> {
    const options: SaveDialogOptions = {
      title: request.title,
      filters: toFilters(request.filters),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      ...this.#startingAt(request.purpose, request.suggestedName),
    };
    const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
    if (answer.canceled || answer.filePath === '') return null;
    this.#rememberFolder(request.purpose, answer.filePath);
    return answer.filePath;
  }

  #startingAt(purpose: DialogPurpose, name: string): { readonly defaultPath?: string } {
    const start = path.join(this.#preferences.folderFor(purpose) ?? '', name);
    return start === '.' ? {} : { defaultPath: start };
  }

  #rememberFolder(purpose: DialogPurpose, file: string | undefined): void {
    if (file !== undefined) this.#preferences.rememberFolder(purpose, path.dirname(file));
  }
}

function toFilters(filters: readonly FileFilter[]): OpenDialogOptions['filters'] {
  return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
}
