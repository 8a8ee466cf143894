import { type ScreenProps, workspaceHref } from '../../../../app/routes.ts';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { countOf, formatTime, formatWeekday } from '../../../../kit/format.ts';
import { IconPresentation } from '../../../../kit/icons.ts';
import { Attendees } from '../Attendees.tsx';
import { missingOf } from '../slide-words.ts';
import { type MeetingView, useMeeting } from '../use-meeting.ts';
import { ActionTable } from './ActionTable.tsx';
import { ClosePanel } from './ClosePanel.tsx';
import styles from './close.module.css';
import { DecisionList } from './DecisionList.tsx';

/** R10 to R12: decisions with who agreed, actions with owners and dates, what is missing, and the freeze. */
export function CloseScreen({ route }: ScreenProps) {
  const view = useMeeting(route.rest[0] ?? '');
  if (!view) {
    return (
      <EmptyState
        icon={<IconPresentation size={32} />}
        question="Which review do you want to close?"
        practice="This one is gone. The meetings that there are stand in the list."
        actions={<a href={workspaceHref(route.workspaceId, ['review', 'meetings'])}>Go to the meetings</a>}
      />
    );
  }
  return (
    <div className={styles.page}>
      <div className={styles.content}>
        <CloseHead view={view} />
        <DecisionList view={view} />
        <ActionTable view={view} />
      </div>
      <ClosePanel workspaceId={route.workspaceId} view={view} />
    </div>
  );
}

function CloseHead({ view: { meeting, decisions, actions } }: { readonly view: MeetingView }) {
  const missing = missingOf(decisions, actions);
  const planned = meeting.agenda.reduce((sum, item) => sum + item.minutes, 0);
  const start = meeting.startedAt ?? meeting.plannedAt;
  return (
    <header className={styles.head}>
      <div>
        <h1>
          {countOf(decisions.length, 'decision')} and {countOf(actions.length, 'action')}
          {meeting.startedAt === null ? '.' : ` in ${minutesSince(meeting)} of ${planned} minutes.`}
          {missing !== '' && <em>{missing}</em>}
        </h1>
        <p>
          Review {meeting.number}
          {start && `, ${formatWeekday(start)}, ${formatTime(start)}`}
        </p>
      </div>
      <Attendees meeting={meeting} />
    </header>
  );
}

function minutesSince({ startedAt, endedAt }: MeetingView['meeting']): number {
  const end = endedAt === null ? Date.now() : Date.parse(endedAt);
  return Math.max(1, Math.round((end - Date.parse(startedAt ?? '')) / 60_000));
}
