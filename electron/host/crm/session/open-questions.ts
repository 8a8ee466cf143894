import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { Question } from '../../../../shared/crm/mapping.ts';
import type { AnalyticsDatabase } from '../../analytics/database.ts';
import type { PreparedImport } from '../../analytics/import/prepared-import.ts';
import { unknownStages } from '../../analytics/import/unknown-stages.ts';
import type { DraftFile } from './draft-file.ts';

/** @throws ProblemError import.question with every open question of every file */
export function refuseOpenQuestions(files: readonly DraftFile[]): void {
  const open = files.flatMap(({ scanned, proposal }) =>
    proposal.questions.map((question) => ({ file: scanned.file, column: question.column, text: wholeText(question) })),
  );
  refuse(open);
}

/** What rows may be is not to be guessed from a list of questions, so it is named. */
function wholeText({ kind, text, choices }: Question): string {
  return kind === 'object' ? `${text} Its "object" is one of ${choices.map(({ value }) => value).join(', ')}.` : text;
}

/**
 * Statuses that the first look did not meet, because they stand far down a long file, are asked about like the others.
 *
 * @throws ProblemError import.question
 */
export async function refuseUnknownStages(
  db: AnalyticsDatabase,
  files: readonly DraftFile[],
  prepared: PreparedImport,
): Promise<void> {
  const open: OpenQuestion[] = [];
  for (const [at, table] of prepared.tables.entries()) {
    const draft = files[at];
    if (!draft || (table.loaded.rejectedBy.unknown_stage ?? 0) === 0) continue;
    for (const { value, rows } of await unknownStages(db, table.loaded)) {
      const text = `Which stage is "${value}"? (${rows} ${rows === 1 ? 'row' : 'rows'})`;
      open.push({ file: draft.scanned.file, column: null, text });
    }
  }
  refuse(open);
}

interface OpenQuestion {
  readonly file: string;
  readonly column: string | null;
  readonly text: string;
}

function refuse(open: readonly OpenQuestion[]): void {
  const [first] = open;
  if (!first) return;
  throw new ProblemError({
    code: 'import.question',
    message: `${open.length === 1 ? 'One question is' : `${open.length} questions are`} open, so nothing was imported.`,
    remedy: 'Answer them in the mapping and import again.',
    file: first.file,
    ...(first.column === null ? {} : { column: first.column }),
    details: open.map(({ file, text }) => `${file}: ${text}`),
  });
}
