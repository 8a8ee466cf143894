import { formatLocalDate, type LocalDay } from '../../shared/calendar/local-day.ts';
import type { Edit, NamedChange } from '../../shared/model/change.ts';
import { occurrenceId } from '../../shared/planning/rhythm.ts';

export interface Occurrence {
  readonly seriesId: string;
  readonly title: string;
  readonly plannedDay: LocalDay;
}

const created = ({ seriesId, plannedDay }: Occurrence, fields: Readonly<Record<string, unknown>>): Edit => ({
  kind: 'create',
  root: 'occurrences',
  id: occurrenceId(seriesId, plannedDay),
  fields: { seriesId, plannedOn: formatLocalDate(plannedDay), ...fields },
});

/** Notes that a meeting was held on a day, with those who were there. */
export function holdOccurrence(occurrence: Occurrence, heldOn: string, people: readonly string[]): NamedChange {
  const id = occurrenceId(occurrence.seriesId, occurrence.plannedDay);
  const attendances = people.map(
    (personId): Edit => ({
      kind: 'create',
      root: 'attendances',
      id: `${id}|${personId}`,
      fields: { occurrenceId: id, personId },
    }),
  );
  return {
    name: `hold ${occurrence.title}`,
    edits: [created(occurrence, { heldOn, isCancelled: false }), ...attendances],
  };
}

/** Takes back that a meeting was held, or says that it does not take place, or that it does after all. */
export function changeOccurrence(occurrence: Occurrence, to: 'planned' | 'cancelled'): NamedChange {
  const name = to === 'cancelled' ? `cancel ${occurrence.title}` : `plan ${occurrence.title} again`;
  return { name, edits: [created(occurrence, { heldOn: null, isCancelled: to === 'cancelled' })] };
}

/** Notes that someone was there, or takes it back. */
export function setAttendance(occurrence: Occurrence, personId: string, isThere: boolean): NamedChange {
  const id = occurrenceId(occurrence.seriesId, occurrence.plannedDay);
  const attendance = { root: 'attendances', id: `${id}|${personId}` } as const;
  return {
    name: isThere ? 'note who was there' : 'take back who was there',
    edits: [
      isThere
        ? { kind: 'create', ...attendance, fields: { occurrenceId: id, personId } }
        : { kind: 'remove', ...attendance },
    ],
  };
}
