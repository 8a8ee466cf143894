import type { NamedChange } from '../../shared/model/change.ts';
import type { Entity, Snapshot } from '../../shared/model/entities.ts';

type AgendaItem = Entity<'meetings'>['agenda'][number];

export interface PlannedMeeting {
  readonly id: string;
  readonly order: string;
  /** An ISO instant. */
  readonly plannedAt: string;
}

/** The agenda that a first review has: 45 minutes, one question a slide. */
export const usualAgenda: readonly AgendaItem[] = [
  { key: 'actions', kind: 'actions', question: 'Did we do what we said?', minutes: 5 },
  { key: 'funnel', kind: 'funnel', question: 'Does the funnel move as planned?', minutes: 8 },
  { key: 'quality', kind: 'quality', question: 'Do we accept the leads we asked for?', minutes: 10 },
  { key: 'speed', kind: 'speed', question: 'Are we fast enough?', minutes: 5 },
  { key: 'pipeline', kind: 'pipeline', question: 'Is there enough pipeline for the target?', minutes: 9 },
  { key: 'decide', kind: 'decide', question: 'What do we change until next time?', minutes: 6 },
  { key: 'close', kind: 'close', question: 'Who does what by when?', minutes: 2 },
];

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
