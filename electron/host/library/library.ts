import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { MethodOutput } from '../../../shared/contract/contract.ts';
import type { WorkspaceCard } from '../../../shared/contract/library.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Snapshot } from '../../../shared/model/entities.ts';
import { summariseWorkspace, type WorkspaceSummary } from '../../../shared/model/workspace-summary.ts';
import { fileProblem } from '../files/file-problem.ts';
import { localToday } from '../files/local-today.ts';
import { peekWorkspace } from '../workspace/peek-workspace.ts';
import type { IndexFile, LibraryIndex } from './library-index.ts';

export const workspaceExtension = '.tandem';
const trashFolder = 'Trash';
const keptRecents = 50;
const shownRecentFiles = 8;

/** A workspace that this host has open. */
export interface OpenWorkspace {
  readonly path: string;
  readonly workspaceId: string;
  readonly snapshot: Snapshot;
}

type Content = Pick<OpenWorkspace, 'workspaceId' | 'snapshot'>;
type ReadContent = (path: string) => Promise<Content>;

/** The workspaces of this computer: those in the library's folder and those opened from elsewhere. */
export interface Library {
  readonly folder: string;
  readonly index: IndexFile;
  /** All cards; of open workspaces the live documents are given, since their files are held. */
  list(open: readonly OpenWorkspace[]): Promise<MethodOutput<'library/list'>>;
  /** A path in the library for a new workspace of this name that no file has yet. */
  freePath(name: string): Promise<string>;
  noteOpened(path: string, workspaceId: string): Promise<void>;
  noteFile(name: string, path: string): Promise<void>;
  /** The path of a workspace that was opened before, null if unknown or gone. */
  findPath(workspaceId: string): Promise<string | null>;
  rename(path: string, name: string): Promise<string>;
  pin(path: string, pinned: boolean): Promise<void>;
  trash(path: string): Promise<string>;
  restore(trashedPath: string): Promise<string>;
}

/** Opens the library over a folder; what it remembers is in the index. */
export function openLibrary(folder: string, index: IndexFile): Library {
  const peeks = new Map<string, { stamp: string; content: Content }>();

  const peek: ReadContent = async (path) => {
    const { mtimeMs, size } = await stat(path);
    const stamp = `${mtimeMs} ${size}`;
    const known = peeks.get(path);
    if (known?.stamp === stamp) return known.content;
    const content = peekWorkspace(path);
    peeks.set(path, { stamp, content });
    return content;
  };

  return {
    folder,
    index,
    list: (open) => {
      const openByPath = new Map(open.map((workspace) => [resolve(workspace.path), workspace]));
      const read: ReadContent = async (path) => openByPath.get(resolve(path)) ?? peek(path);
      return listLibrary(folder, index, new Set(openByPath.keys()), read);
    },
    freePath: (name) => freePath(folder, name),
    async noteOpened(path, workspaceId) {
      const at = new Date().toISOString();
      await index.change((before) => ({
        ...before,
        opened: [{ path, workspaceId, at }, ...before.opened.filter((entry) => entry.path !== path)].slice(
          0,
          keptRecents,
        ),
      }));
    },
    async noteFile(name, path) {
      const usedAt = new Date().toISOString();
      await index.change((before) => ({
        ...before,
        recentFiles: [{ name, path, usedAt }, ...before.recentFiles.filter((file) => file.path !== path)].slice(
          0,
          keptRecents,
        ),
      }));
    },
    async findPath(workspaceId) {
      const { opened } = await index.read();
      return opened.find((entry) => entry.workspaceId === workspaceId)?.path ?? null;
    },
    rename: (path, name) => renameWorkspace(index, path, name),
    async pin(path, pinned) {
      await index.change((before) => ({
        ...before,
        pinned: [...before.pinned.filter((entry) => entry !== path), ...(pinned ? [path] : [])],
      }));
    },
    trash: (path) => trashWorkspace(folder, index, path),
    restore: (trashedPath) => restoreWorkspace(folder, index, trashedPath),
  };
}

