import { fork } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { type ProblemCode, ProblemError } from '../../../shared/contract/problem.ts';
import { temporaryFolder } from '../../../test/workspace/temporary-folder.ts';
import { type OpenOptions, openWorkspaceFile } from './open-workspace-file.ts';
import { peekWorkspace } from './peek-workspace.ts';
import type { NewImport, WorkspaceFile } from './workspace-file.ts';

async function open(path: string, options?: OpenOptions): Promise<WorkspaceFile> {
  const file = await openWorkspaceFile(path, options);
  onTestFinished(() => file.close({ discardUnsaved: true }));
  return file;
}

async function newFile(): Promise<{ path: string; file: WorkspaceFile }> {
  const path = join(temporaryFolder(), 'Q3.tandem');
  return { path, file: await open(path, { create: { name: 'Q3' } }) };
}

async function problemOf(promise: Promise<unknown>): Promise<ProblemCode> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw new Error(`no problem but ${String(error)}`);
  return error.problem.code;
}

async function readOnce(path: string): Promise<void> {
  const file = await openWorkspaceFile(path);
  try {
    await file.readDocument();
  } finally {
    await file.close();
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (updates: readonly Uint8Array[]) => updates.map((update) => new TextDecoder().decode(update));

const anImport: NewImport = {
  at: '2026-09-30T10:00:00Z',
  by: 'ann',
  fileHashes: ['aa', 'bb'],
  reportJson: JSON.stringify([{ file: 'leads.csv', rows: 3 }]),
  datasets: [
    { kind: 'person', file: 0, rows: 3, parquet: bytes('PAR1 persons PAR1') },
    { kind: 'reject', file: 0, rows: 0, parquet: new Uint8Array() },
  ],
};

test('what was appended is there again after closing and opening, in order and with its author checked', async () => {
  const { path, file } = await newFile();
  await Promise.all(['one', 'two', 'three'].map((text) => file.appendUpdate(bytes(text), 'ann')));
  await file.close();
  const again = await open(path);
  expect(again.workspaceId).toBe(file.workspaceId);
  expect(again.createdName).toBe('Q3');
  expect(texts(await again.readDocument())).toEqual(['one', 'two', 'three']);
  expect(await again.verify()).toEqual({ sound: true, updates: 3, datasets: 0, records: 0, findings: [] });
});

test('appending makes the file busy until the update is in it, and only then calls back', async () => {
  const { file } = await newFile();
  const order: string[] = [];
  const done = file.appendUpdate(bytes('one'), 'ann').then(() => order.push('resolved'));
  expect(file.isBusy).toBe(true);
  file.onFlushed(() => order.push('flushed'));
  await done;
  expect(file.isBusy).toBe(false);
  file.onFlushed(() => order.push('at once'));
  expect(order.toSorted()).toEqual(['at once', 'flushed', 'resolved']);
});

test('a checkpoint replaces exactly the updates appended before it', async () => {
  const { path, file } = await newFile();
  for (const text of ['one', 'two']) void file.appendUpdate(bytes(text), 'ann');
  const checkpoint = file.checkpoint(bytes('state of two'));
  void file.appendUpdate(bytes('three'), 'bob');
  await checkpoint;
  await file.appendUpdate(bytes('four'), 'bob');
  expect(file.tailLength).toBe(2);
  expect(texts(await file.readDocument())).toEqual(['state of two', 'three', 'four']);
  await file.checkpoint(bytes('state of four'));
  await file.close();
  const again = await open(path);
  expect(texts(await again.readDocument())).toEqual(['state of four']);
  await again.appendUpdate(bytes('five'), 'bob');
  expect(texts(await again.readDocument())).toEqual(['state of four', 'five']);
  expect((await again.verify()).sound).toBe(true);
});

test('an import comes back with its report, its datasets and their bytes', async () => {
  const { path, file } = await newFile();
  expect(await file.addImport(anImport)).toBe(1);
  expect(await file.addImport({ ...anImport, by: 'bob', datasets: [] })).toBe(2);
  await file.close();
  const again = await open(path);
  expect((await again.imports()).map(({ id, by, reportJson }) => [id, by, reportJson])).toEqual([
    [1, 'ann', anImport.reportJson],
    [2, 'bob', anImport.reportJson],
  ]);
  const datasets = await again.datasets();
  expect(datasets.map(({ id, importId, kind, rows, bytes: size }) => [id, importId, kind, rows, size])).toEqual([
    [1, 1, 'person', 3, 17],
    [2, 1, 'reject', 0, 0],
  ]);
  expect(texts([await again.readDataset(1)])).toEqual(['PAR1 persons PAR1']);
  expect(await again.readDataset(2)).toHaveLength(0);
});

test('a frozen review is kept as it was and never replaced', async () => {
  const { file } = await newFile();
  const record = { recordId: 'r1', meetingId: 'm1', at: '2026-09-30', datasetHashes: ['aa'], body: '{"leads":3}' };
  await file.addReviewRecord(record);
  expect(await file.reviewRecord('r1')).toEqual(record);
  expect(await file.reviewRecord('r2')).toBeNull();
  expect(await problemOf(file.addReviewRecord({ ...record, body: '{"leads":4}' }))).toBe('meeting.ended');
  const { body, ...rest } = record;
  expect(body).toBe('{"leads":3}');
  expect(await file.reviewRecords()).toEqual([rest]);
});

test('a copy is whole, taken while edits come in, and does not replace another file', async () => {
  const { path, file } = await newFile();
  await file.addImport(anImport);
  for (let index = 0; index < 50; index += 1) void file.appendUpdate(bytes(`edit ${index}`), 'ann');
  const copyPath = `${path}.copy`;
  await file.copyTo(copyPath);
  expect(await problemOf(file.copyTo(copyPath))).toBe('file.exists');
  const copy = await open(copyPath);
  expect(copy.workspaceId).toBe(file.workspaceId);
  expect((await copy.verify()).sound).toBe(true);
  expect(await copy.imports()).toHaveLength(1);
});

test('a copy with a new name is a workspace of its own', async () => {
  const { path, file } = await newFile();
  await file.appendUpdate(bytes('one'), 'ann');
  await file.copyTo(`${path}.copy`, { newName: 'Q4' });
  const copy = await open(`${path}.copy`);
  expect(copy.workspaceId).not.toBe(file.workspaceId);
  expect(copy.createdName).toBe('Q4');
  expect(texts(await copy.readDocument())).toEqual(['one']);
});

test('closing leaves nothing beside the file', async () => {
  const { path, file } = await newFile();
  await file.appendUpdate(bytes('one'), 'ann');
  await file.close();
  expect(readdirSync(join(path, '..'))).toEqual(['Q3.tandem']);
});

test('a second opener learns at once who has the file', async () => {
  const { path } = await newFile();
  const error = await openWorkspaceFile(path).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  const { problem } = error as ProblemError;
  expect(problem.code).toBe('file.inUse');
  expect(problem.message).toContain('in this app');
});

test('another process that has the file is named with its person and machine', async () => {
  const { path, file } = await newFile();
  await file.close();
  const holder = join(path, '..', 'holder.mts');
  const source = JSON.stringify(join(import.meta.dirname, 'open-workspace-file.ts'));
  writeFileSync(
    holder,
    `import { openWorkspaceFile } from ${source};
     await openWorkspaceFile(${JSON.stringify(path)});
     process.send?.('open');`,
  );
  const child = fork(holder, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.once('message', resolve));
  const error = await openWorkspaceFile(path).catch((reason: unknown) => reason);
  expect((error as ProblemError).problem.code).toBe('file.inUse');
  expect((error as ProblemError).problem.message).toMatch(/by .+ on .+ since 20\d\d-/);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  // The lock went with the process, whatever card it left behind.
  expect(texts(await (await open(path)).readDocument())).toEqual([]);
});

test('looking at a file that is open here, by whatever path, does not let another process write into it', async () => {
  const { path } = await newFile();
  const otherName = join(path, '..', 'Another name.tandem');
  symlinkSync(path, otherName);
  for (const name of [path, otherName]) {
    expect(await problemOf(openWorkspaceFile(name))).toBe('file.inUse');
    expect(() => peekWorkspace(name)).toThrow(/is open elsewhere/);
  }
  const source = JSON.stringify(join(import.meta.dirname, 'open-workspace-file.ts'));
  const stranger = join(path, '..', 'stranger.mts');
  writeFileSync(
    stranger,
    `import { openWorkspaceFile } from ${source};
     await openWorkspaceFile(${JSON.stringify(path)}).then(
       () => process.send?.('opened'),
       (error) => process.send?.(error.problem.code),
     );`,
  );
  const child = fork(stranger, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  expect(await new Promise((resolve) => child.once('message', resolve))).toBe('file.inUse');
});

test('a file that was closed here is opened here again', async () => {
  const { path, file } = await newFile();
  await file.close();
  const again = await open(path);
  expect(again.isReadOnly).toBe(false);
  expect(() => peekWorkspace(path)).toThrow(/is open elsewhere/);
  await again.close();
  expect(peekWorkspace(path).name).toBe('Q3');
});

test('a file that is not a workspace is refused with what it is instead, and left as it was', async () => {
  const folder = temporaryFolder();
  const cases: [string, Uint8Array | string, ProblemCode][] = [
    ['empty.tandem', '', 'workspace.notATandemFile'],
    ['text.tandem', 'Name,Email\nAnn,ann@example.org\n', 'workspace.notATandemFile'],
    ['short.tandem', 'SQLite format 3\0', 'workspace.damaged'],
  ];
  for (const [name, content, code] of cases) {
    const path = join(folder, name);
    writeFileSync(path, content);
    expect(await problemOf(openWorkspaceFile(path))).toBe(code);
    expect(readFileSync(path).length).toBe(Buffer.byteLength(content));
  }
  expect(await problemOf(openWorkspaceFile(join(folder, 'missing.tandem')))).toBe('file.notFound');
  mkdirSync(join(folder, 'folder.tandem'));
  expect(await problemOf(openWorkspaceFile(join(folder, 'folder.tandem')))).toBe('workspace.notATandemFile');
  const other = new DatabaseSync(join(folder, 'other.tandem'));
  other.exec('CREATE TABLE notes (text TEXT)');
  other.close();
  expect(await problemOf(openWorkspaceFile(join(folder, 'other.tandem')))).toBe('workspace.notATandemFile');
});

test('a file of a newer app is refused and not written to', async () => {
  const { path, file } = await newFile();
  await file.close();
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version = 2');
  database.close();
  const before = readFileSync(path);
  expect(await problemOf(openWorkspaceFile(path))).toBe('workspace.newerVersion');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a file that carries triggers or tables of others is refused before anything is written', async () => {
  for (const foreign of [
    'CREATE TRIGGER thief AFTER INSERT ON doc_update BEGIN DELETE FROM doc_update; END',
    'CREATE TABLE extra (x)',
    'CREATE INDEX slow ON doc_update (author)',
    'CREATE VIEW peek AS SELECT * FROM doc_update',
  ]) {
    const { path, file } = await newFile();
    await file.appendUpdate(bytes('one'), 'ann');
    await file.close();
    const database = new DatabaseSync(path);
    database.exec(foreign);
    database.close();
    expect(await problemOf(openWorkspaceFile(path))).toBe('workspace.foreignSchema');
  }
});

test('a file cut short is refused as damaged, wherever it was cut', async () => {
  const { path, file } = await newFile();
  for (let index = 0; index < 20; index += 1) await file.appendUpdate(new Uint8Array(2000).fill(index), 'ann');
  await file.close();
  const whole = readFileSync(path);
  for (const share of [0.95, 0.6, 0.3, 0.1]) {
    writeFileSync(path, whole);
    truncateSync(path, Math.floor(whole.length * share));
    expect(await problemOf(readOnce(path))).toBe('workspace.damaged');
  }
});

test('records that were taken out, swapped or signed by another are noticed', async () => {
  const tamperings = [
    'DELETE FROM doc_update WHERE seq = 2',
    'DELETE FROM doc_update WHERE seq = 3',
    "UPDATE doc_update SET author = 'bob' WHERE seq = 1",
    'UPDATE doc_update SET at = at + 1 WHERE seq = 3',
    'UPDATE doc_update SET data = (SELECT data FROM doc_update WHERE seq = 3) WHERE seq = 1',
  ];
  for (const sql of tamperings) {
    const { path, file } = await newFile();
    for (const text of ['one', 'two', 'three']) await file.appendUpdate(bytes(text), 'ann');
    await file.close();
    const database = new DatabaseSync(path);
    database.exec(sql);
    database.close();
    const again = await open(path);
    expect(await problemOf(again.readDocument()), sql).toBe('workspace.damaged');
    expect((await again.verify()).sound).toBe(false);
  }
});

test('an import, a dataset or a frozen review that fell out is noticed', async () => {
  const tamperings: [string, (file: WorkspaceFile) => Promise<unknown>][] = [
    ['DELETE FROM import', (file) => file.imports()],
    ['DELETE FROM dataset WHERE id = 2', (file) => file.datasets()],
    ["UPDATE dataset SET parquet = x'00' WHERE id = 1", (file) => file.readDataset(1)],
    ["UPDATE dataset SET kind = 'touch' WHERE id = 1", (file) => file.datasets()],
    ['DELETE FROM review_record', (file) => file.reviewRecord('r1')],
    ["UPDATE review_record SET meeting_id = 'm2'", (file) => file.reviewRecords()],
  ];
  for (const [sql, read] of tamperings) {
    const { path, file } = await newFile();
    await file.addImport(anImport);
    await file.addReviewRecord({ recordId: 'r1', meetingId: 'm1', at: '', datasetHashes: [], body: '{}' });
    await file.close();
    const database = new DatabaseSync(path);
    database.exec(sql);
    database.close();
    expect(await problemOf(read(await open(path))), sql).toBe('workspace.damaged');
  }
});

test('edits to a file that was deleted while open are not called saved, and follow once it is back', async () => {
  const { path, file } = await newFile();
  await file.appendUpdate(bytes('one'), 'ann');
  renameSync(path, `${path}.moved`);
  const told = new Promise<{ saved: boolean; reason: string | null }>((resolve) => {
    file.onState((state) => resolve(state));
  });
  const late = file.appendUpdate(bytes('two'), 'ann');
  expect(await told).toMatchObject({ saved: false, reason: expect.stringContaining('deleted or replaced') });
  expect(file.isBusy).toBe(true);
  writeFileSync(path, 'something else');
  expect(await problemOf(file.close())).toBe('file.replaced');
  rmSync(path);
  renameSync(`${path}.moved`, path);
  await late;
  expect(texts(await file.readDocument())).toEqual(['one', 'two']);
});

test('creating never replaces a file', async () => {
  const { path, file } = await newFile();
  await file.close();
  expect(await problemOf(openWorkspaceFile(path, { create: { name: 'other' } }))).toBe('file.exists');
  expect((await open(path)).workspaceId).toBe(file.workspaceId);
});

test('creating in a folder that is not there says so and leaves nothing', async () => {
  const folder = temporaryFolder();
  expect(await problemOf(openWorkspaceFile(join(folder, 'no', 'a.tandem'), { create: { name: 'a' } }))).toBe(
    'file.notFound',
  );
  expect(existsSync(join(folder, 'no'))).toBe(false);
});

test('a file opened for reading only can be read, not edited, and two may read it', async () => {
  const { path, file } = await newFile();
  await file.appendUpdate(bytes('one'), 'ann');
  await file.close();
  const [one, other] = [await open(path, { readOnly: true }), await open(path, { readOnly: true })];
  expect(one.isReadOnly && other.isReadOnly).toBe(true);
  expect(texts(await other.readDocument())).toEqual(['one']);
  expect(await problemOf(one.appendUpdate(bytes('two'), 'ann'))).toBe('file.readOnly');
  expect(await problemOf(one.addImport(anImport))).toBe('file.readOnly');
});
