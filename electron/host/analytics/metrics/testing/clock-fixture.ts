import { usualHours } from '../../../../../shared/calendar/business-hours.ts';
import { instantOf } from '../../../../../shared/calendar/zone.ts';
import type { ReviewSettings } from '../../../../../shared/metrics/review-settings.ts';
import { roots } from '../../../../../shared/model/entities.ts';
import { type AgreedPromise, agreedPromise, signableSla, slaTerms } from '../../../../../shared/planning/sla-terms.ts';
import { day, settingsWith, type TestRow } from './fixture.ts';

const zone = 'Europe/Berlin';

/** The handoffs of T-16: created (which is when each was handed over), first touch. */
const handoffs = `
S1 2026-03-24 10:00 | 2026-03-24 12:30
S2 2026-03-27 16:30 | 2026-03-30 09:30
S3 2026-03-28 11:00 | 2026-03-30 13:30
S4 2026-04-02 16:00 | 2026-04-07 10:00
S5 2026-04-08 10:00 | -
S6 2026-04-07 09:00 | -
S7 2026-04-07 14:00 | 2026-04-07 13:55
S8 2026-03-24 18:30 | 2026-03-24 18:45`;

interface Moment {
  readonly day: number;
  readonly instant: number;
}

/** A local time of the fixture's zone. */
export function momentOf(text: string): Moment {
  const [date = '', time = '00:00'] = text.trim().split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day: day(date), instant: instantOf(day(date), hours * 60 + minutes, zone) };
}

const lines = handoffs
  .trim()
  .split('\n')
  .map((line) => {
    const [begun = '', touched = ''] = line.split('|');
    return {
      id: begun.slice(0, 2),
      begun: momentOf(begun.slice(3)),
      touched: touched.trim() === '-' ? null : momentOf(touched),
    };
  });

/** The people of T-16, all of one owner's but S3 and S6. */
export function clockPeople(): TestRow[] {
  return lines.map(({ id, begun }, index) => ({
    pk: index + 1,
    system: 'test',
    id,
    created_day: begun.day,
    created_instant: begun.instant,
    owner: id === 'S3' || id === 'S6' ? 'Kwame' : 'Sofia',
    import_id: 1,
  }));
}

/** Their handoffs. */
export function clockEntries(): TestRow[] {
  return lines.map(({ begun: { day: on, instant } }, index) => ({
    entity_type: 'person',
    pk: index + 1,
    stage: 'mql',
    day: on,
    instant,
    kind: 'explicit',
    source: 'history',
    import_id: 1,
  }));
}

/** Their first touches, among what is no touch: a newsletter, a note, and a call of Marketing. The last is seen at noon. */
export function clockActivities(): TestRow[] {
  const touches = lines.flatMap(({ id, touched }) =>
    touched ? [{ person_id: id, day: touched.day, instant: touched.instant, kind: 'Call', done_by: 'Sofia' }] : [],
  );
  const s6 = momentOf('2026-04-07 09:30');
  const noon = momentOf('2026-04-08 12:00');
  const others = [
    { person_id: 'S6', ...s6, kind: 'Newsletter', done_by: 'Sofia' },
    { person_id: 'S6', ...s6, kind: 'Note', done_by: 'Sofia' },
    { person_id: 'S6', ...s6, kind: 'Call', done_by: ' Maren ' },
    { person_id: 'nobody', ...noon, kind: 'Call', done_by: 'Sofia' },
  ];
  return [...touches, ...others].map((row, index) => ({ pk: index + 1, import_id: 1, ...row }));
}

/** A promise as settings have it. */
export function promiseWith(fields: Partial<AgreedPromise> = {}): AgreedPromise {
  const sla = roots.slas.parse({ id: 'touch', title: 'First touch in 4 hours', amount: 4, share: 0.9 });
  return { ...agreedPromise(signableSla(sla, []), []), ...fields };
}

/** A promise as all have signed it. */
export function signedPromise(fields: Partial<AgreedPromise> = {}): AgreedPromise {
  const promise = promiseWith(fields);
  return { ...promise, signed: [{ version: 1, since: 0, terms: slaTerms(promise) }] };
}

/** The calendar and the promise of T-16, with Maren in Marketing. */
export function clockSettings(changes: Partial<ReviewSettings> = {}): ReviewSettings {
  const settings = settingsWith({ timeZone: zone });
  const holidays = ['2026-04-03', '2026-04-06'].map(day);
  return {
    ...settings,
    hours: { ...settings.hours, sales: { ...usualHours(zone), holidays } },
    promises: [signedPromise()],
    marketers: ['maren'],
    ...changes,
  };
}
