import { Button } from '@mantine/core';
import { navigate, type ScreenProps, workspaceHref } from '../../../../app/routes.ts';
import { planMeeting } from '../../../../commands/plan-meeting.ts';
import {
  currentSnapshot,
  freshId,
  lastOrder,
  runChange,
  useCollection,
  useSettings,
} from '../../../../document/index.ts';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { formatWeekday } from '../../../../kit/format.ts';
import { IconCalendarPlus, IconPresentation } from '../../../../kit/icons.ts';
import { PageTitle } from '../../../../kit/PageTitle.tsx';
import { Pill } from '../../../../kit/Pill.tsx';
import { RecordView } from '../record/RecordView.tsx';
import { currentMeeting, type Meeting } from '../slides.ts';
import { useMeeting } from '../use-meeting.ts';
import styles from './list.module.css';
import { nextReviewAt } from './next-review.ts';
import { PlanView } from './PlanView.tsx';

/** R9: the reviews there were and the next one, each with its agenda or its record. */
export function MeetingsScreen({ route }: ScreenProps) {
  const { workspaceId, rest } = route;
  const meetings = useCollection('meetings').toSorted((left, right) => right.number - left.number);
  const chosen = meetings.find(({ id }) => id === rest[0]) ?? currentMeeting(meetings) ?? meetings[0];
  const { reviewCadenceDays } = useSettings();
  const plan = () => {
    const id = freshId();
    const plannedAt = nextReviewAt(meetings, reviewCadenceDays, new Date());
    runChange(planMeeting(currentSnapshot(), { id, order: lastOrder('meetings'), plannedAt }));
    navigate(workspaceHref(workspaceId, ['review', 'meetings', id]));
  };
  if (!chosen) return <NoMeetings onPlan={plan} />;
  const hasPlanned = meetings.some(({ state }) => state !== 'ended');
  return (
    <div className={styles.page}>
      <PageTitle
        parent={{ label: 'Review' }}
        title="Meetings"
        actions={
          <Button variant="default" leftSection={<IconCalendarPlus size={16} />} onClick={plan}>
            {hasPlanned ? 'Plan another' : 'Plan the next'}
          </Button>
        }
      />
      <div className={styles.columns}>
        <ul className={styles.list}>
          {meetings.map((meeting) => (
            <MeetingLink key={meeting.id} workspaceId={workspaceId} meeting={meeting} isChosen={meeting === chosen} />
          ))}
        </ul>
        <ChosenMeeting key={chosen.id} workspaceId={workspaceId} meetingId={chosen.id} />
      </div>
    </div>
  );
}

interface MeetingLinkProps {
  readonly workspaceId: string;
  readonly meeting: Meeting;
  readonly isChosen: boolean;
}

function MeetingLink({ workspaceId, meeting, isChosen }: MeetingLinkProps) {
  const decisions = useCollection('decisions').filter(({ meetingId }) => meetingId === meeting.id).length;
  const open = useCollection('actions').filter(
    ({ meetingId, status }) => meetingId === meeting.id && status === 'open',
  ).length;
  const date = meeting.startedAt ?? meeting.plannedAt;
  return (
    <li>
      <a
        href={workspaceHref(workspaceId, ['review', 'meetings', meeting.id])}
        className={isChosen ? styles.chosen : styles.link}
        aria-current={isChosen ? 'page' : undefined}
      >
        <span className={styles.linkTitle}>
          Review {meeting.number}
          {meeting.state === 'running' && <Pill tone="accent">now</Pill>}
          {meeting.state === 'planned' && <Pill>planned</Pill>}
        </span>
        <span className={styles.second}>{date ? formatWeekday(date) : 'no date yet'}</span>
        <span className={styles.second}>
          {decisions} decided, {open} open
        </span>
      </a>
    </li>
  );
}

function ChosenMeeting({ workspaceId, meetingId }: { readonly workspaceId: string; readonly meetingId: string }) {
  const view = useMeeting(meetingId);
  if (!view) return null;
  return view.meeting.state === 'ended' ? (
    <RecordView workspaceId={workspaceId} view={view} />
  ) : (
    <PlanView workspaceId={workspaceId} view={view} />
  );
}

function NoMeetings({ onPlan }: { readonly onPlan: () => void }) {
  return (
    <EmptyState
      icon={<IconPresentation size={32} />}
      question="When do both teams look at the same numbers?"
      practice="Every second week, forty-five minutes: last actions first, one question a slide, decisions with both names under them."
      actions={
        <Button leftSection={<IconCalendarPlus size={16} />} onClick={onPlan}>
          Plan the first review
        </Button>
      }
    />
  );
}
