export const workspaceEnding = '.tandem';

/** The last part of a path of any system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

/** Whether a file's name says that it is a workspace. */
export function isWorkspaceFile(name: string): boolean {
  return name.toLowerCase().endsWith(workspaceEnding);
}
