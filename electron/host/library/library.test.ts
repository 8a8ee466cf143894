import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openWorkspaceFile } from '../workspace/open-workspace-file.ts';
import { type Library, openLibrary } from './library.ts';
import { openIndexFile } from './library-index.ts';

let root: string;
let folder: string;
let library: Library;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tandem-library-'));
  folder = join(root, 'Tandem');
  library = openLibrary(folder, openIndexFile(join(root, 'index.json')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
});

/** A real workspace file, closed. */
async function made(path: string): Promise<string> {
  const file = await openWorkspaceFile(path, { create: { name: basename(path, '.tandem') } });
  await file.close();
  return path;
}

const names = async () => (await library.list([])).workspaces.map(({ name }) => name).sort();

describe('the library', () => {
  it('is empty, with its folder made, before anything is in it', async () => {
    expect(await library.list([])).toMatchObject({
      folder,
      workspaces: [],
      trash: [],
      lateActions: [],
      recentFiles: [],
    });
    expect(existsSync(folder)).toBe(true);
  });

  it('lists what lies in its folder and what was opened from elsewhere, and forgets what is gone until it is back', async () => {
    await made(await library.freePath('Home'));
    writeFileSync(join(folder, 'notes.txt'), 'not ours');
    const away = await made(join(root, 'Away.tandem'));
    expect(await names()).toEqual(['Home']);
    await library.noteOpened(away, 'id-away');
    expect(await names()).toEqual(['Away', 'Home']);
    expect(await library.findPath('id-away')).toBe(away);
    const bytes = readFileSync(away);
    rmSync(away);
    expect(await names()).toEqual(['Home']);
    writeFileSync(away, bytes);
    expect(await names()).toEqual(['Away', 'Home']);
  });

  it('shows a file that can’t be read as a card that says why, and leaves it as it is', async () => {
    const good = await made(await library.freePath('Good'));
    writeFileSync(join(folder, 'Broken.tandem'), 'SQLite format 3\0 and then nothing');
    writeFileSync(join(folder, 'Text.tandem'), 'Name,Email\n');
    writeFileSync(join(folder, 'Short.tandem'), readFileSync(good).subarray(0, 9000));
    const { workspaces } = await library.list([]);
    const problems = Object.fromEntries(workspaces.map(({ name, problem }) => [name, problem]));
    expect(problems.Good).toBeNull();
    for (const name of ['Broken', 'Text', 'Short']) expect(problems[name]).toContain(`${name}.tandem`);
    expect(readFileSync(join(folder, 'Text.tandem'), 'utf8')).toBe('Name,Email\n');
  });

  it('gives names that no file has yet, also for names that no file may have', async () => {
    expect(basename(await library.freePath('Q3 / plan: "final"?'))).toBe('Q3 plan final.tandem');
    await made(await library.freePath('Plan'));
    expect(basename(await library.freePath('Plan'))).toBe('Plan 2.tandem');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 120 }), async (name) => {
        const path = await library.freePath(name);
        expect(join(folder, basename(path))).toBe(path);
        expect(basename(path)).toMatch(/^[^<>:"/\\|?*]+\.tandem$/);
        expect(basename(path)).not.toMatch(/^\.|[. ]\.tandem$/);
      }),
      { numRuns: 60 },
    );
  });

  it('renames the file with its workspace and keeps its pin; never over another file', async () => {
    const plan = await made(await library.freePath('Plan'));
    const other = await made(await library.freePath('Other'));
    const bytes = readFileSync(other);
    await library.noteOpened(plan, 'id-plan');
    await library.pin(plan, true);
    const renamed = await library.rename(plan, 'Other');
    expect(basename(renamed)).toBe('Other 2.tandem');
    expect(readFileSync(other).equals(bytes)).toBe(true);
    expect(existsSync(plan)).toBe(false);
    expect(await library.findPath('id-plan')).toBe(renamed);
    const card = (await library.list([])).workspaces.find(({ path }) => path === renamed);
    expect(card).toMatchObject({ pinned: true, workspaceId: expect.any(String) });
    expect(await library.rename(renamed, 'Other 2')).toBe(renamed);
  });

  it('puts a workspace into the trash and back where it was, whole', async () => {
    const plan = await made(await library.freePath('Plan'));
    const bytes = readFileSync(plan);
    const trashed = await library.trash(plan);
    expect(await names()).toEqual([]);
    expect((await library.list([])).trash).toMatchObject([{ path: trashed, name: 'Plan' }]);
    expect(readFileSync(trashed).equals(bytes)).toBe(true);
    expect(await library.restore(trashed)).toBe(plan);
    expect(readFileSync(plan).equals(bytes)).toBe(true);
    expect((await library.list([])).trash).toEqual([]);
    await expect(library.restore(trashed)).rejects.toMatchObject({ problem: { code: 'file.notFound' } });
  });

  it('restores beside a file that took its name, and into the library where its folder is gone', async () => {
    const plan = await made(await library.freePath('Plan'));
    const first = await library.trash(plan);
    await made(plan);
    const second = await library.trash(plan);
    expect(first).not.toBe(second);
    await made(plan);
    expect(basename(await library.restore(first))).toBe('Plan 2.tandem');
    expect(basename(await library.restore(second))).toBe('Plan 3.tandem');
    mkdirSync(join(root, 'usb'));
    const away = await made(join(root, 'usb', 'Away.tandem'));
    const trashed = await library.trash(away);
    rmSync(join(root, 'usb'), { recursive: true });
    expect(await library.restore(trashed)).toBe(join(folder, 'Away.tandem'));
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.tandem'))
        .sort(),
    ).toHaveLength(4);
  });

  it('keeps the newest files first among those imported from, each once', async () => {
    for (const name of ['a.csv', 'b.csv', 'a.csv']) await library.noteFile(name, join(root, name));
    expect((await library.list([])).recentFiles.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  });
});
