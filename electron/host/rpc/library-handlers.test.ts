import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Self } from '../../../shared/contract/library.ts';
import { type Library, openLibrary } from '../library/library.ts';
import { openIndexFile } from '../library/library-index.ts';
import { createLiveHub } from '../live/live-hub.ts';
import { createSampleMaking } from '../sample/sample-making.ts';
import { createSessionRegistry, type SessionRegistry } from '../session/session-registry.ts';
import type { Caller } from './caller.ts';
import { libraryHandlers } from './library-handlers.ts';

let root: string;
let library: Library;
let sessions: SessionRegistry;
let broadcasts: string[];
let forgotten: string[];
let handlers: ReturnType<typeof libraryHandlers>;

const caller: Caller = { id: 'window', send: () => {} };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tandem-handlers-'));
  library = openLibrary(join(root, 'Tandem'), openIndexFile(join(root, 'index.json')));
  const hub = createLiveHub();
  sessions = createSessionRegistry({
    hub,
    tempRoot: join(root, 'temp'),
    findPath: library.findPath,
    onState: () => {},
  });
  broadcasts = [];
  forgotten = [];
  handlers = libraryHandlers({
    library,
    sessions,
    samples: createSampleMaking(sessions, join(root, 'temp')),
    windows: { broadcast: (name) => void broadcasts.push(name) },
    onOpened: () => {},
    onForgotten: (path) => void forgotten.push(path),
  });
  onTestFinished(async () => {
    await sessions.closeAll();
    await hub.close();
    rmSync(root, { recursive: true, force: true });
  });
});

const create = (name: string) =>
  handlers['library/create']({ kind: 'blank', name, client: 'Client', template: null, currency: null }, caller);
const cards = async () => (await handlers['library/list']({}, caller)).workspaces;
const nameIn = async (path: string) => (await sessions.open(path)).live.snapshot().settings.get('settings')?.name;

describe('workspaces of the library', () => {
  it('are made open, with their name and the shared stages, and are listed', async () => {
    const { path, workspaceId } = await create('Spring plan');
    expect(basename(path)).toBe('Spring plan.tandem');
    expect(await cards()).toMatchObject([
      { path, workspaceId, name: 'Spring plan', client: 'Client', isOpen: true, problem: null },
    ]);
    const snapshot = (await sessions.find(workspaceId)).live.snapshot();
    expect(snapshot.definitions.size).toBeGreaterThan(5);
    expect(broadcasts).toContain('library/changed');
  });

  it('begin in the time zone of the computer that makes them, and keep it on another', async () => {
    vi.stubEnv('TZ', 'Asia/Tokyo');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { workspaceId } = await create('Tokyo plan');
    vi.stubEnv('TZ', 'America/Chicago');
    expect((await sessions.find(workspaceId)).settings().timeZone).toBe('Asia/Tokyo');
  });

  it('count money in the currency that was chosen, else in the usual one', async () => {
    const { workspaceId } = await handlers['library/create'](
      { kind: 'blank', name: 'Zurich', client: '', template: null, currency: 'CHF' },
      caller,
    );
    expect((await sessions.find(workspaceId)).settings().currency).toBe('CHF');
    expect((await sessions.find((await create('Plan')).workspaceId)).settings().currency).toBe('EUR');
  });

  it('begin with a template where one is asked for, as entries that are written like any other', async () => {
    const { workspaceId } = await handlers['library/create'](
      { kind: 'blank', name: 'Predict', client: '', template: 'launch', currency: null },
      caller,
    );
    const { live } = await sessions.find(workspaceId);
    expect(live.snapshot().campaigns.get('launch')).toMatchObject({ name: 'Product launch', deletedAt: null });
    expect(live.snapshot().definitions.get('mql')).toMatchObject({ label: 'MQL' });
    await live.apply({ name: 'delete', edits: [{ kind: 'remove', root: 'campaigns', id: 'launch' }] }, '');
    expect(live.snapshot().campaigns.get('launch')?.deletedAt).not.toBeNull();
  });

  it('are duplicated as workspaces of their own, with the copy’s name', async () => {
    const first = await create('Plan');
    const copy = await handlers['library/duplicate']({ path: first.path, name: 'Plan, copy' }, caller);
    expect(copy.workspaceId).not.toBe(first.workspaceId);
    expect(await nameIn(copy.path)).toBe('Plan, copy');
    expect(await nameIn(first.path)).toBe('Plan');
    const ids = (await cards()).map((card) => card.workspaceId);
    expect(new Set(ids)).toEqual(new Set([first.workspaceId, copy.workspaceId]));
  });

  it('are renamed in the document and on the disk, open or not', async () => {
    const { path, workspaceId } = await create('Plan');
    const renamed = await handlers['library/rename']({ path, name: 'Better plan' }, caller);
    expect(basename(renamed.path)).toBe('Better plan.tandem');
    expect(forgotten).toEqual([path]);
    expect(await nameIn(renamed.path)).toBe('Better plan');
    expect((await sessions.find(workspaceId)).file.path).toBe(renamed.path);
    await sessions.closeAll();
    const again = await handlers['library/rename']({ path: renamed.path, name: 'Best plan' }, caller);
    expect(await nameIn(again.path)).toBe('Best plan');
  });

  it('go to the trash closed, and come back', async () => {
    const { path, workspaceId } = await create('Plan');
    const { trashedPath } = await handlers['library/trash']({ path }, caller);
    expect(existsSync(path)).toBe(false);
    expect(await cards()).toEqual([]);
    expect(await sessions.all()).toEqual([]);
    expect(await handlers['library/restore']({ path: trashedPath }, caller)).toEqual({ path });
    expect((await handlers['library/open']({ path }, caller)).workspaceId).toBe(workspaceId);
  });

  it('are pinned and unpinned', async () => {
    const { path } = await create('Plan');
    await handlers['library/pin']({ path, pinned: true }, caller);
    await handlers['library/pin']({ path, pinned: true }, caller);
    expect(await cards()).toMatchObject([{ pinned: true }]);
    await handlers['library/pin']({ path, pinned: false }, caller);
    expect(await cards()).toMatchObject([{ pinned: false }]);
  });

  it('say what else a file is that is no workspace', async () => {
    const csv = join(root, 'leads.csv');
    writeFileSync(csv, 'Lead ID\n1\n');
    const open = (path: string) => handlers['library/open']({ path }, caller);
    await expect(open(csv)).rejects.toMatchObject({
      problem: { code: 'workspace.notATandemFile', file: 'leads.csv', remedy: expect.stringContaining('imported') },
    });
    await expect(open(join(root, 'gone.tandem'))).rejects.toMatchObject({ problem: { code: 'file.notFound' } });
    expect(await sessions.all()).toEqual([]);
  });
});

