import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { occurrenceId, type PlannedDay } from '../../../../shared/planning/rhythm.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { changeOccurrence, holdOccurrence } from '../../../commands/hold-occurrence.ts';
import { runChange, useCollection } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { formatWeekday } from '../../../kit/format.ts';
import { Pill, type PillTone } from '../../../kit/Pill.tsx';
import { showToast } from '../../../kit/toast.tsx';
import { OccurrenceNotes } from './OccurrenceNotes.tsx';
import classes from './rhythm.module.css';
import { stateWords } from './state-words.ts';
import type { SeriesReport } from './use-series.ts';

interface OccurrencesCardProps {
  readonly workspaceId: string;
  readonly report: SeriesReport;
  readonly isReadOnly: boolean;
}

const mostShown = 6;

/** The newest days of a series, each with what became of it; those of a funnel review are held as meetings. */
export function OccurrencesCard({ workspaceId, report, isReadOnly }: OccurrencesCardProps) {
  const { series, past, next, today } = report;
  const isReview = series.kind === 'funnel-review';
  const days = past.slice(-mostShown).toReversed();
  const coming = next !== null && !past.some(({ day }) => day === next) ? [planned(next)] : [];
  return (
    <Card title="Its days" {...(isReview ? { about: 'held as reviews' } : {})}>
      {[...coming, ...days].map((day) => (
        <Day
          key={day.day}
          report={report}
          planned={day}
          canChange={!isReview && !isReadOnly && day.day <= today}
          isReadOnly={isReadOnly}
        />
      ))}
      {coming.length + days.length === 0 && <p>{noDaysWords(series)}</p>}
      {isReview && <a href={workspaceHref(workspaceId, ['review', 'meetings'])}>Open the reviews</a>}
    </Card>
  );
}

function noDaysWords({ from, until }: Entity<'meetingSeries'>): string {
  if (from === null) return 'Set a first day to see its dates here.';
  if (until !== null && until < from) return 'It ends before it begins, so it has no dates.';
  return 'No date falls between its first and its last day.';
}

const planned = (day: LocalDay): PlannedDay => ({ day, movedTo: null, state: { kind: 'upcoming' } });

const tones: Readonly<Record<PlannedDay['state']['kind'], PillTone>> = {
  held: 'good',
  incomplete: 'warn',
  missed: 'bad',
  cancelled: 'plain',
  upcoming: 'plain',
};

interface DayProps {
  readonly report: SeriesReport;
  readonly planned: PlannedDay;
  readonly canChange: boolean;
  readonly isReadOnly: boolean;
}

function Day({ report: { series, today }, planned: { day, movedTo, state }, canChange, isReadOnly }: DayProps) {
  const [isOpen, setOpen] = useState(false);
  const guests = useCollection('seriesGuests').filter(({ seriesId }) => seriesId === series.id);
  const occurrence = { seriesId: series.id, title: series.title, plannedDay: day };
  const wasHeld = state.kind === 'held' || state.kind === 'incomplete';
  const hold = () => {
    runChange(
      holdOccurrence(
        occurrence,
        formatLocalDate(Math.min(day, today)),
        guests.map(({ personId }) => personId),
      ),
    );
    setOpen(true);
  };
  const change = (to: 'planned' | 'cancelled') => {
    runChange(changeOccurrence(occurrence, to));
    showToast({
      text: to === 'cancelled' ? 'Cancelled that day' : 'Took back that it was held',
      canUndo: true,
    });
  };
  return (
    <div className={classes.day}>
      <div className={classes.dayHead}>
        <strong>{formatWeekday(formatLocalDate(day))}</strong>
        <Pill tone={tones[state.kind]}>{stateWords(state)}</Pill>
        {movedTo !== null && <span className={classes.second}>on {formatWeekday(formatLocalDate(movedTo))}</span>}
        <span className={classes.dayActions}>
          {canChange && !wasHeld && (
            <Button variant="default" size="xs" onClick={hold}>
              It was held
            </Button>
          )}
          {canChange && state.kind === 'missed' && (
            <Button variant="subtle" size="xs" onClick={() => change('cancelled')}>
              Cancelled
            </Button>
          )}
          {wasHeld && series.kind !== 'funnel-review' && (
            <Button variant="subtle" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? 'Close' : 'Open'}
            </Button>
          )}
        </span>
      </div>
      {isOpen && wasHeld && (
        <OccurrenceNotes
          id={occurrenceId(series.id, day)}
          occurrence={occurrence}
          kind={series.kind}
          isReadOnly={isReadOnly}
          onTakeBack={() => change('planned')}
        />
      )}
    </div>
  );
}
