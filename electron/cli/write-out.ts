import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { writeAtomically } from '../host/files/atomic-write.ts';
import { fileProblem } from '../host/files/file-problem.ts';

/** Writes a result to where it was asked for, whole or not at all; makes its folder. Throws a ProblemError. */
export async function writeOut(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(resolve(path)), { recursive: true });
    await writeAtomically(path, content);
  } catch (error) {
    throw fileProblem(error, path);
  }
}
