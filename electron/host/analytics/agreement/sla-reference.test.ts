import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TeamHours } from '../../../../shared/calendar/business-hours.ts';
import { formatLocalDate, parseLocalDate, weekdayOf } from '../../../../shared/calendar/local-day.ts';
import { localDayOf } from '../../../../shared/calendar/zone.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { computeMetric } from '../metrics/compute-metric.ts';
import { drillPks } from '../metrics/drill.ts';
import { signedPromise } from '../metrics/testing/clock-fixture.ts';
import { clearTables, day, insertRows, openTestDatabase, queryWith, settingsWith } from '../metrics/testing/fixture.ts';
import { computeSlas } from './compute-slas.ts';

/** Everything happens on quarters of an hour, so that the slow reference can count them one by one. */
const quarter = 15 * 60_000;
const zone = 'Europe/Berlin';
/** The clocks go forward within these days. */
const firstDay = day('2026-03-23');
const begin = firstDay * 86_400_000;
const asOf = firstDay + 9;

interface Lead {
  /** Quarters after the beginning, and after that. */
  readonly handed: number;
  readonly touches: readonly number[];
  readonly answer: { readonly after: number; readonly stage: 'sal' | 'recycled' | 'disqualified' } | null;
}

interface Case {
  readonly leads: readonly Lead[];
  readonly hours: TeamHours;
  readonly limit: number;
  readonly kind: 'first-touch' | 'disposition';
}

const window = fc
  .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => ({ from: from * 15, to: Math.min(95, from + length) * 15 }));