async function listLibrary(
  folder: string,
  index: IndexFile,
  openPaths: ReadonlySet<string>,
  read: ReadContent,
): Promise<MethodOutput<'library/list'>> {
  await mkdir(folder, { recursive: true });
  const known = await index.read();
  const inFolder = (await readdir(folder))
    .filter((name) => extname(name) === workspaceExtension)
    .map((name) => join(folder, name));
  const paths = [...new Set([...inFolder, ...known.opened.map((entry) => entry.path)])];
  const cards: WorkspaceCard[] = [];
  const lateActions: MethodOutput<'library/list'>['lateActions'] = [];
  for (const path of paths) {
    const found = await readCard(path, known, openPaths, read);
    if (!found) continue;
    cards.push(found.card);
    const { workspaceId, name: workspace } = found.card;
    lateActions.push(...found.lateActions.map((action) => ({ ...action, workspaceId, path, workspace })));
  }
  return {
    folder,
    self: known.self,
    formerSelves: known.formerSelves,
    workspaces: cards,
    trash: known.trash.map(({ path, name, trashedAt }) => ({ path, name, trashedAt })),
    lateActions: lateActions.sort((left, right) => (left.due < right.due ? -1 : 1)),
    recentFiles: known.recentFiles.slice(0, shownRecentFiles),
  };
}

interface FoundCard {
  readonly card: WorkspaceCard;
  readonly lateActions: WorkspaceSummary['lateActions'];
}

/** Null for a file that is gone: it leaves the list without a word, its place in the index is kept for its return. */
async function readCard(
  path: string,
  known: LibraryIndex,
  openPaths: ReadonlySet<string>,
  read: ReadContent,
): Promise<FoundCard | null> {
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) return null;
  const opened = known.opened.find((entry) => entry.path === path);
  const base: WorkspaceCard = {
    workspaceId: opened?.workspaceId ?? '',
    path,
    name: basename(path, workspaceExtension),
    client: '',
    bytes: file.size,
    pinned: known.pinned.includes(path),
    isOpen: openPaths.has(resolve(path)),
    problem: null,
    openedAt: opened?.at ?? null,
    changedAt: file.mtime.toISOString(),
    lastReview: null,
    nextReview: null,
    openActions: 0,
    overdueActions: 0,
    tasksBehind: 0,
  };
  try {
    const { workspaceId, snapshot } = await read(path);
    const { name, lateActions, ...summary } = summariseWorkspace(snapshot, localToday());
    const overdueActions = lateActions.length;
    return { card: { ...base, ...summary, workspaceId, overdueActions, name: name || base.name }, lateActions };
  } catch (error) {
    return { card: { ...base, problem: fileProblem(error, path).problem.message }, lateActions: [] };
  }
}

// What Windows refuses in names, and what would hide a file or leave the folder.
const forbidden = /[<>:"/\\|?*\p{Cc}]|^\.+|[. ]+$/gu;
const longestName = 80;

function fileName(name: string): string {
  const safe = name.replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, longestName).trim();
  return safe === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `Workspace ${safe}`.trim() : safe;
}

async function freePath(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const base = fileName(name);
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${number === 1 ? base : `${base} ${number}`}${workspaceExtension}`);
    const isTaken = await stat(path).then(
      () => true,
      () => false,
    );
    if (!isTaken) return path;
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  } catch (error) {
    throw fileProblem(error, from);
  }
}

function movePaths(index: LibraryIndex, from: string, to: string): LibraryIndex {
  const swap = (path: string) => (path === from ? to : path);
  return {
    ...index,
    pinned: index.pinned.map(swap),
    opened: index.opened.map((entry) => ({ ...entry, path: swap(entry.path) })),
  };
}

async function renameWorkspace(index: IndexFile, path: string, name: string): Promise<string> {
  if (basename(path, workspaceExtension) === fileName(name)) return path;
  const target = await freePath(dirname(path), name);
  await move(path, target);
  await index.change((before) => movePaths(before, path, target));
  return target;
}

async function trashWorkspace(folder: string, index: IndexFile, path: string): Promise<string> {
  const target = await freePath(join(folder, trashFolder), basename(path, workspaceExtension));
  await move(path, target);
  const entry = {
    path: target,
    name: basename(path, workspaceExtension),
    from: path,
    trashedAt: new Date().toISOString(),
  };
  await index.change((before) => ({
    ...before,
    pinned: before.pinned.filter((pinned) => pinned !== path),
    trash: [entry, ...before.trash],
  }));
  return target;
}

async function restoreWorkspace(folder: string, index: IndexFile, trashedPath: string): Promise<string> {
  const { trash } = await index.read();
  const entry = trash.find((candidate) => candidate.path === trashedPath);
  if (!entry)
    throw new ProblemError({ code: 'file.notFound', message: 'This workspace is not in the trash any more.' });
  const home = await stat(dirname(entry.from)).then(
    () => dirname(entry.from),
    () => folder,
  );
  const target = await freePath(home, entry.name);
  await move(trashedPath, target);
  await index.change((before) => ({ ...before, trash: before.trash.filter((other) => other.path !== trashedPath) }));
  return target;
}
