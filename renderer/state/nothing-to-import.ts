import type { ImportDraft } from '../../shared/contract/import.ts';
import { type Problem, toProblem } from '../../shared/contract/problem.ts';

type LeftOut = ImportDraft['skipped'][number];

/** What is wrong with an import all of whose tables are left out: each with its reason, and what would be read. */
export function nothingToImport({ skipped }: { readonly skipped: readonly Omit<LeftOut, 'table'>[] }): Problem {
  const [only, ...others] = skipped;
  const isOne = only !== undefined && others.length === 0;
  return toProblem({
    code: 'import.unsupported',
    message: isOne
      ? `${nameOf(only)} is not imported. ${only.reason}`
      : 'Nothing in these files can be imported. The workspace is as it was.',
    remedy: 'Drop a table of leads or deals: one row for each, with its id and its status or stage.',
    details: isOne ? [] : skipped.map((each) => `${nameOf(each)}: ${each.reason}`),
  });
}

/** The name of a table that was left out: its file, and the sheet where it has several. */
export function nameOf({ file, sheet }: Pick<LeftOut, 'file' | 'sheet'>): string {
  return sheet === null ? file : `${file}, ${sheet}`;
}
