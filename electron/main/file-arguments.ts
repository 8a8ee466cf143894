import path from 'node:path';
import type { OpenFileEvent } from '../../shared/contract/bridge.ts';

export const workspaceExtension = 'tandem';
export const crmExtensions = ['csv', 'tsv', 'txt', 'xlsx', 'zip'] as const;

/**
 * The files among a start's arguments, absolute. Skips switches, the app's own folder and anything that isn't a kind of
 * file that Tandem opens: Chromium adds arguments of its own.
 */
export function filesAmong(argv: readonly string[], workingDirectory: string): readonly string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && kindOf(argument) !== null)
    .map((argument) => path.resolve(workingDirectory, argument));
}

/** What to do with files that came in together: each workspace by itself, CRM exports as one import. */
export function openEvents(paths: readonly string[]): readonly OpenFileEvent[] {
  const workspaces = paths.filter((each) => kindOf(each) === 'workspace');
  const exports = paths.filter((each) => kindOf(each) === 'import');
  const opens = workspaces.map((each): OpenFileEvent => ({ kind: 'workspace', path: each }));
  return exports.length === 0 ? opens : [...opens, { kind: 'import', paths: exports }];
}

function kindOf(file: string): OpenFileEvent['kind'] | null {
  const extension = path.extname(file).slice(1).toLowerCase();
  if (extension === workspaceExtension) return 'workspace';
  return crmExtensions.some((each) => each === extension) ? 'import' : null;
}
