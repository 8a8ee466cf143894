/** What the stand-in saw that a test has to know; the driver fetches it and every spec asserts `violations` is empty. */
export interface Report {
  /** The app used something wrongly, or used what the stand-in can't show. */
  readonly violations: string[];
  /** Not wrong, but not represented either. */
  readonly notes: string[];
  /** Addresses given to `shell.openExternal`. */
  readonly external: string[];
  /** Addresses that would have left the machine; they were answered with "no network". */
  readonly network: string[];
  /** What was asked of the operating system and only written down: task bar, recent documents, print. */
  readonly system: string[];
}

export const report: Report = { violations: [], notes: [], external: [], network: [], system: [] };

export function note(text: string): void {
  report.notes.push(text);
}

export function violate(text: string): void {
  report.violations.push(text);
  process.stderr.write(`[stand-in] violation: ${text}\n`);
}

/** For members that exist in Electron and not here: fails at once instead of giving a wrong answer. */
export function missing(what: string): Error {
  violate(`not represented: ${what}`);
  return new Error(`stand-in: ${what} is not represented`);
}
