import type { NamedChange } from '../../shared/model/change.ts';
import type { EntityInput } from '../../shared/model/entities.ts';

export type MeetingFields = Partial<Omit<EntityInput<'meetings'>, 'id'>>;

/** Changes what is planned of a meeting: agenda, time, attendees, period. */
export function editMeeting(id: string, fields: MeetingFields, name = 'edit review'): NamedChange {
  return { name, edits: [{ kind: 'set', root: 'meetings', id, fields }] };
}

/** Starts a meeting, or goes on with it after a break; `at` is an ISO instant. */
export function startMeeting(
  meeting: { readonly id: string; readonly number: number; readonly startedAt: string | null },
  at: string,
  presenter: string | null,
): NamedChange {
  const fields = { state: 'running', startedAt: meeting.startedAt ?? at, presenter };
  return { name: `start review ${meeting.number}`, edits: [{ kind: 'set', root: 'meetings', id: meeting.id, fields }] };
}
