import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { computeReview } from './compute-review.ts';
import { forgetDerived } from './derive.ts';
import { KnownAnswers } from './known-answers.ts';
import { day, insertRows, openTestDatabase, queryWith, settingsWith } from './testing/fixture.ts';
import { funnelAsOf, funnelDeal, funnelEntries, funnelPeople } from './testing/funnel-fixture.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  await insertRows(db, 'person', funnelPeople());
  await insertRows(db, 'stage_event', funnelEntries());
  await insertRows(db, 'opportunity', [{ ...funnelDeal(), currency: 'USD' }]);
});
afterAll(() => close());

const quarter = queryWith({ from: '2026-01-01', to: '2026-04-01', asOf: funnelAsOf });
const entry = { entity_type: 'person', kind: 'explicit', source: 'history', import_id: 2 };

describe('a review of what was reviewed before', () => {
  it('is the one computed anew, whatever changed in between: data, as-of day, settings or period', async () => {
    const euros = settingsWith({ rates: [{ currency: 'USD', from: 0, rate: 0.5 }] });
    const reviews: string[] = [];
    const check = async (query: ReviewQuery, settings = settingsWith()) => {
      const again = await computeReview(db, settings, query);
      forgetDerived(db);
      expect(again).toEqual(await computeReview(db, settings, query));
      reviews.push(JSON.stringify(again));
    };
    await check(quarter);
    await check({ ...quarter, by: 'source' });
    await check({ ...quarter, filters: [{ dimension: 'source', values: ['Event'] }] });
    await check({ ...quarter, asOf: '2026-03-05' });
    await check(quarter, euros);
    await check(quarter, settingsWith({ skippedStages: 'strict' }));
    await check(queryWith({ from: '2026-02-01', to: '2026-03-01', asOf: funnelAsOf }));
    await insertRows(db, 'stage_event', [{ ...entry, pk: 5, stage: 'sal', day: day('2026-02-01') }]);
    await check(quarter);
    await insertRows(db, 'quota', [{ pk: 1, period: '2026-Q2', amount: 100_000, import_id: 2 }]);
    await check(quarter);
    await db.run('DELETE FROM opportunity');
    await check(quarter);
    expect(new Set(reviews).size).toBe(reviews.length);
  });
});

describe('known answers', () => {
  it('ask once for the same text, and again after a failure', async () => {
    const answers = new KnownAnswers();
    const asked: string[] = [];
    const ask = async (sql: string) => {
      asked.push(sql);
      if (asked.length === 1) throw new Error('stopped');
      return [{ n: asked.length }];
    };
    await expect(answers.rowsOf('a', ask)).rejects.toThrow('stopped');
    const both = await Promise.all([answers.rowsOf('a', ask), answers.rowsOf('a', ask)]);
    expect(both).toEqual([[{ n: 2 }], [{ n: 2 }]]);
    expect(asked).toEqual(['a', 'a']);
  });

  it('let go of the answer longest unused where there are too many rows', async () => {
    const answers = new KnownAnswers();
    let asked = 0;
    const many = (sql: string) =>
      answers.rowsOf(sql, async () => {
        asked += 1;
        return Array.from({ length: 90_000 }, () => sql);
      });
    await many('a');
    await many('b');
    await many('a');
    await many('c');
    await many('a');
    expect(asked).toBe(3);
    await many('b');
    expect(asked).toBe(4);
  });
});
