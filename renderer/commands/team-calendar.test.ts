import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { parseLocalDate } from '../../shared/calendar/local-day.ts';
import { applyChange } from '../../shared/document/apply-change.ts';
import { readSnapshot } from '../../shared/document/projection.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import { hoursByFunction } from '../../shared/planning/team-hours.ts';
import { addHolidays, resetTeamCalendar, setTeamCalendar } from './team-calendar.ts';

function replica() {
  const doc = new Y.Doc();
  const snapshot = () => readSnapshot(doc);
  return {
    doc,
    snapshot,
    run: (change: NamedChange) =>
      doc.transact(() => applyChange(doc, change, { author: 'nora', at: '2026-06-16T09:00:00.000Z' })),
    sales: () => hoursByFunction(snapshot(), 'Europe/Berlin').sales,
  };
}

const late = [{ from: '10:00', to: '19:00' }];

describe('the hours of a team', () => {
  it('start from the usual week at the first change, and are the usual ones again once reset', () => {
    const one = replica();
    const usual = one.sales();
    one.run(setTeamCalendar(one.snapshot(), 'sales', { monday: late }, 'hours'));
    expect(one.sales().week.map((windows) => windows.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(one.sales().week[0]).toEqual([{ from: 600, to: 1140 }]);
    one.run(resetTeamCalendar('sales', 'Sales'));
    expect(one.sales()).toEqual(usual);
    one.run(setTeamCalendar(one.snapshot(), 'sales', { timeZone: 'America/New_York' }, 'time zone'));
    expect(one.sales()).toEqual({ ...usual, timeZone: 'America/New_York' });
  });

  it('keep what two windows change of two days', () => {
    const [one, other] = [replica(), replica()];
    one.run(setTeamCalendar(one.snapshot(), 'sales', {}, 'hours'));
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
    one.run(setTeamCalendar(one.snapshot(), 'sales', { monday: late }, 'hours'));
    other.run(setTeamCalendar(other.snapshot(), 'sales', { friday: [] }, 'hours'));
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
    expect(one.sales().week[0]).toEqual([{ from: 600, to: 1140 }]);
    expect(one.sales().week[4]).toEqual([]);
  });
});

describe('days off', () => {
  it('count for the people whose they are', () => {
    const one = replica();
    const days = [
      { on: '2026-12-25', name: 'Christmas 🎄' },
      { on: '2026-12-26', name: 'عيد' },
    ];
    expect(addHolidays(['a', 'b'], days, 'sales').name).toBe('add 2 days off');
    one.run(addHolidays(['a', 'b'], days, 'sales'));
    one.run(addHolidays(['c'], [{ on: '2026-01-01', name: '' }], null));
    const hours = hoursByFunction(one.snapshot(), 'Europe/Berlin');
    expect(hours.sales.holidays).toEqual(['2026-01-01', '2026-12-25', '2026-12-26'].map(parseLocalDate));
    expect(hours.marketing.holidays).toEqual([parseLocalDate('2026-01-01')]);
  });
});
