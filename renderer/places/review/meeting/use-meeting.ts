import { useMemo } from 'react';
import { useCollection } from '../../../document/index.ts';
import type { MeetingEntries } from './slide-words.ts';
import { type Meeting, meetingBefore } from './slides.ts';

export interface MeetingView extends MeetingEntries {
  readonly meeting: Meeting;
  readonly before: Meeting | null;
}

/** A meeting with what was decided and is to be done; null if there is none with this id. */
export function useMeeting(meetingId: string): MeetingView | null {
  const meetings = useCollection('meetings');
  const decisions = useCollection('decisions');
  const actions = useCollection('actions');
  return useMemo(() => {
    const meeting = meetings.find(({ id }) => id === meetingId);
    if (!meeting) return null;
    const before = meetingBefore(meetings, meeting);
    // What was done since the last review is told along with what is still open; older ticks are not.
    const since = before?.endedAt ?? before?.startedAt ?? '';
    const until = meeting.endedAt ?? '9999';
    const isCarried = (action: (typeof actions)[number]) =>
      action.meetingId !== meetingId &&
      action.createdAt < until &&
      (action.status === 'open' ||
        (action.status === 'done' && (action.doneAt ?? '') >= since && (action.doneAt ?? '') <= until));
    return {
      meeting,
      before,
      decisions: decisions.filter((decision) => decision.meetingId === meetingId),
      actions: actions.filter((action) => action.meetingId === meetingId && action.status !== 'dropped'),
      carried: actions.filter(isCarried),
    };
  }, [meetings, decisions, actions, meetingId]);
}
