import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roots } from '../../../../shared/model/entities.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { day, insertRows, openTestDatabase, queryWith, settingsWith } from '../metrics/testing/fixture.ts';
import { computeHandoffs } from './compute-handoffs.ts';

/** What is known of each lead: the stages it entered. */
const leads = [
  // The CRM keeps one date a stage: that of the first MQL went with the second.
  ['recycled 2026-02-20', 'mql 2026-03-05'],
  ['mql 2026-02-10', 'recycled 2026-02-20', 'mql 2026-03-06'],
  ['mql 2026-03-06', 'recycled 2026-03-10'],
  ['inquiry 2026-03-01', 'mql 2026-03-04'],
];

describe('the way back of recycled leads', () => {
  let db: AnalyticsDatabase;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ db, close } = await openTestDatabase());
    const person = (pk: number) => ({ pk, system: 'test', id: `${pk}`, created_day: day('2026-02-01'), import_id: 1 });
    await insertRows(
      db,
      'person',
      leads.map((_, index) => person(index + 1)),
    );
    await insertRows(
      db,
      'stage_event',
      leads.flatMap((events, index) =>
        events.map((event) => {
          const [stage = '', date = ''] = event.split(' ');
          const row = { entity_type: 'person', pk: index + 1, stage, day: day(date), kind: 'explicit' };
          return { ...row, source: 'history', import_id: 1 };
        }),
      ),
    );
  });
  afterAll(() => close());

  it('is seen too where the MQL before it is not known', async () => {
    const step = (id: string, fromStage: string, toStage: string, path: string) =>
      roots.handoffs.parse({ id, fromStage, toStage, path, fromFunction: 'marketing', toFunction: 'sales' });
    const handoffs = [step('back', 'recycled', 'mql', 'back'), step('first', 'inquiry', 'mql', 'onward')];
    const query = queryWith({ from: '2026-03-02', to: '2026-03-16', asOf: '2026-03-15' });
    const { steps } = await computeHandoffs(db, settingsWith({}), query, { handoffs, today: day('2026-03-15') });
    expect(steps.map(({ handoffId, count }) => [handoffId, count])).toEqual([
      ['back', 2],
      ['first', 2],
    ]);
  });
});