describe('a sample company', () => {
  /** Asks for one and calls it off once it has made so many imports; answers with what the library listed meanwhile. */
  const callOffAfter = async (imports: number) => {
    const { promise: reached, resolve: isReached } = Promise.withResolvers<void>();
    const watching: Caller = {
      id: 'window',
      send: (name, payload) => {
        if (name === 'sample/progress' && 'done' in payload && payload.done === imports) isReached();
      },
    };
    const making = handlers['library/create'](
      { kind: 'sample', name: 'Alignment', client: 'Axlewise', template: null, currency: null },
      watching,
    );
    const failure = expect(making).rejects.toMatchObject({
      problem: { code: 'request.cancelled', message: expect.stringContaining('Nothing of it is left') },
    });
    await reached;
    const meanwhile = await cards();
    await handlers['library/cancelSample']({}, { ...caller, id: 'another window' });
    await handlers['library/cancelSample']({}, caller);
    await failure;
    return meanwhile;
  };

  it.each([0, 2])(
    'that is called off after %i imports leaves nothing, and stood in no list before',
    async (imports) => {
      expect(await callOffAfter(imports)).toEqual([]);
      expect(await cards()).toEqual([]);
      expect(await sessions.all()).toEqual([]);
      expect(readdirSync(library.folder)).toEqual([]);
      expect(readdirSync(join(root, 'temp'))).toEqual([]);
      expect((await library.index.read()).opened).toEqual([]);
    },
    60_000,
  );
});

describe('sessions', () => {
  it('are one for each file however often it is opened, and found again after they were closed', async () => {
    const { path, workspaceId } = await create('Plan');
    const [one, two] = await Promise.all([sessions.open(path), sessions.open(join(path, '..', basename(path)))]);
    expect(one).toBe(two);
    await sessions.close(workspaceId);
    expect(await sessions.findByPath(path)).toBeNull();
    expect((await sessions.find(workspaceId)).workspaceId).toBe(workspaceId);
    await expect(sessions.find('nobody')).rejects.toMatchObject({ problem: { code: 'workspace.notOpen' } });
  });
});

describe('who sits at the computer', () => {
  const nora = { id: 'nora', name: 'Nora', title: '', function: 'marketing' } as const;
  const tom = { id: 'tom', name: 'Tom', title: 'Account executive', function: 'sales' } as const;
  const sit = async (...people: readonly Self[]) => {
    for (const self of people) await handlers['library/setSelf'](self, caller);
    return handlers['library/list']({}, caller);
  };

  it('is remembered as who they were when someone else sits down, and can sit down again', async () => {
    expect(await sit(nora)).toMatchObject({ self: nora, formerSelves: [] });
    expect(await sit(tom)).toMatchObject({ self: tom, formerSelves: [nora] });
    expect(await sit(nora)).toMatchObject({ self: nora, formerSelves: [tom] });
  });

  it('stays one person when they say their name better', async () => {
    const corrected = { ...nora, name: 'Nora Winkler' };
    expect(await sit(nora, corrected)).toMatchObject({ self: corrected, formerSelves: [] });
    expect(await sit(tom)).toMatchObject({ formerSelves: [corrected] });
  });
});
