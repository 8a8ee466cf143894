import type { Problem } from '../../shared/contract/problem.ts';

/** How a command ended: 0 done, 2 for unusable arguments or input, 1 for a bug. */
export type ExitCode = 0 | 1 | 2;

/** Thrown for arguments that can't be used; its message is the one line for stderr. */
export class UsageError extends Error {}

/** One clear line naming file, row and column where they are known, then the details, one a line. */
export function problemLines(problem: Problem): string[] {
  const where = [
    problem.file,
    problem.row === undefined ? null : `row ${problem.row}`,
    problem.column === undefined ? null : `column “${problem.column}”`,
  ].filter((part) => part !== null && part !== undefined);
  const place = where.length > 0 && !problem.message.includes(String(where[0])) ? `${where.join(', ')}: ` : '';
  const remedy = problem.remedy === '' ? '' : ` ${problem.remedy}`;
  return [`${place}${problem.message}${remedy}`, ...problem.details.map((detail) => `  ${detail}`)];
}
