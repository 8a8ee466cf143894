import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { checksum, sameSum } from './checksum.ts';
import { readHead, writeHead } from './head.ts';
import { checkSequence, readHashes } from './import-store.ts';
import type { Row } from './rows.ts';
import type { WorkspaceDatabase } from './workspace-database.ts';
import type { ReviewRecord } from './workspace-file.ts';

interface StoredReview extends Omit<ReviewRecord, 'body'> {
  readonly id: number;
  readonly body: Uint8Array;
}

function reviewSum(id: number, record: Omit<ReviewRecord, 'body'>, body: Uint8Array): Uint8Array {
  const { recordId, meetingId, at, datasetHashes } = record;
  return checksum(['review', id, recordId, meetingId, at, JSON.stringify(datasetHashes), body]);
}

/** Writes a frozen review, once and for all: a second record of the same id is refused with `meeting.ended`. */
export function addReview(database: WorkspaceDatabase, record: ReviewRecord): void {
  const body = zstdCompressSync(record.body);
  const known = readReviews(database).some(({ recordId }) => recordId === record.recordId);
  if (known) {
    throw new ProblemError({ code: 'meeting.ended', message: 'This review is already frozen; nothing was changed.' });
  }
  database.transaction(() => {
    const head = readHead(database);
    const id = head.reviews + 1;
    database.run(
      'INSERT INTO review_record (id, record_id, meeting_id, at, dataset_hashes, sum, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [
        id,
        record.recordId,
        record.meetingId,
        record.at,
        JSON.stringify(record.datasetHashes),
        reviewSum(id, record, body),
        body,
      ],
    );
    writeHead(database, { ...head, reviews: id });
  });
}

/** One frozen review, null if there is none of this id. */
export function readReview(database: WorkspaceDatabase, recordId: string): ReviewRecord | null {
  const stored = readReviews(database).find((review) => review.recordId === recordId);
  return stored ? { ...withoutBody(stored), body: zstdDecompressSync(stored.body).toString() } : null;
}

/** All frozen reviews, oldest first, without their bodies. */
export function listReviews(database: WorkspaceDatabase): Omit<ReviewRecord, 'body'>[] {
  return readReviews(database).map(withoutBody);
}

function withoutBody({ recordId, meetingId, at, datasetHashes }: StoredReview): Omit<ReviewRecord, 'body'> {
  return { recordId, meetingId, at, datasetHashes };
}

// Every record is read and checked each time: there are few, and one that fell out must not read as "never frozen".
function readReviews(database: WorkspaceDatabase): StoredReview[] {
  return database.reading(() => {
    const sql = 'SELECT * FROM review_record ORDER BY id';
    const reviews = [...database.all('review_record', sql)].map((row) => readStored(database, row));
    checkSequence(database, 'frozen reviews', reviews, readHead(database).reviews);
    return reviews;
  });
}

function readStored(database: WorkspaceDatabase, row: Row): StoredReview {
  const review = {
    id: row.integer('id'),
    recordId: row.text('record_id'),
    meetingId: row.text('meeting_id'),
    at: row.text('at'),
    datasetHashes: readHashes(database, row.text('dataset_hashes')),
    body: row.blob('body'),
  };
  if (!sameSum(row.blob('sum'), reviewSum(review.id, review, review.body))) {
    throw database.damaged(`frozen review ${review.id} does not match its checksum`);
  }
  return review;
}
