import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { FileSource } from '../../../shared/contract/uploads.ts';
import { fileProblem } from '../files/file-problem.ts';

/** A file on disk as an import reads it, and the name a person knows it by. */
export interface GivenFile {
  readonly path: string;
  readonly name: string;
}

interface Upload extends GivenFile {
  readonly handle: FileHandle;
  readonly expected: number;
  received: number;
  isComplete: boolean;
}

/** Files that windows without a path give piece by piece; they live in a temporary folder until `close`. */
export interface UploadStore {
  begin(name: string, bytes: number): Promise<string>;
  append(uploadId: string, chunk: Uint8Array): Promise<number>;
  end(uploadId: string): Promise<number>;
  /** The file behind a source. Throws `request.invalid` for an upload that is unknown or not complete. */
  locate(source: FileSource): GivenFile;
  close(): Promise<void>;
}

const maxBytes = 4 * 1024 ** 3;

/** Opens a store of uploads below a temporary folder of its own. */
export function openUploadStore(folder: string): UploadStore {
  const uploads = new Map<string, Upload>();

  const find = (uploadId: string): Upload => {
    const upload = uploads.get(uploadId);
    if (upload) return upload;
    throw new ProblemError({
      code: 'request.invalid',
      message: 'This file was not given to Tandem, or is gone.',
      remedy: 'Drop it again.',
    });
  };

  return {
    async begin(name, bytes) {
      if (bytes > maxBytes)
        throw new ProblemError({
          code: 'file.tooLarge',
          message: `${name} is larger than 4 GB.`,
          remedy: 'Export a shorter period.',
          file: name,
        });
      const uploadId = randomUUID();
      const path = join(folder, uploadId);
      try {
        await mkdir(folder, { recursive: true });
        const handle = await open(path, 'wx');
        uploads.set(uploadId, { path, name: basename(name), handle, expected: bytes, received: 0, isComplete: false });
      } catch (error) {
        throw fileProblem(error, path);
      }
      return uploadId;
    },

    async append(uploadId, chunk) {
      const upload = find(uploadId);
      if (upload.isComplete || upload.received + chunk.length > upload.expected)
        throw new ProblemError({
          code: 'request.invalid',
          message: `${upload.name} brought more than it announced.`,
          file: upload.name,
        });
      upload.received += chunk.length;
      try {
        await upload.handle.writeFile(chunk);
      } catch (error) {
        throw fileProblem(error, upload.name);
      }
      return upload.received;
    },

    async end(uploadId) {
      const upload = find(uploadId);
      if (upload.received !== upload.expected)
        throw new ProblemError({
          code: 'request.invalid',
          message: `${upload.name} did not arrive whole.`,
          remedy: 'Drop it again.',
          file: upload.name,
        });
      if (!upload.isComplete) await upload.handle.close();
      upload.isComplete = true;
      return upload.received;
    },

    locate(source) {
      if ('path' in source) return { path: source.path, name: basename(source.path) };
      const upload = find(source.uploadId);
      if (!upload.isComplete)
        throw new ProblemError({
          code: 'request.invalid',
          message: `${upload.name} has not arrived yet.`,
          file: upload.name,
        });
      return upload;
    },

    async close() {
      await Promise.all(
        [...uploads.values()].filter((upload) => !upload.isComplete).map((upload) => upload.handle.close()),
      );
      uploads.clear();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