const hours: fc.Arbitrary<TeamHours> = fc.record({
  timeZone: fc.constantFrom(zone, 'America/Chicago', 'Asia/Kolkata'),
  week: fc.array(fc.array(window, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
  holidays: fc.uniqueArray(fc.integer({ min: firstDay, max: asOf }), { maxLength: 2 }),
});
const lead: fc.Arbitrary<Lead> = fc.record({
  handed: fc.integer({ min: 0, max: 8 * 96 }),
  touches: fc.array(fc.integer({ min: -60, max: 500 }), { maxLength: 2 }),
  answer: fc.option(
    fc.record({
      after: fc.integer({ min: 0, max: 500 }),
      stage: fc.constantFrom('sal', 'recycled', 'disqualified' as const),
    }),
  ),
});
const cases: fc.Arbitrary<Case> = fc.record({
  leads: fc.array(lead, { minLength: 1, maxLength: 8 }),
  hours,
  limit: fc.integer({ min: 1, max: 80 }).map((quarters) => quarters / 4),
  kind: fc.constantFrom('first-touch', 'disposition' as const),
});

/** What the clocks of a team show at an instant, asked of the system alone. */
function wallClock(timeZone: string): (instant: number) => { day: number; minute: number } {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (instant) => {
    const [date = '', time = ''] = format.format(instant).split(', ');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return { day: parseLocalDate(date) ?? 0, minute: hour * 60 + minute };
  };
}

/** Business hours between two instants: every quarter of an hour is looked at. */
function slowHours({ timeZone, week, holidays }: TeamHours): (from: number, to: number) => number {
  const clock = wallClock(timeZone);
  const known = new Map<number, boolean>();
  const isWorked = (instant: number) => {
    const { day: on, minute } = clock(instant);
    if (holidays.includes(on)) return false;
    return (week[weekdayOf(on)] ?? []).some(({ from, to }) => from <= minute && minute < to);
  };
  return (from, to) => {
    let quarters = 0;
    for (let at = from; at + quarter <= to + 1; at += quarter) {
      const worked = known.get(at) ?? isWorked(at);
      known.set(at, worked);
      if (worked) quarters += 1;
    }
    return quarters / 4;
  };
}

type State = 'kept' | 'broken' | 'overdue' | 'waiting' | 'invalid';

/** The last instant of the day that everything is seen on. */
const seenAt = Date.parse('2026-04-02T00:00:00+02:00') - 1;

function slowState(one: Lead, { limit, kind }: Case, between: (from: number, to: number) => number): State {
  const start = begin + one.handed * quarter;
  const past = (instants: readonly number[]) =>
    instants.filter((instant) => instant <= seenAt).toSorted((a, b) => a - b);
  const touches = past(one.touches.map((after) => start + after * quarter));
  const [answer] = past(one.answer ? [start + one.answer.after * quarter] : []);
  const touch = touches.find((instant) => instant >= start);
  if (kind === 'first-touch' && touch === undefined && touches.length > 0) return 'invalid';
  const end = kind === 'first-touch' ? (touch ?? answer) : answer;
  const isOver = between(start, end ?? seenAt) > limit;
  if (end === undefined) return isOver ? 'overdue' : 'waiting';
  return isOver ? 'broken' : 'kept';
}

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

const at = (instant: number) => ({ day: localDayOf(instant, zone), instant });

async function load({ leads }: Case): Promise<void> {
  await clearTables(db);
  const people = [...leads.map((_, index) => `L${index}`), 'later'];
  await insertRows(
    db,
    'person',
    people.map((id, index) => ({ pk: index + 1, system: 'test', id, name: id, import_id: 1 })),
  );
  const event = (pk: number, stage: string, instant: number) => ({
    entity_type: 'person',
    pk,
    stage,
    ...at(instant),
    kind: 'explicit',
    source: 'history',
    import_id: 1,
  });
  await insertRows(
    db,
    'stage_event',
    leads.flatMap(({ handed, answer }, index) => {
      const start = begin + handed * quarter;
      const mql = event(index + 1, 'mql', start);
      return answer ? [mql, event(index + 1, answer.stage, start + answer.after * quarter)] : [mql];
    }),
  );
  const calls = leads.flatMap(({ handed, touches }, index) =>
    touches.map((after) => ({ person_id: `L${index}`, ...at(begin + (handed + after) * quarter) })),
  );
  // Somebody who was never handed over is called long after: the day that is asked about is not the newest one.
  const later = { person_id: 'later', ...at(begin + 60 * 86_400_000) };
  await insertRows(
    db,
    'activity',
    [...calls, later].map((call, index) => ({ pk: index + 1, kind: 'Call', done_by: 'Sofia', import_id: 1, ...call })),
  );
}

describe('promises in business hours, against counting every quarter of an hour', () => {
  it('M-13: are kept, broken, overdue, waiting and invalid alike; their rows are the same leads', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        await load(given);
        const promise = signedPromise({
          kind: given.kind,
          amount: given.limit,
          unit: 'business-hours',
          toStage: 'sal',
        });
        const base = settingsWith({ timeZone: zone, promises: [promise] });
        const settings = { ...base, hours: { ...base.hours, sales: given.hours } };
        const query = queryWith({
          from: formatLocalDate(firstDay),
          to: formatLocalDate(asOf + 1),
          asOf: formatLocalDate(asOf),
        });
        const between = slowHours(given.hours);
        const states = given.leads.map((one) => slowState(one, given, between));
        const places = (...wanted: readonly State[]) =>
          states.flatMap((state, index) => (wanted.includes(state) ? [`L${index}`] : []));
        const count = (...wanted: readonly State[]) => places(...wanted).length;

        const figure = await computeMetric(db, settings, query, 'sla_compliance');
        expect([figure.numerator, figure.denominator]).toEqual([count('kept'), count('kept', 'broken', 'overdue')]);
        const noted = (n: number, words: RegExp) => expect(words.test(figure.note ?? '')).toBe(n > 0);
        noted(count('waiting'), /not due yet/);
        noted(count('overdue'), /past (?:its|their) time/);
        noted(count('invalid'), /left out/);

        const rulesOf = () => ({ lines: 0, rules: [], version: null });
        const slas = await computeSlas(db, settings, query, { rulesOf });
        const [measured] = slas.promises;
        expect(measured?.lateTotal).toBe(count('broken', 'overdue'));
        expect(measured?.late.map((late) => late.lead).toSorted()).toEqual(places('broken', 'overdue').toSorted());
        expect(slas.slipping.total).toBe(count('overdue'));
        for (const late of measured?.late ?? []) expect(late.took - late.over).toBeCloseTo(given.limit, 9);

        const rows = async (part: string) => {
          const { pks } = await drillPks(db, settings, { metric: 'sla_compliance', part, query, stages: promise.id });
          return pks.length;
        };
        expect(await rows('numerator')).toBe(count('kept'));
        expect(await rows('denominator')).toBe(count('kept', 'broken', 'overdue'));
        expect(await rows('item:broken')).toBe(count('broken', 'overdue'));
        expect(await rows('item:waiting')).toBe(count('waiting'));
        expect(await rows('item:invalid')).toBe(count('invalid'));
      }),
      { numRuns: 80 },
    );
  }, 300_000);
});
