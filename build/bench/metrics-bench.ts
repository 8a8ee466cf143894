import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnalyticsDatabase, openDatabase } from '../../electron/host/analytics/database.ts';
import { loadSql } from '../../electron/host/analytics/load-sql.ts';
import { computeReview } from '../../electron/host/analytics/metrics/compute-review.ts';
import { formatLocalDate, parseLocalDate } from '../../shared/calendar/local-day.ts';
import { type ReviewQuery, reviewQuerySchema } from '../../shared/contract/review.ts';
import { reviewSettings } from '../../shared/metrics/review-settings.ts';
import { roots, type Snapshot } from '../../shared/model/entities.ts';
import { type BenchRow, median, megabytes, milliseconds, p95 } from './figures.ts';

const asOf = '2026-10-19';

/** Leads and opportunities of two years, made up in SQL: a repeatable chance for each from its number. */
const madeUpData = (leads: number) => `
CREATE MACRO chance(key, salt) AS (hash(key, salt) % 1000000) / 1000000.0;
INSERT INTO person (pk, system, id, company, created_day, source, campaign, owner, region, reject_reason, import_id)
SELECT i, 'bench', 'L' || i, 'Company ' || i % 200000, 20020 + (chance(i, 1) * 720)::INTEGER,
  ['Web', 'Webinar', 'Event', 'Partner', 'Outbound', 'Referral', 'Paid', NULL][1 + (chance(i, 2) * 7.99)::INTEGER % 8],
  'Campaign ' || (chance(i, 3) * 400)::INTEGER, 'Owner ' || (chance(i, 4) * 60)::INTEGER,
  ['DACH', 'Nordics', 'UK', 'Benelux'][1 + i % 4], NULL, 1
FROM range(1, ${leads} + 1) t(i);
INSERT INTO stage_event (entity_type, pk, stage, day, kind, source, reason, import_id)
WITH mql AS (SELECT pk, created_day + (chance(pk, 5) * 20)::INTEGER AS day FROM person WHERE chance(pk, 6) < 0.45),
answer AS (SELECT pk, day, day + 1 + (chance(pk, 7) * 6)::INTEGER AS at_day, chance(pk, 8) AS luck FROM mql),
again AS (SELECT pk, at_day + 30 + (chance(pk, 9) * 90)::INTEGER AS day FROM answer WHERE luck BETWEEN 0.6 AND 0.78 AND chance(pk, 10) < 0.4),
worked AS (
  SELECT pk, at_day AS day, chance(pk, 11) AS luck FROM answer WHERE luck < 0.6
  UNION ALL SELECT pk, day + 2, chance(pk, 12) FROM again WHERE chance(pk, 13) < 0.6
),
entry AS (
  SELECT pk, 'mql' AS stage, day, NULL AS reason FROM mql
  UNION ALL SELECT pk, 'sal', at_day, NULL FROM answer WHERE luck < 0.6
  UNION ALL SELECT pk, 'recycled', at_day, ['Timing', 'No budget', NULL][1 + pk % 3] FROM answer WHERE luck BETWEEN 0.6 AND 0.78
  UNION ALL SELECT pk, 'disqualified', at_day, 'Not our customer' FROM answer WHERE luck BETWEEN 0.78 AND 0.92
  UNION ALL SELECT pk, 'mql', day, NULL FROM again
  UNION ALL SELECT pk, 'sal', day + 2, NULL FROM again WHERE chance(pk, 13) < 0.6
  UNION ALL SELECT pk, 'sql', day + 3 + (chance(pk, 14) * 20)::INTEGER, NULL FROM worked WHERE luck < 0.6
  UNION ALL SELECT pk, 'opportunity', day + 25 + (chance(pk, 15) * 30)::INTEGER, NULL FROM worked WHERE luck < 0.3
  UNION ALL SELECT pk, 'won', day + 60 + (chance(pk, 16) * 120)::INTEGER, NULL FROM worked WHERE luck < 0.07
)
SELECT 'person', pk, stage, day, 'explicit', 'history', reason, 1 FROM entry;
INSERT INTO opportunity (pk, system, id, person_id, created_day, amount, amount_at_create, currency, closed_day,
  expected_close_day, outcome, stage, source, owner, region, import_id)
SELECT i, 'bench', 'O' || i, CASE WHEN chance(i, 20) < 0.6 THEN 'L' || (1 + (chance(i, 21) * (${leads} - 1))::INTEGER) END,
  20020 + (chance(i, 22) * 720)::INTEGER AS created, 100000 + (chance(i, 23) * 9000000)::BIGINT,
  100000 + (chance(i, 23) * 8000000)::BIGINT, 'EUR', CASE WHEN chance(i, 24) < 0.7 THEN created + 10 + (chance(i, 25) * 150)::INTEGER END,
  created + 10 + (chance(i, 25) * 150)::INTEGER,
  CASE WHEN chance(i, 24) < 0.2 THEN 'won' WHEN chance(i, 24) < 0.55 THEN 'lost' WHEN chance(i, 24) < 0.68 THEN 'no_decision'
    WHEN chance(i, 24) < 0.7 THEN 'invalid' ELSE 'open' END, 'opportunity',
  ['Web', 'Webinar', 'Event', 'Partner', NULL][1 + i % 5], 'Owner ' || (chance(i, 26) * 60)::INTEGER, 'DACH', 1
FROM range(1, ${Math.round(leads * 0.3)} + 1) t(i);
`;

