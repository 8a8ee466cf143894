import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnalyticsDatabase } from '../database.ts';
import { insertRows, openTestDatabase } from '../metrics/testing/fixture.ts';
import { mergesSql } from './merged-records.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  await db.run(`CREATE SCHEMA area;
    CREATE TABLE area.person_key (pk INTEGER, system VARCHAR, id VARCHAR, last_seq BIGINT);
    CREATE TABLE area.person_version (seq BIGINT, merged_into VARCHAR, merged_ids VARCHAR)`);
});
afterAll(() => close());

interface Told {
  readonly id: string;
  readonly system: string;
  readonly into: string | null;
  readonly ids: string | null;
}

/** The merges by id, whatever numbers the records have. */
async function mergesOf(records: readonly Told[]): Promise<readonly unknown[]> {
  await db.run('DELETE FROM area.person_key; DELETE FROM area.person_version');
  await insertRows(
    db,
    'area.person_key',
    records.map(({ id, system }, at) => ({ pk: at + 1, system, id, last_seq: at })),
  );
  await insertRows(
    db,
    'area.person_version',
    records.map(({ into, ids }, at) => ({ seq: at, merged_into: into, merged_ids: ids })),
  );
  await db.run(mergesSql('area'));
  return db.rows(`SELECT gone.system || gone.id AS gone, kept.system || kept.id AS kept, merged_day AS day FROM area.merge m
    JOIN area.person_key gone USING (pk) JOIN area.person_key kept ON kept.pk = m.merged_into ORDER BY gone, kept`);
}

const record = (id: string, told: Partial<Told> = {}): Told => ({ id, system: 'crm', into: null, ids: null, ...told });

it('reads a merge from the record that went and from the one that stayed, with its day where it is told', async () => {
  const day = 20_000;
  const merges = await mergesOf([
    record('1', { ids: `2:${day * 86_400_000 + 5};1:17` }),
    record('2'),
    record('3', { into: '1' }),
    record('4', { ids: '3; 5, 6' }),
    record('5'),
    record('6', { system: 'other' }),
    record('7', { into: 'not exported' }),
  ]);
  expect(merges).toEqual([
    { gone: 'crm2', kept: 'crm1', day },
    { gone: 'crm3', kept: 'crm1', day: null },
    { gone: 'crm5', kept: 'crm4', day: null },
  ]);
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const someId = fc.constantFrom(...ids, 'unknown');
const told = fc.tuple(
  ...ids.map((id) =>
    fc.record({
      id: fc.constant(id),
      system: fc.constantFrom('crm', 'crm', 'other'),
      into: fc.option(someId),
      ids: fc.option(fc.array(someId, { minLength: 1, maxLength: 3 }).map((list) => list.join(';'))),
    }),
  ),
);

/** The obvious way: every record asks all others of its system who claims it. */
function expectedMerges(records: readonly Told[]): readonly unknown[] {
  return records
    .flatMap(({ id, system, into }) => {
      const own = records.filter((other) => other.system === system && other.id !== id);
      const claims = own.filter((other) => other.id === into || other.ids?.split(';').includes(id));
      const [kept] = claims.map((other) => other.id).toSorted();
      return kept === undefined ? [] : [{ gone: system + id, kept: system + kept, day: null }];
    })
    .toSorted((left, right) => (left.gone < right.gone ? -1 : 1));
}

it('gives the same merges whatever the order in which records were told of', async () => {
  await fc.assert(
    fc.asyncProperty(told, fc.infiniteStream(fc.nat()), async (records, dice) => {
      const expected = expectedMerges(records);
      expect(await mergesOf(records)).toEqual(expected);
      const shuffled = records.map((each) => ({ each, at: dice.next().value })).toSorted((a, b) => a.at - b.at);
      expect(await mergesOf(shuffled.map(({ each }) => each))).toEqual(expected);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});
