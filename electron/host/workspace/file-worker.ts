import { rmSync } from 'node:fs';
import { backup } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { giveNewIdentity, putInPlace, refuseExisting, temporaryName } from './create-file.ts';
import type {
  CopyOptions,
  OpenedFile,
  WorkerAnswer,
  WorkerCall,
  WorkerCalls,
  WorkerRequest,
  WorkerStart,
} from './file-messages.ts';
import { toFileProblem } from './file-problems.ts';
import { readHead } from './head.ts';
import { addImport, listDatasets, listImports, readDataset } from './import-store.ts';
import { leaveOwnerCard, takeOwnerCard } from './owner-card.ts';
import { addReview, listReviews, readReview } from './review-store.ts';
import { appendUpdates, countUpdates, readUpdates, writeCheckpoint } from './update-log.ts';
import { verifyFile } from './verify-file.ts';
import { WorkspaceDatabase } from './workspace-database.ts';

type Handlers = {
  readonly [Call in WorkerCall]: (
    input: WorkerCalls[Call]['input'],
  ) => WorkerCalls[Call]['output'] | Promise<WorkerCalls[Call]['output']>;
};

function handlersFor(database: WorkspaceDatabase, end: () => void): Handlers {
  return {
    append: (updates) => appendUpdates(database, updates, Date.now()),
    checkpoint: ({ seq, state }) => {
      writeCheckpoint(database, seq, state, Date.now());
      return null;
    },
    readDocument: () => readUpdates(database),
    addImport: (record) => addImport(database, record),
    imports: () => listImports(database),
    datasets: () => listDatasets(database),
    readDataset: (id) => readDataset(database, id),
    addReview: (record) => {
      addReview(database, record);
      return null;
    },
    readReview: (recordId) => readReview(database, recordId),
    reviews: () => listReviews(database),
    verify: () => verifyFile(database),
    copyTo: (options) => copyTo(database, options),
    close: () => {
      end();
      return null;
    },
  };
}

async function copyTo(database: WorkspaceDatabase, { path, newName }: CopyOptions): Promise<null> {
  const temporary = temporaryName(path);
  try {
    refuseExisting(path);
    await backup(database.connection, temporary);
    if (newName !== null) giveNewIdentity(temporary, newName);
    checkCopy(temporary);
    putInPlace(temporary, path);
    return null;
  } catch (error) {
    throw toFileProblem(error, path);
  } finally {
    rmSync(temporary, { force: true });
    rmSync(`${temporary}-journal`, { force: true });
  }
}

/** A copy that can't be read is none; finding out later would be too late. */
function checkCopy(path: string): void {
  const copy = new WorkspaceDatabase(path, 'read');
  try {
    const { sound, findings } = verifyFile(copy);
    if (!sound) throw copy.damaged(findings[0] ?? 'the copy can not be read');
  } finally {
    copy.close();
  }
}

function serve(port: NonNullable<typeof parentPort>, { path, isReadOnly }: WorkerStart): void {
  const answer = (message: WorkerAnswer) => port.postMessage(message);
  const refuse = (id: number, error: unknown) => answer({ id, ok: false, problem: toFileProblem(error, path).problem });
  let database: WorkspaceDatabase;
  try {
    database = new WorkspaceDatabase(path, isReadOnly ? 'read' : 'write');
  } catch (error) {
    refuse(0, error);
    port.close();
    return;
  }
  const card = isReadOnly ? null : leaveOwnerCard(path);
  const handlers = handlersFor(database, () => {
    database.close();
    takeOwnerCard(path, card);
  });
  // One call at a time and in order: a copy is not overtaken by the edits that came after it was asked for.
  let last: Promise<void> = Promise.resolve();
  port.on('message', (request: WorkerRequest) => {
    last = last.then(async () => {
      try {
        answer({ id: request.id, ok: true, value: await callHandler(handlers, request) });
      } catch (error) {
        refuse(request.id, error);
      }
      if (request.call === 'close') port.close();
    });
  });
  answer({ id: 0, ok: true, value: describe(database) });
}

function callHandler<Call extends WorkerCall>(handlers: Handlers, { call, input }: WorkerRequest<Call>): unknown {
  return handlers[call](input);
}

function describe(database: WorkspaceDatabase): OpenedFile {
  return {
    workspaceId: database.workspaceId,
    createdName: database.createdName,
    lastSeq: readHead(database).seq,
    updates: countUpdates(database),
  };
}

if (parentPort) serve(parentPort, workerData as WorkerStart);
else throw new ProblemError({ code: 'bug', message: 'The file worker only runs as a worker.' });
