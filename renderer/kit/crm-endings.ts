/** Endings of what an import reads, as the file chooser offers them. */
export const crmEndings = ['.csv', '.tsv', '.txt', '.xlsx'] as const;