interface Measured {
  readonly wall: number;
  /** Of all threads, milliseconds: steadier than the wall on a busy machine. */
  readonly cpu: number;
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

function rowOf(what: string, times: readonly Measured[], bar: string): BenchRow {
  const wall = times.map((time) => time.wall);
  const cpu = median(times.map((time) => time.cpu));
  return {
    what,
    ours: `${milliseconds(median(wall))}, p95 ${milliseconds(p95(wall))}, CPU ${milliseconds(cpu)}`,
    peer: '',
    ratio: null,
    bar,
    memory: megabytes(process.memoryUsage().rss),
  };
}

/** A period some days earlier, so that no repetition asks what another one has asked. */
function earlier({ from, to }: ReviewDates, days: number): ReviewDates {
  const back = (text: string) => formatLocalDate((parseLocalDate(text) ?? 0) - days);
  return { from: back(from), to: back(to) };
}

interface ReviewDates {
  readonly from: string;
  readonly to: string;
}

const fortnight: ReviewDates = { from: '2026-10-05', to: '2026-10-19' };
const reviews: Readonly<Record<string, Partial<ReviewQuery> & ReviewDates>> = {
  'no filter': fortnight,
  'by source': { ...fortnight, by: 'source' },
  'one source': { ...fortnight, filters: [{ dimension: 'source', values: ['Webinar'] }] },
  'a quarter': { from: '2026-07-01', to: '2026-10-01' },
};

/**
 * The whole review over made-up leads: building the derived tables once, then each form of the query over periods that
 * were not asked before, and over one that was.
 */
export async function benchMetrics(leads: number, repetitions: number): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-metrics-'));
  const db: AnalyticsDatabase = await openDatabase({ threads: 2, memoryLimit: '2GB', tempFolder: folder });
  try {
    await db.run(loadSql('tables.sql'));
    await db.run(madeUpData(leads));
    const empty = Object.fromEntries(Object.keys(roots).map((root) => [root, new Map()])) as unknown as Snapshot;
    const settings = reviewSettings(empty);
    const compute = (query: Partial<ReviewQuery>) =>
      computeReview(db, settings, { ...reviewQuerySchema.parse({}), asOf, ...query });
    const count = leads.toLocaleString('en');
    const rows = [rowOf(`derive and review ${count} leads, first time`, [await measure(() => compute({}))], '')];
    for (const [name, query] of Object.entries(reviews)) {
      await compute(query);
      const times: Measured[] = [];
      for (let run = 1; run <= repetitions; run += 1) {
        times.push(await measure(() => compute({ ...query, ...earlier(query, run) })));
      }
      rows.push(rowOf(`review ${count} leads, ${name}, another period`, times, '250 ms'));
    }
    const again: Measured[] = [];
    for (let run = 0; run < repetitions; run += 1) again.push(await measure(() => compute(fortnight)));
    rows.push(rowOf(`review ${count} leads, no filter, again`, again, '250 ms'));
    return rows;
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
