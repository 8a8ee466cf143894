import type { Entity } from '../../../../shared/model/entities.ts';
import { useCollection } from '../../../document/index.ts';
import { currentMeeting, type Meeting } from '../meeting/slides.ts';

export interface Beside {
  readonly meeting: Meeting | null;
  readonly evidence: readonly Entity<'evidence'>[];
  readonly insights: readonly Entity<'insights'>[];
  readonly decisions: readonly Entity<'decisions'>[];
  readonly actions: readonly Entity<'actions'>[];
}

/** What stands beside the chart of a slide: data, customers, decisions and actions of the current or a given meeting. */
export function useBeside(slide: string, meetingId?: string): Beside {
  const meetings = useCollection('meetings');
  const meeting = meetingId ? (meetings.find(({ id }) => id === meetingId) ?? null) : currentMeeting(meetings);
  const isOfMeeting = (entry: { readonly meetingId: string | null; readonly slide: string }) =>
    entry.slide === slide && entry.meetingId === (meeting?.id ?? '');
  return {
    meeting,
    evidence: useCollection('evidence').filter(({ slides }) => slides.includes(slide)),
    insights: useCollection('insights').filter(({ slides }) => slides.includes(slide)),
    decisions: useCollection('decisions').filter(isOfMeeting),
    actions: useCollection('actions').filter(
      (action) => action.slide === slide && (action.status === 'open' || isOfMeeting(action)),
    ),
  };
}
