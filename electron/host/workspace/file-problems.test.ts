import { describe, expect, it } from 'vitest';
import { toFileProblem } from './file-problems.ts';

const path = '/team/Axlewise.tandem';

/** As node:sqlite throws it, with the sentence of SQLite. */
const sqliteError = (errcode: number, words: string) =>
  Object.assign(new Error(words), { code: 'ERR_SQLITE_ERROR', errcode });

const rawWords = 'database disk image is malformed';

describe('what goes wrong with a workspace file', () => {
  it('is told in words for a person with what to do, whatever code the database gives', () => {
    for (let code = 1; code <= 28; code += 1) {
      for (const errcode of [code, code | (7 << 8)]) {
        const { problem } = toFileProblem(sqliteError(errcode, rawWords), path);
        expect(JSON.stringify(problem)).not.toContain(rawWords);
        expect(problem.message).toMatch(/Axlewise\.tandem/);
        expect(problem.message).toMatch(/\.$/);
        expect(problem.remedy).not.toBe('');
      }
    }
  });

  it.each([
    [11, 'workspace.damaged', 'parts of it are overwritten or missing'],
    [1, 'workspace.damaged', 'its tables are not those that Tandem made'],
    [26, 'workspace.notATandemFile', 'it is not a database'],
    [13, 'file.diskFull', 'The disk is full'],
    [6, 'file.inUse', 'is open elsewhere'],
    [7, 'file.io', 'not enough memory'],
    [10, 'file.io', 'The disk failed'],
  ])('tells error %i as %s', (errcode, code, words) => {
    const { problem } = toFileProblem(sqliteError(errcode, rawWords), path);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(words);
  });

  it.each(['ENOENT', 'EEXIST', 'EACCES', 'EROFS', 'ENOSPC', 'EIO', 'EMFILE'])('says what to do about %s', (code) => {
    const { problem } = toFileProblem(Object.assign(new Error('a raw sentence'), { code }), path);
    expect(JSON.stringify(problem)).not.toContain('a raw sentence');
    expect(problem.remedy).not.toBe('');
  });
});
