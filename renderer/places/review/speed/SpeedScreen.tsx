import { useCallback, useMemo } from 'react';
import { numberWords, percentWords } from '../../../../shared/metrics/words.ts';
import type { ScreenProps } from '../../../app/routes.ts';
import { BarList } from '../../../kit/chart/bars/BarList.tsx';
import { ColumnChart } from '../../../kit/chart/columns/ColumnChart.tsx';
import { ChartFrame } from '../../../kit/chart/frame/ChartFrame.tsx';
import { Legend } from '../../../kit/chart/frame/Legend.tsx';
import { countOf } from '../../../kit/format.ts';
import { dayWords } from '../../../kit/period/period-words.ts';
import type { CardProps } from '../page/card-state.ts';
import cards from '../page/cards.module.css';
import { ChangeText } from '../page/FigureList.tsx';
import { ReviewPage } from '../page/ReviewPage.tsx';
import { openRows } from '../page/rows-link.ts';
import { useReviewScreen } from '../page/use-review-screen.ts';
import { headlineOf } from '../reading/headline.ts';
import {
  columnsTable,
  daysChange,
  daysText,
  durationBars,
  durationTable,
  velocityColumns,
  watchedDays,
  wonByColumns,
} from './speed-words.ts';

/** R3: time in each stage, the sales cycle with open deals counted properly, lead velocity. */
export function SpeedScreen({ route }: ScreenProps) {
  const screen = useReviewScreen(route.workspaceId);
  const { reading } = screen;
  const headline = useMemo(() => (reading ? headlineOf('speed', reading) : null), [reading]);
  const facts = reading && {
    unit: `Stays begun ${reading.periodPhrase}, as of ${dayWords(reading.review.asOf)}`,
    difference: null,
    more: ['Those still waiting count as long as they have waited'],
  };
  return (
    <ReviewPage screen={screen} slide="speed" headline={headline} facts={facts}>
      {reading && (
        <div className={cards.grid}>
          <DurationCard screen={screen} reading={reading} />
          <CycleCard screen={screen} reading={reading} />
          <VelocityCard screen={screen} reading={reading} />
        </div>
      )}
    </ReviewPage>
  );
}

function DurationCard({ screen, reading }: CardProps) {
  const bars = useMemo(() => durationBars(reading), [reading]);
  return (
    <ChartFrame
      className={cards.half}
      title="Time in each stage"
      about="median days"
      definition={{
        words: 'Kaplan-Meier median days from entering a stage to leaving it, whatever the way out',
        lines: ['Leads still in the stage count as long as they have waited; entries that were only implied do not'],
      }}
      table={durationTable(reading)}
      view={screen.choices.view}
      source={reading.source}
      state={bars.length === 0 ? { kind: 'empty', words: 'Nobody entered a stage in this period.' } : { kind: 'ready' }}
      legend={
        <Legend
          conventions={[
            ['ghost', reading.previousName],
            ['interval', '95% interval'],
          ]}
          owners={[...new Set(bars.flatMap((bar) => bar.parts.map((part) => part.owner)))]}
        />
      }
    >
      <BarList
        label="Median days in each stage"
        bars={bars}
        rowHeight={52}
        labelWidth={150}
        onOpen={(key) =>
          openRows(screen.workspaceId, screen.query, {
            table: 'handoffs',
            metric: 'stage_duration',
            part: `item:${key}`,
          })
        }
      />
    </ChartFrame>
  );
}

function CycleCard({ screen, reading }: CardProps) {
  const cycle = reading.review.metrics.sales_cycle;
  const columns = useMemo(() => wonByColumns(reading), [reading]);
  const formatTick = useCallback((value: number) => percentWords(value, 0), []);
  const change = cycle ? daysChange(cycle, reading.previousName) : null;
  const plain = cycle?.variants?.median_won ?? cycle?.variants?.plain_median;
  return (
    <ChartFrame
      className={cards.half}
      title="Sales cycle"
      about="to any close, and the share won by then"
      definition={{
        words:
          'Kaplan-Meier median days from the beginning of a deal to its close, won or lost; open deals count as long as they are open',
        lines: ['The shares are Aalen-Johansen estimates: lost is the other way out, not a gap in the data'],
      }}
      table={columnsTable(columns, 'Within', 'Won')}
      view={screen.choices.view}
      source={reading.source}
      state={
        !cycle || (cycle.denominator ?? 0) === 0
          ? { kind: 'empty', words: 'No deal was begun in this period.' }
          : { kind: 'ready' }
      }
    >
      {cycle && (
        <>
          <div className={cards.bigLine}>
            <span className={cycle.value === null ? cards.bigGrey : cards.big}>{daysText(cycle)}</span>
            <span className={cards.bigWords}>
              <span>
                {cycle.interval
                  ? `95% interval ${cycle.interval.map((end) => numberWords(end)).join(' – ')}`
                  : cycle.value === null
                    ? ''
                    : (cycle.note ?? '')}
              </span>
              {cycle.numerator !== undefined && (
                <span>
                  {numberWords(cycle.numerator)} of {numberWords(cycle.denominator ?? 0)} deals closed
                </span>
              )}
            </span>
            {change && change.text !== '' && <ChangeText change={change} />}
          </div>
          {columns.length > 0 ? (
            <ColumnChart
              label="Share won by days since the beginning"
              columns={columns}
              height={180}
              formatTick={formatTick}
            />
          ) : (
            <p className={cards.why}>
              The deals of this period are at most {countOf(watchedDays(reading), 'day')} old. The shares won within 30
              to 180 days come with a longer period.
            </p>
          )}
          {plain?.value != null && (
            <p className={cards.why}>
              The won alone took {daysText(plain)} in the middle: a shorter number, since slow deals are still open.
            </p>
          )}
        </>
      )}
    </ChartFrame>
  );
}

function VelocityCard({ screen, reading }: CardProps) {
  const columns = useMemo(() => velocityColumns(reading), [reading]);
  const formatTick = useCallback((value: number) => numberWords(value), []);
  return (
    <ChartFrame
      className={cards.whole}
      title="Lead velocity"
      about="qualified leads by month and growth over the month before"
      definition={{
        words:
          'Leads that entered the qualified stage of the handbook for the first time in a month; growth over the month before',
        lines: ['A month that is not over is compared with as many business days of the month before'],
      }}
      table={columnsTable(columns, 'Month', 'Qualified')}
      view={screen.choices.view}
      source={reading.source}
      state={
        columns.length === 0 ? { kind: 'empty', words: 'No lead was qualified in these months.' } : { kind: 'ready' }
      }
    >
      <ColumnChart label="Qualified leads by month" columns={columns} height={200} formatTick={formatTick} />
    </ChartFrame>
  );
}
