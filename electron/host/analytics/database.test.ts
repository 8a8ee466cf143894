import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnalyticsDatabase, openDatabase } from './database.ts';
import { loadSql } from './load-sql.ts';

let folder: string;
let db: AnalyticsDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-db-'));
  db = await openDatabase({ threads: 2, memoryLimit: '256MB', tempFolder: folder });
});
afterAll(async () => {
  db.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the analytics database', () => {
  it('gives integers of any width as numbers', async () => {
    expect(await db.row('SELECT count(*) AS n, 9007199254740991::BIGINT AS big, sum(2::BIGINT) AS total')).toEqual({
      n: 1,
      big: 9007199254740991,
      total: 2,
    });
  });

  it('refuses a number that JavaScript cannot hold', async () => {
    await expect(db.rows('SELECT 9007199254740993::BIGINT AS big')).rejects.toThrow('too large');
  });

  it('binds lists, also empty ones, and null', async () => {
    const row = await db.row(
      'SELECT list_contains($names, $name) AS has, list_contains($days, 3) AS day, len($none) AS empty, $nothing IS NULL AS blank',
      { names: ["O'Hara", 'b'], name: "O'Hara", days: [1, 3], none: [], nothing: null },
    );
    expect(row).toEqual({ has: true, day: true, empty: 0, blank: true });
  });

  it('knows every time zone without loading anything', async () => {
    const row = await db.row(
      "SELECT strftime(timezone('Europe/Berlin', make_timestamptz(1774994400000000)), '%Y-%m-%d') AS day",
    );
    expect(row).toEqual({ day: '2026-04-01' });
  });

  it('rolls a failed transaction back', async () => {
    await db.run('CREATE TABLE kept (n INTEGER)');
    const work = db.transaction(async (queries) => {
      await queries.run('INSERT INTO kept VALUES (1)');
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await db.row('SELECT count(*) AS n FROM kept')).toEqual({ n: 0 });
  });

  it('stops a running query when its signal aborts, and goes on afterwards', async () => {
    const controller = new AbortController();
    const endless = db.rows(
      'SELECT count(*) FROM range(1000000000) a, range(1000000) b WHERE a.range + b.range < 0',
      {},
      { signal: controller.signal },
    );
    setImmediate(() => controller.abort());
    await expect(endless).rejects.toMatchObject({ problem: { code: 'request.cancelled' } });
    expect(await db.row('SELECT 1 AS n')).toEqual({ n: 1 });
  });

  it('creates the normalised tables from their file', async () => {
    await db.run(loadSql('tables.sql'));
    const tables = await db.rows<{ name: string }>('SELECT table_name AS name FROM information_schema.tables');
    expect(tables.map((table) => table.name)).toContain('stage_event');
  });
});
