import { Button } from '@mantine/core';
import { minutesFormats } from '../../../../../shared/contract/meeting.ts';
import { ChartFrame } from '../../../../kit/chart/frame/ChartFrame.tsx';
import { formatWeekday } from '../../../../kit/format.ts';
import { IconDownload } from '../../../../kit/icons.ts';
import { Miss } from '../../../../kit/PageTitle.tsx';
import { ProblemNotice } from '../../../../kit/ProblemNotice.tsx';
import { SkeletonRows } from '../../../../kit/SkeletonRows.tsx';
import { showProblem, showToast } from '../../../../kit/toast.tsx';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import { headlineOf } from '../../reading/headline.ts';
import { Attendees } from '../Attendees.tsx';
import { type ChartKind, isChartKind, SlideChart } from '../charts/SlideChart.tsx';
import { ActionTable } from '../close/ActionTable.tsx';
import { DecisionList } from '../close/DecisionList.tsx';
import { FreezeStamp } from '../close/FreezeStamp.tsx';
import { type MinutesFormat, writeMinutes } from '../close/use-freeze.ts';
import { NoteText } from '../NoteText.tsx';
import type { MeetingView } from '../use-meeting.ts';
import { type SlideData, useFrozenData } from '../use-slide-data.ts';
import { Restatements } from './Restatements.tsx';
import styles from './record.module.css';

interface RecordViewProps {
  readonly workspaceId: string;
  readonly view: MeetingView;
}

/** R12: an ended review as it was: what was decided first, then the frozen numbers and what data says today instead. */
export function RecordView({ workspaceId, view }: RecordViewProps) {
  const { meeting } = view;
  const { data: record, problem } = useHostQuery('meeting/record', { workspaceId, meetingId: meeting.id });
  const data = useFrozenData(record);
  if (problem) return <ProblemNotice problem={problem} />;
  if (!record || !data) return <SkeletonRows rows={6} />;
  const date = meeting.startedAt ?? meeting.plannedAt;
  return (
    <div className={styles.record}>
      <header className={styles.head}>
        <div>
          <h2>Review {meeting.number}</h2>
          <p>
            {date && formatWeekday(date)}, {data.reading.periodName}
          </p>
        </div>
        <Attendees meeting={meeting} isReadOnly />
        <MinutesButtons workspaceId={workspaceId} meetingId={meeting.id} />
      </header>
      <div className={styles.stack}>
        <DecisionList view={view} isReadOnly />
        <ActionTable view={{ ...view, carried: [] }} />
      </div>
      <div className={styles.columns}>
        <FreezeStamp workspaceId={workspaceId} meeting={meeting} query={record.query} record={record} />
        <Restatements workspaceId={workspaceId} meetingId={meeting.id} />
      </div>
      <div className={styles.stack}>
        {meeting.agenda.map((item) =>
          isChartKind(item.kind) ? (
            <FrozenSlide
              key={item.key}
              kind={item.kind}
              question={item.question}
              data={data}
              meetingId={meeting.id}
              slide={item.key}
            />
          ) : (
            <NoteText key={item.key} meetingId={meeting.id} slide={item.key} title={item.question} />
          ),
        )}
      </div>
    </div>
  );
}

interface FrozenSlideProps {
  readonly kind: ChartKind;
  readonly question: string;
  readonly data: SlideData;
  readonly meetingId: string;
  readonly slide: string;
}

function FrozenSlide({ kind, question, data, meetingId, slide }: FrozenSlideProps) {
  const sentence = headlineOf(kind, data.reading);
  return (
    <ChartFrame title={question} about="frozen" source={data.reading.source}>
      <p className={styles.answer}>
        {sentence.map((part) => (part.tone === 'bad' ? <Miss key={part.text}>{part.text}</Miss> : part.text))}
      </p>
      <SlideChart kind={kind} data={data} view="chart" />
      <NoteText meetingId={meetingId} slide={slide} title={null} />
    </ChartFrame>
  );
}

function MinutesButtons({ workspaceId, meetingId }: { readonly workspaceId: string; readonly meetingId: string }) {
  const write = async (format: MinutesFormat) => {
    const minutes = await writeMinutes(workspaceId, meetingId, format, false);
    if (minutes.ok) showToast({ text: `Saved ${minutes.value.path ?? minutes.value.name}` });
    else showProblem(minutes.problem);
  };
  return (
    <span className={styles.minutes}>
      {minutesFormats.map((format) => (
        <Button
          key={format}
          variant="default"
          size="sm"
          leftSection={<IconDownload size={14} />}
          onClick={() => void write(format)}
        >
          {{ html: 'HTML', pdf: 'PDF', md: 'Markdown' }[format]}
        </Button>
      ))}
    </span>
  );
}
