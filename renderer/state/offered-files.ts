import { create } from 'zustand';

interface OfferedFiles {
  readonly workspaceId: string | null;
  readonly files: readonly File[];
  /** Files that the shell names by their paths: from the menu, the dock or a double click. */
  readonly paths: readonly string[];
}

const none: OfferedFiles = { workspaceId: null, files: [], paths: [] };

/** CRM files that were given to the app outside its import screen and wait for that screen to take them. */
export const useOfferedFiles = create<OfferedFiles>(() => none);

/** Leaves files for the import screen of a workspace; without one the library asks where they belong. */
export function offerFiles(
  workspaceId: string | null,
  given: { files?: readonly File[]; paths?: readonly string[] },
): void {
  useOfferedFiles.setState({ workspaceId, files: given.files ?? [], paths: given.paths ?? [] });
}

/** Takes the files that wait for a workspace's import screen (or the library), once; null if there are none. */
export function takeOfferedFiles(workspaceId: string | null): Pick<OfferedFiles, 'files' | 'paths'> | null {
  const offered = useOfferedFiles.getState();
  const isNothing = offered.files.length + offered.paths.length === 0;
  if (isNothing || offered.workspaceId !== workspaceId) return null;
  useOfferedFiles.setState(none);
  return offered;
}
