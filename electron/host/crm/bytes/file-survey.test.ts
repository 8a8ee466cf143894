import { createHash } from 'node:crypto';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from './encoding.ts';
import { type FileSurvey, surveyFile } from './file-survey.ts';

async function survey(bytes: Uint8Array): Promise<FileSurvey> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-survey-'));
  try {
    await writeFile(join(folder, 'file'), bytes);
    const file = await open(join(folder, 'file'));
    try {
      return await surveyFile(file, undefined, () => undefined);
    } finally {
      await file.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Several blocks and a bit, so that buffers are used again. */
const length = 14_000_003;

describe('the survey of a file of several blocks', () => {
  it('tells UTF-8 whichever way characters fall on the ends of blocks', async () => {
    for (const start of ['', 'x', 'xy']) {
      const bytes = Buffer.from(start + '京é\n'.repeat(Math.floor(length / 6)));
      const found = await survey(bytes);
      expect(found).toMatchObject({ size: bytes.length, isUtf8: true, isAscii: false, hasUsualTokens: true });
      expect(Buffer.from(found.sample.subarray(-6)).toString()).toBe('京é\n');
    }
  });

  it('keeps the beginning of the file, whatever came after it', async () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFFa\tb\n', 'utf16le'), Buffer.alloc(length, 'z\0')]);
    const found = await survey(bytes);
    expect(Buffer.compare(found.head.subarray(0, 10), bytes.subarray(0, 10))).toBe(0);
    expect(detectEncoding(found)).toMatchObject({ label: 'utf-16le', markLength: 2 });
  });

  it('notices a single damaged byte and a single stand-in character anywhere', async () => {
    for (const at of [5, 4_194_303, 4_194_304, 9_000_000, length - 1]) {
      const bytes = Buffer.alloc(length, 'ab,c\n');
      bytes[at] = 0xe9;
      expect(await survey(bytes)).toMatchObject({ isUtf8: false, isAscii: false });
      bytes[at] = 0x1e;
      expect(await survey(bytes)).toMatchObject({ isUtf8: true, isAscii: true, hasUsualTokens: false });
    }
  });

  it('gives the hash of all bytes', async () => {
    const bytes = Buffer.alloc(length, 'some,row\n');
    expect((await survey(bytes)).hash).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
