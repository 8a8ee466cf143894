/** Endings of what an import reads. */
export const crmEndings = ['.csv', '.tsv', '.txt', '.xlsx', '.zip'] as const;
export const workspaceEnding = '.tandem';

/** Whether a file's name says that it is a workspace. */
export function isWorkspaceFile(name: string): boolean {
  return name.toLowerCase().endsWith(workspaceEnding);
}
