import { useCollection, useSettings } from '../../document/index.ts';
import { daysFromNow, formatRelativeDay, formatTime } from '../../kit/format.ts';
import { IconCalendarEvent } from '../../kit/icons.ts';
import { workspaceHref } from '../routes.ts';
import classes from './Nav.module.css';

/** The next review with what is open and late, at the foot of the left bar. */
export function NextReview({ workspaceId }: { readonly workspaceId: string }) {
  const meetings = useCollection('meetings');
  const actions = useCollection('actions');
  const { nextReviewAt } = useSettings();
  const open = actions.filter(({ status }) => status === 'open');
  const late = open.filter(({ due }) => due !== null && daysFromNow(due) < 0).length;
  const waiting = meetings.filter(({ state }) => state !== 'ended');
  const next = waiting.toSorted((a, b) => (a.plannedAt ?? '9').localeCompare(b.plannedAt ?? '9'))[0];
  const at = next?.plannedAt ?? nextReviewAt;
  const number = next?.number ?? Math.max(0, ...meetings.map((meeting) => meeting.number)) + 1;
  return (
    <a className={classes.review} href={workspaceHref(workspaceId, ['review', 'meetings'])}>
      <span className={classes.reviewHead}>
        <IconCalendarEvent size={15} stroke={1.7} aria-hidden />
        <span>Review {number}</span>
        <span>{at === null ? 'Not planned' : dayAndTime(at)}</span>
      </span>
      <span className={classes.second}>
        {open.length === 0 ? 'No open actions' : `${open.length} open ${open.length === 1 ? 'action' : 'actions'}`}
        {late > 0 && <span className={classes.late}>, {late} late</span>}
      </span>
    </a>
  );
}

function dayAndTime(at: string): string {
  const days = formatRelativeDay(at);
  return daysFromNow(at) === 0 && at.includes('T') ? `${days} ${formatTime(at)}` : days;
}
