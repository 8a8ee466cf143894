import { useEffect } from 'react';
import { navigate, type ScreenProps, workspaceHref } from '../../../../app/routes.ts';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { IconPresentation } from '../../../../kit/icons.ts';
import { spendSeconds } from '../../../../state/meeting-clock.ts';
import { presentHref } from '../open-presentation.ts';
import { slideAnswer } from '../slide-words.ts';
import type { AgendaItem } from '../slides.ts';
import { type MeetingView, useMeeting } from '../use-meeting.ts';
import { useMeetingQuery, useSlideData } from '../use-slide-data.ts';
import { AgendaStrip } from './AgendaStrip.tsx';
import { PresentFooter } from './PresentFooter.tsx';
import styles from './present.module.css';
import { SlideBody } from './SlideBody.tsx';
import { SlideStrip } from './SlideStrip.tsx';
import { Stage } from './Stage.tsx';
import { TimerRing } from './TimerRing.tsx';
import { usePresentState } from './use-present-state.ts';

/** R9: the review full screen, one question a slide, everything by keys. */
export function PresentScreen({ route }: ScreenProps) {
  const { workspaceId, rest, query } = route;
  const view = useMeeting(rest[0] ?? '');
  const item = view?.meeting.agenda.find(({ key }) => key === query.get('slide')) ?? view?.meeting.agenda[0];
  if (!view || !item) {
    return (
      <EmptyState
        icon={<IconPresentation size={32} />}
        question="Which review do you want to present?"
        practice="This one is gone. Plan a review, and its questions become the slides."
        actions={<a href={workspaceHref(workspaceId, ['review', 'meetings'])}>Go to the meetings</a>}
      />
    );
  }
  return <Presentation workspaceId={workspaceId} view={view} item={item} />;
}

interface PresentationProps {
  readonly workspaceId: string;
  readonly view: MeetingView;
  readonly item: AgendaItem;
}

function Presentation({ workspaceId, view, item }: PresentationProps) {
  const { meeting } = view;
  const query = useMeetingQuery(workspaceId, meeting);
  const { data, problem, reload } = useSlideData(workspaceId, query);
  const index = meeting.agenda.indexOf(item);
  const goTo = (next: number) => {
    const target = meeting.agenda[Math.min(Math.max(next, 0), meeting.agenda.length - 1)];
    if (target && target !== item) navigate(presentHref(workspaceId, meeting.id, target.key), true);
  };
  const leave = () => navigate(workspaceHref(workspaceId, leavingTo(item)));
  const state = usePresentState({ onStep: (step) => goTo(index + step), onLeave: leave });
  useSlideClock(meeting.id, item.key, meeting.state === 'running');
  const answer = slideAnswer(item.kind, data?.reading ?? null, view);
  return (
    <Stage>
      <header className={styles.top}>
        <AgendaStrip
          meeting={meeting}
          current={item}
          onChoose={(key) => goTo(meeting.agenda.findIndex((one) => one.key === key))}
        />
        <TimerRing meeting={meeting} item={item} />
      </header>
      <div className={styles.question}>
        <h1>{item.question}</h1>
        <p aria-live="polite">
          {answer.map((part) =>
            part.tone === 'bad' ? <em key={part.text}>{part.text}</em> : <span key={part.text}>{part.text}</span>,
          )}
        </p>
      </div>
      <SlideBody
        workspaceId={workspaceId}
        view={view}
        item={item}
        data={data}
        problem={problem}
        onRetry={reload}
        isTable={state.isTable}
      />
      <SlideStrip key={item.key} meeting={meeting} item={item} adding={state.adding} onAdding={state.setAdding} />
      <PresentFooter
        workspaceId={workspaceId}
        meeting={meeting}
        item={item}
        index={index}
        onSlide={(key) => goTo(meeting.agenda.findIndex((one) => one.key === key))}
      />
    </Stage>
  );
}

/** Where Esc goes: the screen that the slide is about. */
function leavingTo(item: AgendaItem): readonly string[] {
  const isScreen =
    item.kind === 'funnel' || item.kind === 'quality' || item.kind === 'speed' || item.kind === 'pipeline';
  return ['review', isScreen ? item.kind : 'meetings'];
}

/** Counts the seconds on a slide while the review runs. */
function useSlideClock(meetingId: string, item: string, isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return;
    let last = Date.now();
    const timer = setInterval(() => {
      const now = Date.now();
      spendSeconds(meetingId, item, (now - last) / 1000);
      last = now;
    }, 1000);
    return () => clearInterval(timer);
  }, [meetingId, item, isRunning]);
}
