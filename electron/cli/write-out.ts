import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ProblemError } from '../../shared/contract/problem.ts';
import { writeAtomically } from '../host/files/atomic-write.ts';
import { fileProblem } from '../host/files/file-problem.ts';

/** Writes a result to where it was asked for, whole or not at all; makes its folder. Throws a ProblemError. */
export async function writeOut(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(resolve(path)), { recursive: true });
    await writeAtomically(path, content);
  } catch (error) {
    if (isNoFolder(error))
      throw new ProblemError({
        code: 'file.notFound',
        message: `${path} can't be written: its folder is a file.`,
        remedy: 'Choose another place.',
        file: path,
      });
    throw fileProblem(error, path);
  }
}

function isNoFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTDIR' || error.code === 'EEXIST');
}
