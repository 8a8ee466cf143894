import { create } from 'zustand';
import type { EventPayload } from '../../shared/contract/contract.ts';
import type { ImportDraft, ImportReport } from '../../shared/contract/import.ts';
import { ok, type Problem, type Result } from '../../shared/contract/problem.ts';
import type { FileSource } from '../../shared/contract/uploads.ts';
import type { Mapping } from '../../shared/crm/mapping.ts';
import { getHost, giveFile } from './host.ts';
import { nothingToImport } from './nothing-to-import.ts';

export const importSteps = ['drop', 'columns', 'stages', 'check', 'done'] as const;
export type ImportStep = (typeof importSteps)[number];
export type ImportProgress = EventPayload<'import/progress'>;

/** One import on its way through the steps; it outlives the screen, so that one may look elsewhere meanwhile. */
export interface ImportSession {
  readonly step: ImportStep;
  /** What the host works on; the steps wait, the window does not. */
  readonly busy: 'reading' | 'remapping' | 'checking' | 'writing' | null;
  /** Names of the files that were given. */
  readonly names: readonly string[];
  readonly draft: ImportDraft | null;
  /** The file whose columns are shown. */
  readonly file: number;
  readonly check: ImportReport | null;
  readonly report: ImportReport | null;
  readonly doneAt: string | null;
  readonly progress: ImportProgress | null;
  /** How much of a file has gone to the host, where the page has to hand it over itself. */
  readonly upload: { readonly name: string; readonly sent: number; readonly bytes: number } | null;
  readonly problem: Problem | null;
}

const fresh: ImportSession = {
  step: 'drop',
  busy: null,
  names: [],
  draft: null,
  file: 0,
  check: null,
  report: null,
  doneAt: null,
  progress: null,
  upload: null,
  problem: null,
};

interface Sessions {
  readonly sessions: Readonly<Record<string, ImportSession>>;
}

const useSessions = create<Sessions>(() => ({ sessions: {} }));

function sessionOf(workspaceId: string): ImportSession {
  return useSessions.getState().sessions[workspaceId] ?? fresh;
}

/** Counts the imports started or cancelled in a workspace: what an earlier one still answers is not this one's. */
const runs = new Map<string, number>();

function newRun(workspaceId: string): () => boolean {
  const run = (runs.get(workspaceId) ?? 0) + 1;
  runs.set(workspaceId, run);
  return () => runs.get(workspaceId) === run;
}

function thisRun(workspaceId: string): () => boolean {
  const run = runs.get(workspaceId);
  return () => runs.get(workspaceId) === run;
}

function change(workspaceId: string, patch: Partial<ImportSession>): void {
  const session = { ...sessionOf(workspaceId), ...patch };
  useSessions.setState(({ sessions }) => ({ sessions: { ...sessions, [workspaceId]: session } }));
}

/** The import of a workspace as it stands. */
export function useImportSession(workspaceId: string): ImportSession {
  return useSessions(({ sessions }) => sessions[workspaceId] ?? fresh);
}

/** How far the import that this window is busy with has come, from 0 to 1; null if there is none. */
export function useImportFraction(): number | null {
  return useSessions(({ sessions }) => fractionOf(Object.values(sessions).find(({ busy }) => busy !== null)));
}

function fractionOf(session: ImportSession | undefined): number | null {
  if (!session) return null;
  const { upload, progress } = session;
  const [done, total] = upload ? [upload.sent, upload.bytes] : [progress?.rowsDone ?? 0, progress?.rowsTotal ?? 0];
  // In whole per cents, which is more than a task bar shows.
  return total > 0 ? Math.round((done / total) * 100) / 100 : 0;
}

let isListening = false;

/** Progress comes as events for whichever import is under way. */
function listenToProgress(): void {
  if (isListening) return;
  isListening = true;
  getHost().on('import/progress', (progress) => {
    if (sessionOf(progress.workspaceId).busy !== null) change(progress.workspaceId, { progress });
  });
}

/** Hands files to the host and has them recognised; what it proposes is the next step. */
export async function startImport(
  workspaceId: string,
  given: { readonly files: readonly File[]; readonly paths: readonly string[] },
): Promise<void> {
  listenToProgress();
  const names = [...given.files.map(({ name }) => name), ...given.paths.map(fileName)];
  const isCurrent = newRun(workspaceId);
  change(workspaceId, { ...fresh, busy: 'reading', names });
  const sources = await sourcesOf(given, (upload) => isCurrent() && change(workspaceId, { upload }));
  if (!isCurrent()) return;
  change(workspaceId, { upload: null });
  const analysed = sources.ok
    ? await getHost().call('import/analyse', { workspaceId, sources: sources.value })
    : sources;
  if (!isCurrent()) return letGo(workspaceId, analysed);
  if (!analysed.ok) return change(workspaceId, { busy: null, progress: null, problem: analysed.problem });
  const draft = analysed.value;
  if (draft.files.length === 0) {
    change(workspaceId, { busy: null, progress: null, problem: nothingToImport(draft) });
    return letGo(workspaceId, analysed);
  }
  change(workspaceId, { busy: null, progress: null, draft, step: 'columns' });
  if (isAsLastTime(draft)) await checkImport(workspaceId);
}

function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

