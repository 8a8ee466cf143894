import { mkdir, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { FileDraft, ImportDraft, ImportReport } from '../../../../shared/contract/import.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { Mapping } from '../../../../shared/crm/mapping.ts';
import type { NamedChange } from '../../../../shared/model/change.ts';
import type { Snapshot } from '../../../../shared/model/entities.ts';
import { type AnalyticsDatabase, openDatabase } from '../../analytics/database.ts';
import { copyDatasets } from '../../analytics/import/load-workspace-tables.ts';
import { prepareImport, readDatasets } from '../../analytics/import/prepare-import.ts';
import type { PreparedImport } from '../../analytics/import/prepared-import.ts';
import { profileTable } from '../../analytics/import/profile-table.ts';
import type { WorkspaceFile } from '../../workspace/workspace-file.ts';
import { openTables } from '../bytes/open-tables.ts';
import type { ScannedTable } from '../bytes/scanned-table.ts';
import { type DraftContext, type DraftFile, fileDraft, importTable, proposeFor } from './draft-file.ts';
import { exportedDay } from './exported-day.ts';
import { fileReport } from './import-report.ts';
import { knownReports } from './known-files.ts';
import { learntMappings } from './learnt-mappings.ts';
import { refuseOpenQuestions, refuseUnknownStages } from './open-questions.ts';
import { createProgress, type ImportProgress, type Progress } from './progress.ts';
import { refuseWide } from './refuse-wide.ts';
import { rejectedRows, rejectsName } from './rejects-csv.ts';

/** A file on this machine: its own, or an upload under another name. */
export interface SourceFile {
  readonly path: string;
  /** The name to show; the path's last part if left out. */
  readonly name?: string;
}

export interface ImportSessionOptions {
  readonly file: WorkspaceFile;
  /** The document as it is now: settings, remembered mappings, statuses. */
  readonly document: () => Snapshot;
  readonly timeZone: string;
  readonly currency: string;
  /** Who imports, for the workspace's history. */
  readonly by: string;
  /** A folder for this import alone; it is created and removed. */
  readonly tempFolder: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Now, for tests that import in other weeks. */
  readonly now?: () => Date;
}

/** What a finished import gives its caller. */
export interface CommittedImport {
  readonly report: ImportReport;
  /** What the document should remember of it; to be applied after the commit. Null if it knows all of it. */
  readonly learnt: NamedChange | null;
}

/** One import from the first look at its files to the commit. Only `commit` writes to the workspace. */
export interface ImportSession {
  /** @throws ProblemError as `openTables` does; nothing is kept then. */
  analyse(sources: readonly SourceFile[]): Promise<ImportDraft>;
  /** Takes a person's mapping for one file of the draft and answers with what is then open. */
  remap(file: number, mapping: Mapping): FileDraft;
  /** Takes up a table that was left out: what its rows are is then a question. Answers with the draft as it then is. */
  take(table: number): ImportDraft;
  /** Leaves a file of the draft out, to be taken up again or not. Answers with the draft as it then is. */
  leaveOut(file: number): ImportDraft;
  /** What every file would give. @throws ProblemError import.question, import.mapping, request.cancelled */
  check(): Promise<ImportReport>;
  /** Writes all files or none. @throws ProblemError like `check`, import.nothingAccepted, file.* */
  commit(): Promise<CommittedImport>;
  /** The rejected rows of one checked file as CSV. */
  rejects(file: number): Promise<{ readonly name: string; readonly csv: string }>;
  /** Stops what is running and removes everything of this import. */
  cancel(): Promise<void>;
}

/** Room, not use: a million leads take half of it. With less, DuckDB now and then lets one thread do the work of all. */
const importMemory = '1GB';
const mostThreads = 4;

interface Checked {
  /** The mappings that it was worked out with; a changed one makes it void. */
  readonly key: string;
  readonly prepared: PreparedImport;
  readonly report: ImportReport;
}

/** Starts an import into a workspace. Call `cancel` when done with it, whatever happened. */
export function createImportSession(options: ImportSessionOptions): ImportSession {
  return new RunningImport(options);
}

class RunningImport implements ImportSession {
  readonly #options: ImportSessionOptions;
  readonly #abort = new AbortController();
  /** Time spent working; what a person takes to answer questions is not the import's. */
  #workedMilliseconds = 0;
  #workSince = performance.now();
  readonly #progress: Progress;
  #db: Promise<AnalyticsDatabase> | null = null;
  #files: DraftFile[] = [];
  /** Tables that could be imported if a person said what their rows are. */
  #leftOut: LeftOutTable[] = [];
  #unreadable: ImportDraft['skipped'] = [];
  #checked: Checked | null = null;
  #work: Promise<unknown> = Promise.resolve();

  constructor(options: ImportSessionOptions) {
    this.#options = options;
    this.#progress = createProgress(options.onProgress);
  }

  analyse(sources: readonly SourceFile[]): Promise<ImportDraft> {
    return this.#run(async () => {
      this.#files = [];
      this.#leftOut = [];
      this.#unreadable = [];
      this.#checked = null;
      for (const source of sources) await this.#openSource(source);
      return this.#draft();
    });
  }

  take(table: number): ImportDraft {
    const taken = this.#leftOut[table];
    if (!taken) throw noSuchFile(table);
    this.#leftOut = this.#leftOut.filter((each) => each !== taken);
    this.#files = [...this.#files, taken.draft];
    return this.#draft();
  }

  leaveOut(file: number): ImportDraft {
    const draft = this.#fileAt(file);
    const { found, proposal } = proposeFor(draft.table, this.#context(), null);
    this.#files = this.#files.filter((each) => each !== draft);
    this.#leftOut = [...this.#leftOut, { draft: { ...draft, found, proposal }, reason: 'You left it out.' }];
    return this.#draft();
  }

  #draft(): ImportDraft {
    const leftOut = this.#leftOut.map(({ draft: { scanned }, reason }, table) => {
      return { file: scanned.file, sheet: scanned.sheet, reason, table };
    });
    return {
      importId: basename(this.#options.tempFolder),
      files: this.#files.map(fileDraft),
      skipped: [...this.#unreadable, ...leftOut],
    };
  }

  remap(file: number, mapping: Mapping): FileDraft {
    const draft = this.#fileAt(file);
    const { found, proposal } = proposeFor(draft.table, this.#context(), mapping);
    const remapped = { ...draft, found, proposal };
    this.#files[file] = remapped;
    return fileDraft(remapped);
  }

  check(): Promise<ImportReport> {
    return this.#run(async () => (await this.#knownReport()) ?? (await this.#check()).report);
  }

  commit(): Promise<CommittedImport> {
    return this.#run(async () => {
      const known = await this.#knownReport();
      if (known) return { report: known, learnt: null };
      const { prepared, report } = await this.#check();
      if (report.files.every((file) => file.accepted === 0)) throw nothingAccepted(report);
      await this.#write(prepared, report);
      const at = this.#now().toISOString();
      const files = this.#files.map(({ table, proposal }) => ({
        system: proposal.system,
        headers: table.headers,
        mapping: proposal.mapping,
      }));
      return {
        report: { ...report, seconds: this.#seconds() },
        learnt: learntMappings(files, this.#options.document(), at),
      };
    });
  }

  rejects(file: number): Promise<{ readonly name: string; readonly csv: string }> {
    return this.#run(async () => {
      const { prepared } = await this.#check();
      const { scanned } = this.#fileAt(file);
      const table = prepared.tables[file];
      const headers = scanned.columns.map((column) => column.header);
      const csv = table ? await rejectedRows(await this.#database(), table.loaded.rejects, headers) : '';
      return { name: rejectsName(scanned.file, scanned.sheet), csv };
    });
  }

  async cancel(): Promise<void> {
    this.#abort.abort();
    await this.#work.catch(() => {});
    const db = await this.#db?.catch(() => null);
    this.#db = null;
    db?.close();
    await rm(this.#options.tempFolder, { recursive: true, force: true });
  }

  /** One thing at a time, in the order they were asked for. */
  #run<Value>(work: () => Promise<Value>): Promise<Value> {
    const running = this.#work
      .catch(() => {})
      .then(() => {
        if (this.#abort.signal.aborted) throw cancelled();
        this.#workSince = performance.now();
        return work();
      })
      .finally(() => {
        this.#workedMilliseconds += performance.now() - this.#workSince;
      });
    this.#work = running;
    return running;
  }

  #database(): Promise<AnalyticsDatabase> {
    this.#db ??= openDatabase({
      threads: Math.min(mostThreads, availableParallelism()),
      memoryLimit: importMemory,
      tempFolder: join(this.#options.tempFolder, 'duckdb'),
    });
    return this.#db;
  }

  #context(): DraftContext {
    const { document, timeZone, currency } = this.#options;
    return { document: document(), timeZone, currency };
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  #seconds(): number {
    const milliseconds = this.#workedMilliseconds + performance.now() - this.#workSince;
    return Math.round(milliseconds / 100) / 10;
  }

  #fileAt(file: number): DraftFile {
    const draft = this.#files[file];
    if (draft) return draft;
    throw noSuchFile(file);
  }

  async #openSource({ path, name = basename(path) }: SourceFile): Promise<void> {
    const folder = join(this.#options.tempFolder, `source-${crypto.randomUUID()}`);
    await mkdir(folder, { recursive: true });
    const opened = await openTables(path, {
      fileName: name,
      tempFolder: folder,
      signal: this.#abort.signal,
      onProgress: ({ bytesDone, bytesTotal }) => this.#progress.reading(name, bytesDone, bytesTotal),
    });
    const { size, mtimeMs } = await stat(path);
    const known = new Set((await this.#options.file.imports()).flatMap((entry) => entry.fileHashes));
    this.#unreadable.push(...opened.skipped.map(({ sheet, reason }) => ({ file: name, sheet, reason, table: null })));
    const drafts: DraftFile[] = [];
    for (const scanned of opened.tables) {
      drafts.push({
        ...(await this.#recognise(scanned)),
        fileHash: opened.fileHash,
        bytes: size,
        isKnown: known.has(opened.fileHash),
        exportedDay: exportedDay(name, mtimeMs, this.#now().getTime(), this.#options.timeZone),
      });
    }
    this.#sort(drafts);
  }

  /** A stray sheet beside a recognised one is left out; where a file has nothing else, a person says what its rows are. */
  #sort(drafts: readonly DraftFile[]): void {
    const isNoneUsable = drafts.every(isUnusable);
    for (const draft of drafts) {
      const reason = draft.found.unusable ?? '';
      const isAsked = isNoneUsable && draft.found.dictionary === '' && draft.scanned.records > 0;
      if (isUnusable(draft) && !isAsked) this.#leftOut.push({ draft, reason });
      else this.#files.push(draft);
    }
  }

  async #recognise(scanned: ScannedTable) {
    refuseWide(scanned);
    this.#progress.recognising(scanned.file, scanned.records);
    const profiles = await profileTable(await this.#database(), scanned, { signal: this.#abort.signal });
    const table = importTable(scanned, profiles);
    return { scanned, table, ...proposeFor(table, this.#context(), null) };
  }

  async #knownReport(): Promise<ImportReport | null> {
    refuseOpenQuestions(this.#files);
    const files = await knownReports(this.#files, this.#options.file);
    return files && this.#report(files, { explicit: 0, inferred: 0 });
  }

  #report(files: ImportReport['files'], stageEvents: ImportReport['stageEvents']): ImportReport {
    return { schema: 1, workspace: this.#options.file.path, seconds: this.#seconds(), files, stageEvents };
  }

  async #check(): Promise<Checked> {
    refuseOpenQuestions(this.#files);
    const key = JSON.stringify(this.#files.map((file) => file.proposal.mapping));
    if (this.#checked?.key === key) return this.#checked;
    const prepared = await this.#prepare();
    await refuseUnknownStages(await this.#database(), this.#files, prepared);
    const files = this.#files.map((file, at) => {
      const table = prepared.tables[at];
      if (!table) throw new Error(`No result for file ${at} of the import.`);
      return fileReport(file, table);
    });
    const report = this.#report(files, { ...prepared.stageEvents });
    this.#checked = { key, prepared, report };
    return this.#checked;
  }

  async #prepare(): Promise<PreparedImport> {
    const { file, timeZone, currency, tempFolder } = this.#options;
    const folder = join(tempFolder, 'prepared');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const held = await copyDatasets(file, join(tempFolder, 'held'));
    const importId = (await file.imports()).length + 1;
    const tables = this.#files.map(({ scanned, proposal, exportedDay: day }) => ({
      scanned,
      mapping: proposal.mapping,
      context: { system: proposal.system, timeZone, currency, exportedDay: day },
    }));
    const total = tables.reduce((sum, table) => sum + table.scanned.records, 0);
    return prepareImport(await this.#database(), held, tables, {
      folder,
      importId,
      signal: this.#abort.signal,
      onTable: (at) => {
        const before = tables.slice(0, at).reduce((sum, table) => sum + table.scanned.records, 0);
        this.#progress.checking(tables[at]?.scanned.file ?? '', before, total);
      },
    });
  }

  async #write(prepared: PreparedImport, report: ImportReport): Promise<void> {
    this.#progress.writing(
      report.files[0]?.file ?? '',
      report.files.reduce((sum, file) => sum + file.rows, 0),
    );
    const { file, by } = this.#options;
    const { files, stageEvents, seconds } = report;
    await file.addImport({
      at: this.#now().toISOString(),
      by,
      fileHashes: [...new Set(this.#files.map((each) => each.fileHash))],
      reportJson: JSON.stringify({
        files,
        stageEvents,
        seconds,
        headers: this.#files.map((each) => each.table.headers),
      }),
      datasets: await readDatasets(prepared),
    });
  }
}

interface LeftOutTable {
  readonly draft: DraftFile;
  readonly reason: string;
}

/** Whether nothing says what the rows of a table could be, and no earlier mapping does. */
function isUnusable({ found, proposal }: DraftFile): boolean {
  return found.unusable !== null && Object.keys(proposal.mapping.columns).length === 0;
}

function noSuchFile(file: number): ProblemError {
  return new ProblemError({ code: 'request.invalid', message: `This import has no file number ${file}.` });
}

function cancelled(): ProblemError {
  return new ProblemError({
    code: 'request.cancelled',
    message: 'The import was cancelled. The workspace is as it was.',
  });
}

function nothingAccepted(report: ImportReport): ProblemError {
  return new ProblemError({
    code: 'import.nothingAccepted',
    message: 'No row of these files could be used, so nothing was imported.',
    remedy: 'Look at the rejected rows and check the mapping.',
    details: report.files.map((file) => `${file.file}: ${file.rejected} of ${file.rows} rows rejected`),
  });
}
