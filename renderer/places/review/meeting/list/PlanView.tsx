import { Button } from '@mantine/core';
import { navigate, workspaceHref } from '../../../../app/routes.ts';
import { startMeeting } from '../../../../commands/edit-meeting.ts';
import { runChange } from '../../../../document/index.ts';
import { CalendarFileButton } from '../../../../kit/CalendarFileButton.tsx';
import { Card } from '../../../../kit/Card.tsx';
import { countOf } from '../../../../kit/format.ts';
import { IconPlayerPlay } from '../../../../kit/icons.ts';
import { useMe } from '../../../../state/use-me.ts';
import { Attendees } from '../Attendees.tsx';
import { ActionTable } from '../close/ActionTable.tsx';
import { presentHref } from '../open-presentation.ts';
import type { MeetingView } from '../use-meeting.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import styles from './list.module.css';
import { PlannedAt } from './PlannedAt.tsx';

interface PlanViewProps {
  readonly workspaceId: string;
  readonly view: MeetingView;
}

/** A review that is planned or running: when, who, which questions, and the way onto the slides. */
export function PlanView({ workspaceId, view }: PlanViewProps) {
  const { meeting } = view;
  const me = useMe();
  const isRunning = meeting.state === 'running';
  const present = () => {
    if (!isRunning) runChange(startMeeting(meeting, new Date().toISOString(), me.id));
    navigate(presentHref(workspaceId, meeting.id, meeting.agenda[0]?.key ?? ''));
  };
  return (
    <div className={styles.stack}>
      <Card
        title={`Review ${meeting.number}`}
        about={countOf(
          meeting.agenda.reduce((sum, item) => sum + item.minutes, 0),
          'minute',
        )}
        actions={
          <>
            {isRunning && (
              <Button
                variant="default"
                component="a"
                href={workspaceHref(workspaceId, ['review', 'close', meeting.id])}
              >
                Close the review
              </Button>
            )}
            {!isRunning && (
              <Button
                variant="default"
                component="a"
                href={presentHref(workspaceId, meeting.id, meeting.agenda[0]?.key ?? '')}
              >
                Look at the slides
              </Button>
            )}
            <Button leftSection={<IconPlayerPlay size={15} />} onClick={present} disabled={meeting.agenda.length === 0}>
              {isRunning ? 'Go on presenting' : 'Start presenting'}
            </Button>
          </>
        }
      >
        <div className={styles.when}>
          <PlannedAt meeting={meeting} />
          <span className={styles.who}>
            Who <Attendees meeting={meeting} />
          </span>
          {!isRunning && meeting.plannedAt !== null && (
            <CalendarFileButton workspaceId={workspaceId} root="meetings" id={meeting.id} />
          )}
        </div>
      </Card>
      <AgendaEditor meeting={meeting} />
      <Card title="To be told first" about="what is still open from the reviews before">
        <ActionTable view={{ ...view, actions: [] }} isReadOnly />
      </Card>
    </div>
  );
}