/** Tells the host that nobody waits for a draft any more. */
async function letGo(workspaceId: string, analysed: Result<ImportDraft>): Promise<void> {
  if (analysed.ok) await getHost().call('import/cancel', { workspaceId, importId: analysed.value.importId });
}

async function sourcesOf(
  given: { readonly files: readonly File[]; readonly paths: readonly string[] },
  onUpload: (upload: ImportSession['upload']) => void,
): Promise<Result<FileSource[]>> {
  const sources: FileSource[] = given.paths.map((path) => ({ path }));
  for (const file of given.files) {
    const source = await giveFile(file, (sent) => onUpload({ name: file.name, sent, bytes: file.size }));
    if (!source.ok) return source;
    sources.push(source.value);
  }
  return ok(sources);
}

/** The fortnight's files again: everything remembered and nothing asked, so that one click is left. */
function isAsLastTime({ files }: ImportDraft): boolean {
  return (
    files.length > 0 &&
    files.every(
      ({ proposal }) =>
        proposal.questions.length === 0 &&
        proposal.columns.every(({ certainty }) => certainty === 'remembered' || certainty === 'unused'),
    )
  );
}

/** Takes a person's changes to the mapping of one file; false if they were refused. */
export async function remapFile(workspaceId: string, file: number, mapping: Mapping): Promise<boolean> {
  const { draft } = sessionOf(workspaceId);
  if (!draft) return false;
  const isCurrent = thisRun(workspaceId);
  change(workspaceId, { busy: 'remapping', problem: null });
  const remapped = await getHost().call('import/remap', { workspaceId, importId: draft.importId, file, mapping });
  if (!isCurrent()) return false;
  if (!remapped.ok) {
    change(workspaceId, { busy: null, problem: remapped.problem });
    return false;
  }
  const now = sessionOf(workspaceId).draft ?? draft;
  const files = now.files.map((before, index) => (index === file ? remapped.value : before));
  change(workspaceId, { busy: null, check: null, draft: { ...now, files } });
  return true;
}

/** Takes up a table that was left out, and shows it. */
export async function takeTable(workspaceId: string, table: number): Promise<void> {
  const { draft } = sessionOf(workspaceId);
  if (draft) await redraft(workspaceId, { importId: draft.importId, table });
}

/** Leaves a file out; without any file left there is nothing to import. */
export async function leaveFileOut(workspaceId: string, file: number): Promise<void> {
  const { draft } = sessionOf(workspaceId);
  if (draft) await redraft(workspaceId, { importId: draft.importId, file });
}

type Redraft = { readonly importId: string } & ({ readonly table: number } | { readonly file: number });

async function redraft(workspaceId: string, asked: Redraft): Promise<void> {
  const isCurrent = thisRun(workspaceId);
  change(workspaceId, { busy: 'remapping', problem: null });
  const host = getHost();
  const changed =
    'table' in asked
      ? await host.call('import/take', { workspaceId, ...asked })
      : await host.call('import/leaveOut', { workspaceId, ...asked });
  if (!isCurrent()) return;
  if (!changed.ok) return change(workspaceId, { busy: null, problem: changed.problem });
  const draft = changed.value;
  if (draft.files.length === 0) {
    change(workspaceId, { ...fresh, problem: nothingToImport(draft) });
    return letGo(workspaceId, changed);
  }
  const file = 'table' in asked ? draft.files.length - 1 : 0;
  change(workspaceId, { busy: null, check: null, step: 'columns', draft, file });
}

/** Shows another step that was reached already, or another file of the draft. */
export function showImport(workspaceId: string, shown: { readonly step?: ImportStep; readonly file?: number }): void {
  change(workspaceId, { ...shown, problem: null });
}

/** Asks what the import would give, without writing, and shows it. */
export async function checkImport(workspaceId: string): Promise<void> {
  const { draft } = sessionOf(workspaceId);
  if (!draft) return;
  change(workspaceId, { step: 'check', busy: 'checking', check: null, problem: null, progress: null });
  const isCurrent = thisRun(workspaceId);
  const checked = await getHost().call('import/check', { workspaceId, importId: draft.importId });
  if (!isCurrent()) return;
  change(workspaceId, {
    busy: null,
    progress: null,
    ...(checked.ok ? { check: checked.value } : { problem: checked.problem }),
  });
}

/** Writes all files of the draft into the workspace. */
export async function commitImport(workspaceId: string): Promise<void> {
  const { draft } = sessionOf(workspaceId);
  if (!draft) return;
  change(workspaceId, { busy: 'writing', problem: null, progress: null });
  const isCurrent = thisRun(workspaceId);
  const written = await getHost().call('import/commit', { workspaceId, importId: draft.importId });
  // What was written before the cancel came is in the workspace, so it is shown all the same.
  if (!isCurrent() && !written.ok) return;
  change(workspaceId, {
    draft,
    busy: null,
    progress: null,
    ...(written.ok
      ? { step: 'done' as const, report: written.value, doneAt: new Date().toISOString() }
      : { problem: written.problem }),
  });
}

/** Leaves the workspace as it was and starts over. */
export async function cancelImport(workspaceId: string): Promise<void> {
  const { draft, progress, step } = sessionOf(workspaceId);
  const importId = draft?.importId ?? progress?.importId;
  newRun(workspaceId);
  change(workspaceId, fresh);
  if (importId !== undefined && step !== 'done') await getHost().call('import/cancel', { workspaceId, importId });
}
