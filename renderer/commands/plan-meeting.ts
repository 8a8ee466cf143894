import type { NamedChange } from '../../shared/model/change.ts';
import type { Snapshot } from '../../shared/model/entities.ts';
import { usualAgenda } from '../../shared/model/usual-agenda.ts';

export interface PlannedMeeting {
  readonly id: string;
  readonly order: string;
  /** An ISO instant. */
  readonly plannedAt: string;
}

/** Plans the next review: numbered after the last one, with its agenda and attendees, or the usual agenda. */
export function planMeeting(snapshot: Snapshot, { id, order, plannedAt }: PlannedMeeting): NamedChange {
  const meetings = [...snapshot.meetings.values()].filter((meeting) => meeting.deletedAt === null);
  const last = meetings.toSorted((left, right) => left.number - right.number).at(-1);
  const number = (last?.number ?? 0) + 1;
  const agenda = last && last.agenda.length > 0 ? last.agenda : usualAgenda;
  const attendees = last?.attendees ?? [];
  return {
    name: `plan review ${number}`,
    edits: [
      {
        kind: 'create',
        root: 'meetings',
        id,
        fields: { order, number, title: `Review ${number}`, plannedAt, agenda, attendees, state: 'planned' },
      },
    ],
  };
}
