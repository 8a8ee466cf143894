import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roots, type Snapshot } from '../../../../shared/model/entities.ts';
import { hoursByFunction } from '../../../../shared/planning/team-hours.ts';
import { setHours, usualWeek } from '../../../commands/set-hours.ts';
import { hoursProblem, hoursText, readHours } from './hours-text.ts';

const minutes = (of: number) => `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;

describe('the hours of a day as they are typed', () => {
  it('take one span or more, in the usual ways of writing them', () => {
    expect(readHours('9-17')).toEqual([{ from: '09:00', to: '17:00' }]);
    expect(readHours(' 8:00–12:00, 13.00 to 16.30 ')).toEqual([
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '16:30' },
    ]);
    expect(readHours('22:00—06:00')).toEqual([{ from: '22:00', to: '06:00' }]);
    expect(readHours('9–24')).toEqual([{ from: '09:00', to: '24:00' }]);
  });

  it('are a day off where nothing is typed, or that', () => {
    for (const text of ['', ' ', 'off', 'Closed', '–']) expect(readHours(text)).toEqual([]);
  });

  it('refuse what is no time, ends when it begins, or is only half there', () => {
    for (const text of ['noon', '9', '9-', '9-25', '9:60-17', '9-9', '24-9', '9-12,', '-9-12', '9-12; 13-17']) {
      expect(readHours(text), text).toBeNull();
      expect(hoursProblem(text)).toContain('nothing for a day off');
    }
  });

  it('read back as what they were', () => {
    const time = fc.integer({ min: 0, max: 1439 });
    const window = fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to);
    fc.assert(
      fc.property(fc.array(window, { maxLength: 4 }), (windows) => {
        const kept = windows.map(({ from, to }) => ({ from: minutes(from), to: minutes(to) }));
        expect(readHours(hoursText(kept))).toEqual(kept);
      }),
    );
  });
});

describe('saying when a team works', () => {
  const monday = [{ from: '08:00', to: '16:00' }];
  const hoursOf = (change: ReturnType<typeof setHours>) => {
    const [edit] = change.edits;
    const fields = edit?.kind === 'create' || edit?.kind === 'set' ? edit.fields : {};
    const calendar = roots.teamCalendars.parse({ id: 'sales', ...fields });
    const snapshot = { teamCalendars: new Map([['sales', calendar]]), holidays: new Map() } as Pick<
      Snapshot,
      'teamCalendars' | 'holidays'
    >;
    return hoursByFunction(snapshot, 'Europe/Berlin').sales;
  };

  it('keeps the usual hours of the other days for one that has said nothing', () => {
    const change = setHours(null, 'sales', { monday });
    expect(change.name).toBe('change the business hours of Sales');
    const { week, timeZone } = hoursOf(change);
    expect(timeZone).toBe('Europe/Berlin');
    expect(week[0]).toEqual([{ from: 480, to: 960 }]);
    expect(week[1]).toEqual([{ from: 540, to: 1020 }]);
    expect(week[6]).toEqual([]);
  });

  it('changes one day alone of one that has', () => {
    const calendar = roots.teamCalendars.parse({ id: 'sales', ...usualWeek });
    expect(setHours(calendar, 'sales', { monday }).edits).toEqual([
      { kind: 'set', root: 'teamCalendars', id: 'sales', fields: { monday } },
    ]);
  });
});
