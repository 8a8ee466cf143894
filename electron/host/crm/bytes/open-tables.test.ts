import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTables } from './open-tables.ts';
import { problemOf } from './testing/open-bytes.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-open-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(bytes: string): Promise<string> {
  const path = join(folder, 'upload');
  await writeFile(path, bytes);
  return path;
}

describe('opening a file', () => {
  it('names the file as the person knows it and gives the hash of its bytes', async () => {
    const text = 'a,b\n1,2\n';
    const opened = await openTables(await file(text), { fileName: 'Leads.csv', tempFolder: folder });
    expect(opened.tables[0]?.file).toBe('Leads.csv');
    expect(opened.fileHash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('tells how far it is, up to the end, never going back', async () => {
    const steps: number[] = [];
    const path = await file(`a,b\n${'some,row\n'.repeat(1_200_000)}`);
    const onProgress = ({ bytesDone, bytesTotal }: { bytesDone: number; bytesTotal: number }) => {
      steps.push(bytesDone / bytesTotal);
    };
    await openTables(path, { fileName: 'Leads.csv', tempFolder: folder, onProgress });
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.length).toBeGreaterThan(4);
    expect(steps.at(-1)).toBe(1);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const path = await file(`a,b\n${'some,row\n'.repeat(1_200_000)}`);
    const options = {
      fileName: 'Leads.csv',
      tempFolder: folder,
      signal: controller.signal,
      onProgress: ({ bytesDone, bytesTotal }: { bytesDone: number; bytesTotal: number }) => {
        if (bytesDone > bytesTotal / 2) controller.abort();
      },
    };
    expect(await problemOf(openTables(path, options))).toMatchObject({ code: 'request.cancelled' });
  });

  it('says so when the file is not there, and leaves nothing behind for a file without rows', async () => {
    const options = { fileName: 'Leads.csv', tempFolder: folder };
    expect(await problemOf(openTables(join(folder, 'none'), options))).toMatchObject({ code: 'file.notFound' });
    expect(await problemOf(openTables(await file('\n'), options))).toMatchObject({ code: 'import.empty' });
    expect(await problemOf(openTables(await file('a,b\n'), options))).toMatchObject({ code: 'import.headerOnly' });
    expect(await readdir(folder)).toEqual(['upload']);
  });

  it('opens several files into one folder', async () => {
    const options = { fileName: 'Leads.csv', tempFolder: folder };
    const path = await file('a,b\n1,2\n');
    const first = await openTables(path, options);
    const second = await openTables(path, options);
    expect(first.tables[0]?.csvPath).not.toBe(second.tables[0]?.csvPath);
  });
});
