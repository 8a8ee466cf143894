import type { Entity } from '../../../../shared/model/entities.ts';

export type AgendaItem = Entity<'meetings'>['agenda'][number];
export type SlideKind = AgendaItem['kind'];
export type Meeting = Entity<'meetings'>;

/** The short name of an item in the agenda strip. */
export const slideNames: Readonly<Record<SlideKind, string>> = {
  actions: 'Last actions',
  funnel: 'Funnel',
  quality: 'Lead quality',
  speed: 'Speed',
  pipeline: 'Pipeline',
  decide: 'Decide',
  close: 'Close',
};

const byTime = (left: Meeting, right: Meeting) =>
  (left.plannedAt ?? left.startedAt ?? '').localeCompare(right.plannedAt ?? right.startedAt ?? '') ||
  left.number - right.number;

/** The meeting that notes and decisions belong to now: the running one, else the next planned one. */
export function currentMeeting(meetings: readonly Meeting[]): Meeting | null {
  const sorted = meetings.toSorted(byTime);
  return sorted.find(({ state }) => state === 'running') ?? sorted.find(({ state }) => state === 'planned') ?? null;
}

/** The ended meeting before another one, null for the first. */
export function meetingBefore(meetings: readonly Meeting[], meeting: Meeting): Meeting | null {
  const ended = meetings.filter(
    ({ state, number, id }) => state === 'ended' && number < meeting.number && id !== meeting.id,
  );
  return ended.toSorted((left, right) => left.number - right.number).at(-1) ?? null;
}
