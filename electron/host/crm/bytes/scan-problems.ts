import { ProblemError } from '../../../../shared/contract/problem.ts';
import { mostColumns } from './record-limits.ts';

/** No bytes, or nothing but blank lines. */
export function emptyFile(file: string): ProblemError {
  return new ProblemError({
    code: 'import.empty',
    message: `${file} is empty.`,
    remedy: 'Export it again with the rows of the report or view.',
    file,
  });
}

/** A header without a single row under it. */
export function headerOnly(file: string, columns: number): ProblemError {
  return new ProblemError({
    code: 'import.headerOnly',
    message: `${file} holds a header of ${columns === 1 ? '1 column' : `${columns} columns`} and no rows.`,
    remedy: 'Check the filters of the report or view and export it again.',
    file,
    row: 0,
  });
}

/** A first row that no CRM writes. */
export function headerTooLong(file: string): ProblemError {
  return new ProblemError({
    code: 'import.limit',
    message: `${file} has a first row that is too long: more than ${mostColumns} columns or 1 MB.`,
    remedy: 'Export fewer columns.',
    file,
    row: 0,
  });
}

/** Something that is told by its bytes and can't be read here. */
export function unsupportedFile(file: string, what: string, remedy: string): ProblemError {
  return new ProblemError({ code: 'import.unsupported', message: `${file} is ${what}.`, remedy, file });
}

/** A file whose parts don't fit together. */
export function damagedFile(file: string, why: string): ProblemError {
  return new ProblemError({
    code: 'import.damaged',
    message: `${file} is damaged: ${why}.`,
    remedy: 'Export or download it again.',
    file,
  });
}

/** A file that is larger than can be taken, or made to take up all memory. */
export function overLimit(file: string, why: string): ProblemError {
  return new ProblemError({
    code: 'import.limit',
    message: `${file} was not read: ${why}.`,
    remedy: 'Export fewer rows or columns, or save the sheet as CSV.',
    file,
  });
}
