import { navigate, workspaceHref } from '../../../app/routes.ts';
import { planMeeting } from '../../../commands/plan-meeting.ts';
import { currentSnapshot, freshId, orderBetween, runChange } from '../../../document/index.ts';
import { currentMeeting, type SlideKind } from './slides.ts';

/** The address of a meeting's slides. */
export function presentHref(workspaceId: string, meetingId: string, slide: string): string {
  return workspaceHref(workspaceId, ['review', 'present', meetingId], { slide });
}

/** Presents a slide of the running or next review; plans one for today where there is none. */
export function openPresentation(workspaceId: string, kind: SlideKind): void {
  const snapshot = currentSnapshot();
  const meetings = [...snapshot.meetings.values()].filter(({ deletedAt }) => deletedAt === null);
  const meeting = currentMeeting(meetings);
  if (meeting) {
    const item = meeting.agenda.find((candidate) => candidate.kind === kind) ?? meeting.agenda[0];
    navigate(presentHref(workspaceId, meeting.id, item?.key ?? ''));
    return;
  }
  const id = freshId();
  const order = orderBetween(
    meetings
      .map((known) => known.order)
      .toSorted()
      .at(-1) ?? null,
    null,
  );
  runChange(planMeeting(snapshot, { id, order, plannedAt: new Date().toISOString() }));
  navigate(presentHref(workspaceId, id, kind));
}
