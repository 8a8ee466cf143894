import { basename } from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';

const code = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The problem a file operation's error stands for, in words for a person; anything unknown is `file.io`. */
export function fileProblem(error: unknown, path: string): ProblemError {
  if (error instanceof ProblemError) return error;
  const file = basename(path);
  switch (code(error)) {
    case 'ENOENT':
      return new ProblemError({
        code: 'file.notFound',
        message: `${file} is not there any more.`,
        remedy: 'Look for it in the trash or open another file.',
        file,
      });
    case 'EACCES':
    case 'EPERM':
      return new ProblemError({
        code: 'file.denied',
        message: `Tandem may not open or change ${file}.`,
        remedy: 'Check the rights of the file and its folder.',
        file,
      });
    case 'EROFS':
      return new ProblemError({
        code: 'file.readOnly',
        message: `${file} is in a place that can't be written.`,
        remedy: 'Copy it to a folder of yours.',
        file,
      });
    case 'ENOSPC':
    case 'EDQUOT':
      return new ProblemError({
        code: 'file.diskFull',
        message: `The disk is full; ${file} was not written.`,
        remedy: 'Make room and try again.',
        file,
      });
    case 'EEXIST':
      return new ProblemError({
        code: 'file.exists',
        message: `There is a file named ${file} already.`,
        remedy: 'Choose another name.',
        file,
      });
    case 'EISDIR':
      return new ProblemError({
        code: 'file.notFound',
        message: `${file} is a folder.`,
        remedy: 'Choose a file.',
        file,
      });
    default:
      return new ProblemError({
        code: 'file.io',
        message: `${file} could not be read or written (${code(error) || String(error)}).`,
        remedy: 'Try again; if the disk or network drive is gone, bring it back first.',
        file,
      });
  }
}
