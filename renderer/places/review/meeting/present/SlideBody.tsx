import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '../../../../../shared/contract/problem.ts';
import { ProblemNotice } from '../../../../kit/ProblemNotice.tsx';
import { isChartKind, SlideChart } from '../charts/SlideChart.tsx';
import type { AgendaItem } from '../slides.ts';
import type { MeetingView } from '../use-meeting.ts';
import type { SlideData } from '../use-slide-data.ts';
import { ActionsSlide, CloseSlide, DecideSlide } from './list-slides.tsx';
import { PresentSide } from './PresentSide.tsx';
import styles from './present.module.css';

interface SlideBodyProps {
  readonly workspaceId: string;
  readonly view: MeetingView;
  readonly item: AgendaItem;
  readonly data: SlideData | null;
  readonly problem: Problem | null;
  readonly isTable: boolean;
  onRetry(): void;
}

/** The height that the stage leaves to the chart: a question with a long answer leaves less. */
function useHeight(): [React.RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(540);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, height];
}

/** Whether what the slide draws is there: the review is shared, two slides need an answer of their own. */
function isCounted(kind: AgendaItem['kind'], data: SlideData | null): boolean {
  if (kind === 'quality') return data !== null && data.acceptance !== null;
  if (kind === 'pipeline') return data !== null && data.pipeline !== null;
  return data !== null;
}

/** The middle of the slide: the chart with evidence and quotes at its side, or a list. */
export function SlideBody({ workspaceId, view, item, data, problem, isTable, onRetry }: SlideBodyProps) {
  const [chart, height] = useHeight();
  if (!isChartKind(item.kind)) {
    return (
      <div className={styles.body}>
        <ListSlide workspaceId={workspaceId} view={view} kind={item.kind} />
      </div>
    );
  }
  const isReady = isCounted(item.kind, data);
  return (
    <div className={isTable ? styles.bodyTable : styles.bodyWithSide}>
      <div ref={chart} className={styles.chart}>
        {problem && (
          <ProblemNotice
            problem={problem}
            actions={
              <Button variant="default" onClick={onRetry}>
                Retry
              </Button>
            }
          />
        )}
        {!isReady && !problem && (
          <div className={styles.counting} role="status" aria-label="Counting">
            Counting
          </div>
        )}
        {data && isReady && (
          <SlideChart kind={item.kind} data={data} view={isTable ? 'table' : 'chart'} presentHeight={height - 6} />
        )}
      </div>
      {!isTable && <PresentSide slide={item.key} meetingId={view.meeting.id} />}
    </div>
  );
}

interface ListSlideProps {
  readonly workspaceId: string;
  readonly view: MeetingView;
  readonly kind: 'actions' | 'decide' | 'close';
}

function ListSlide({ workspaceId, view, kind }: ListSlideProps) {
  switch (kind) {
    case 'actions':
      return <ActionsSlide view={view} />;
    case 'decide':
      return <DecideSlide view={view} />;
    case 'close':
      return <CloseSlide workspaceId={workspaceId} view={view} />;
  }
}
