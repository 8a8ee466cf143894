import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openIndexFile } from './library-index.ts';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'tandem-index-')), 'library.json');

it('keeps every one of many changes made at once', async () => {
  const path = newPath();
  const index = openIndexFile(path);
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      index.change((before) => ({ ...before, pinned: [...before.pinned, `w${n}`] })),
    ),
  );
  const { pinned } = await openIndexFile(path).read();
  expect(pinned).toEqual(Array.from({ length: 20 }, (_, n) => `w${n}`));
});

it('puts a damaged index aside instead of overwriting it', async () => {
  const path = newPath();
  writeFileSync(path, '{"pinned": [');
  const index = openIndexFile(path);
  await index.change((before) => ({ ...before, pinned: ['a'] }));
  expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('{"pinned": [');
  expect(existsSync(path)).toBe(true);
});

it('goes on from the last written state after a write failed', async () => {
  const path = newPath();
  const index = openIndexFile(path);
  await index.change((before) => ({ ...before, pinned: ['a'] }));
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  await expect(index.change((before) => ({ ...before, recentFiles: [cyclic as never] }))).rejects.toThrow();
  expect((await index.read()).pinned).toEqual(['a']);
});
