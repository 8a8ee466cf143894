import { useCallback, useMemo } from 'react';
import { moneyWords } from '../../../../shared/metrics/words.ts';
import type { ScreenProps } from '../../../app/routes.ts';
import { useSettings } from '../../../document/index.ts';
import { ColumnChart } from '../../../kit/chart/columns/ColumnChart.tsx';
import { ChartFrame } from '../../../kit/chart/frame/ChartFrame.tsx';
import { dayWords } from '../../../kit/period/period-words.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';
import { type CardProps, stateOf } from '../page/card-state.ts';
import cards from '../page/cards.module.css';
import { ReviewPage } from '../page/ReviewPage.tsx';
import { openRows } from '../page/rows-link.ts';
import { useReviewScreen } from '../page/use-review-screen.ts';
import { headlineOf } from '../reading/headline.ts';
import type { Reading } from '../reading/reading.ts';
import { CoverageCard } from './CoverageCard.tsx';
import { HygieneCard } from './HygieneCard.tsx';
import { movementRows } from './movement-rows.ts';
import styles from './pipeline.module.css';
import {
  coverageOf,
  coverageQuarter,
  createdColumns,
  levelWords,
  moneyFigureWords,
  movementColumns,
  movementTable,
  seriesTable,
} from './pipeline-words.ts';
import { WinRateCard } from './WinRateCard.tsx';

/** R4: coverage, what was created, what changed, six win rates, slipped and pushed. */
export function PipelineScreen({ route }: ScreenProps) {
  const screen = useReviewScreen(route.workspaceId);
  const { reading } = screen;
  const { fiscalYearStart } = useSettings();
  const quarter = reading ? coverageQuarter(reading, fiscalYearStart) : '';
  const headline = useMemo(() => (reading ? headlineOf('pipeline', reading) : null), [reading]);
  const facts = useMemo(() => (reading ? factsOf(reading) : null), [reading]);
  return (
    <ReviewPage screen={screen} slide="pipeline" headline={headline} facts={facts}>
      {reading && (
        <div className={cards.grid}>
          <CoverageCard screen={screen} reading={reading} quarter={quarter} />
          <CreatedCard screen={screen} reading={reading} />
          <MovementCards screen={screen} reading={reading} quarter={quarter} />
          <WinRateCard screen={screen} reading={reading} />
        </div>
      )}
    </ReviewPage>
  );
}

/** "2026-Q4" is how quarters are filed; people say "Q4". */
const withSpokenQuarters = (note: string) => note.replaceAll(/\b\d{4}-(Q\d)\b/gu, '$1');

function factsOf(reading: Reading) {
  const note = coverageOf(reading)?.figure.note ?? '';
  return {
    unit: `Open opportunities as of ${dayWords(reading.review.asOf)}`,
    difference: null,
    more: note === '' ? [] : [withSpokenQuarters(note)],
  };
}

function CreatedCard({ screen, reading }: CardProps) {
  const { workspaceId, query, choices } = screen;
  const answer = useHostQuery('review/series', {
    workspaceId,
    query,
    metric: 'pipeline_created',
    bucket: 'month',
    buckets: 9,
  });
  const columns = useMemo(() => createdColumns(answer.data, reading), [answer.data, reading]);
  const formatTick = useCallback((value: number) => moneyWords(value, reading.currency), [reading.currency]);
  const total = reading.review.metrics.pipeline_created ?? null;
  const totalWords = total === null ? '' : moneyFigureWords(total, reading.currency);
  const isEmpty = answer.data !== null && columns.every((column) => !column.value && column.leftOut === undefined);
  return (
    <ChartFrame
      className={cards.half}
      title="Pipeline created"
      about="all new deals by month, amount at creation"
      definition={{
        words:
          'Amounts of all valid opportunities at their creation, in the month they were created and whenever they are to close; older ones that move in do not count. What changed, beside it, is only about the deals to close in the quarter of coverage',
        lines: total === null ? [] : [`${reading.periodName}: ${totalWords}`],
      }}
      table={seriesTable(columns, 'Created')}
      view={choices.view}
      source={reading.source}
      state={stateOf(answer, isEmpty ? 'No opportunity was created in these months.' : null)}
      legend={total !== null && <strong>{`${reading.periodName.split(',')[0]}, any close date: ${totalWords}`}</strong>}
    >
      <ColumnChart
        label="Pipeline created by month"
        columns={columns}
        height={190}
        labelPlace="none"
        formatTick={formatTick}
      />
    </ChartFrame>
  );
}

function MovementCards({ screen, reading, quarter }: CardProps & { readonly quarter: string }) {
  const { workspaceId, query, choices } = screen;
  const answer = useHostQuery('review/pipeline', { workspaceId, query });
  const columns = useMemo(() => (answer.data ? movementColumns(answer.data, reading) : []), [answer.data, reading]);
  const formatTick = useCallback((value: number) => moneyWords(value, reading.currency), [reading.currency]);
  const isStill = answer.data?.movement.every((move) => move.count === 0);
  const level = (key: 'start' | 'end') => (answer.data ? levelWords(answer.data, key, reading) : '');
  return (
    <>
      <ChartFrame
        className={styles.movement}
        title="What changed"
        about={`of what is to close in ${quarter}, since the start of ${reading.periodName.split(',')[0]}`}
        definition={{
          words: `How the open pipeline to close in ${quarter} moved: what is to close later, or should have closed before, is not in it. Zero is its value at the start, so no axis is cut`,
          lines: [],
        }}
        {...(answer.data ? { table: movementTable(answer.data, reading) } : {})}
        view={choices.view}
        source={reading.source}
        state={stateOf(answer, isStill ? 'Nothing was to close in this quarter, then or now.' : null)}
        legend={
          <>
            <span>{level('start')}</span>
            <strong className={styles.end}>{level('end')}</strong>
          </>
        }
      >
        <ColumnChart
          label="What changed in the open pipeline"
          columns={columns}
          height={276}
          formatTick={formatTick}
          onOpen={(key) => {
            const rows = movementRows[key];
            if (rows) openRows(workspaceId, query, { table: 'opportunities', ...rows });
          }}
        />
      </ChartFrame>
      {answer.data && <HygieneCard pipeline={answer.data} screen={screen} reading={reading} />}
    </>
  );
}
