import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { chainStart, checksum, sameSum } from './checksum.ts';
import { type Head, readHead, writeHead } from './head.ts';
import type { WorkspaceDatabase } from './workspace-database.ts';

/** One document update as it waits to be written. */
export interface QueuedUpdate {
  readonly update: Uint8Array;
  readonly author: string;
}

interface Link {
  readonly seq: number;
  readonly sum: Uint8Array;
}

function linkSum(before: Uint8Array, seq: number, at: number, author: string, data: Uint8Array): Uint8Array {
  return checksum(['update', before, seq, at, author, data]);
}

function checkpointSum(seq: number, at: number, chain: Uint8Array, data: Uint8Array): Uint8Array {
  return checksum(['checkpoint', seq, at, chain, data]);
}

/** Appends updates in one commit; each is chained to the one before it. Answers with the last sequence number. */
export function appendUpdates(database: WorkspaceDatabase, updates: readonly QueuedUpdate[], at: number): number {
  return database.transaction(() => {
    const head = readHead(database);
    let { seq, chain } = head;
    const insert = database.connection.prepare(
      'INSERT INTO doc_update (seq, at, author, sum, data) VALUES (?, ?, ?, ?, ?)',
    );
    for (const { update, author } of updates) {
      seq += 1;
      chain = linkSum(chain, seq, at, author, update);
      insert.run(seq, at, author, chain, update);
    }
    writeHead(database, { ...head, seq, chain });
    return seq;
  });
}

/** Replaces all updates up to `seq` by one state that holds them all, in one commit. */
export function writeCheckpoint(database: WorkspaceDatabase, seq: number, state: Uint8Array, at: number): void {
  const data = zstdCompressSync(state);
  database.transaction(() => {
    const chain = chainAt(database, seq);
    if (!chain) return;
    database.run('DELETE FROM doc_checkpoint', []);
    database.run('INSERT INTO doc_checkpoint (seq, at, chain, sum, data) VALUES (?, ?, ?, ?, ?)', [
      seq,
      at,
      chain,
      checkpointSum(seq, at, chain, data),
      data,
    ]);
    database.run('DELETE FROM doc_update WHERE seq <= ?', [seq]);
  });
}

/** The chain's sum at an update, null if a checkpoint already covers more than that. */
function chainAt(database: WorkspaceDatabase, seq: number): Uint8Array | null {
  const head = readHead(database);
  if (seq > head.seq) throw database.damaged(`update ${seq} is not in it`);
  if (seq === head.seq) return head.chain;
  return database.one('doc_update', 'SELECT sum FROM doc_update WHERE seq = ?', [seq])?.blob('sum') ?? null;
}

/** The newest checkpoint and all updates after it, every link of the chain checked. */
export function readUpdates(database: WorkspaceDatabase): Uint8Array[] {
  return database.reading(() => {
    const head = readHead(database);
    const updates: Uint8Array[] = [];
    let last = readCheckpoint(database, updates);
    const sql = 'SELECT seq, at, author, sum, data FROM doc_update ORDER BY seq';
    for (const row of database.all('doc_update', sql)) {
      const [seq, data] = [row.integer('seq'), row.blob('data')];
      if (seq !== last.seq + 1) throw database.damaged(`updates between ${last.seq} and ${seq} are missing`);
      const sum = linkSum(last.sum, seq, row.integer('at'), row.text('author'), data);
      if (!sameSum(sum, row.blob('sum'))) throw database.damaged(`update ${seq} does not match its checksum`);
      updates.push(data);
      last = { seq, sum };
    }
    checkEnd(database, head, last);
    return updates;
  });
}

/** How many updates stand after the checkpoint. */
export function countUpdates(database: WorkspaceDatabase): number {
  return database.reading(
    () => database.one('doc_update', 'SELECT count(*) AS count FROM doc_update')?.integer('count') ?? 0,
  );
}

function readCheckpoint(database: WorkspaceDatabase, updates: Uint8Array[]): Link {
  const row = database.one('doc_checkpoint', 'SELECT * FROM doc_checkpoint ORDER BY seq DESC LIMIT 1');
  if (!row) return { seq: 0, sum: chainStart };
  const [seq, chain, data] = [row.integer('seq'), row.blob('chain'), row.blob('data')];
  if (!sameSum(row.blob('sum'), checkpointSum(seq, row.integer('at'), chain, data))) {
    throw database.damaged(`the checkpoint at update ${seq} does not match its checksum`);
  }
  updates.push(new Uint8Array(zstdDecompressSync(data)));
  return { seq, sum: chain };
}

function checkEnd(database: WorkspaceDatabase, head: Head, last: Link): void {
  if (last.seq !== head.seq)
    throw database.damaged(`updates after ${last.seq} are missing, there should be ${head.seq}`);
  if (!sameSum(last.sum, head.chain)) throw database.damaged('its updates are not those that were written');
}
