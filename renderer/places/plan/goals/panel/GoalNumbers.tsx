import { parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { previousPeriod } from '../../../../../shared/calendar/periods.ts';
import type { GoalSeries } from '../../../../../shared/contract/goals.ts';
import { metricEntry } from '../../../../../shared/metrics/catalogue.ts';
import { changeOf } from '../../../../../shared/metrics/change.ts';
import { dayWords } from '../../../../../shared/metrics/words.ts';
import { goalName } from '../../../../../shared/model/goal-entry.ts';
import { partOfPeriod } from '../../../../../shared/planning/goal-periods.ts';
import { type GoalView, goalPeriod, goalQuestion } from '../../../../../shared/planning/goal-standing.ts';
import {
  distanceWords,
  goalUnit,
  goalValueWords,
  nowWords,
  paceWords,
  type WordSettings,
} from '../../../../../shared/planning/goal-words.ts';
import { useSettings } from '../../../../document/index.ts';
import { ChartFrame } from '../../../../kit/chart/frame/ChartFrame.tsx';
import { inShort } from '../../../../kit/in-short.ts';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import { sideKey } from '../goal-looks.ts';
import chartClasses from './chart.module.css';
import { factLines } from './fact-lines.ts';
import { GoalChart } from './GoalChart.tsx';
import { goalChart } from './goal-chart-model.ts';
import classes from './panel.module.css';

interface GoalNumbersProps {
  readonly workspaceId: string;
  readonly view: GoalView;
  readonly words: WordSettings;
  readonly isLoading: boolean;
}

/** The number of a goal, what it means, and how it came about. */
export function GoalNumbers({ workspaceId, view, words, isLoading }: GoalNumbersProps) {
  const { goal, source, measured } = view;
  const isMeasured = source === 'metric';
  const question = isMeasured ? { workspaceId, goal: goalQuestion(goal) } : null;
  const { data, problem, isStale, reload } = useHostQuery('plan/goalSeries', question);
  const series = data !== null && !isStale && problem === null ? data : null;
  const now = nowWords(view, words);
  const pace = paceWords(view, words.currency);
  const model = series && goalChart(view, series, words);
  const unit = goalUnit(goal);
  const isWaiting = isMeasured && isLoading;
  return (
    <div className={classes.numbers}>
      <p className={classes.bigLine} data-number>
        <span className={classes.big}>{isWaiting ? '…' : now.value}</span>
        <span className={classes.of}>{now.of}</span>
        {series && <Change view={view} series={series} words={words} />}
      </p>
      <p className={classes.paceLine} data-tone={pace.tone}>
        {measured?.problem ?? sentence(pace.text)}
      </p>
      <ul className={classes.facts}>
        {factLines(view, words).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isMeasured && measured?.problem == null && (
        <ChartFrame
          className={chartClasses.chart}
          title={goal.kind === 'sum' ? 'As it came in' : 'By fortnight'}
          about={goal.kind === 'sum' ? 'dotted is what is due' : 'bars are how many'}
          {...(model ? { table: model.table } : {})}
          state={
            model
              ? { kind: 'ready' }
              : problem !== null
                ? { kind: 'problem', problem, still: '', retry: reload }
                : series
                  ? { kind: 'empty', words: 'The data has nothing in these days yet.' }
                  : { kind: 'loading', hasPicture: false }
          }
          source={inShort(goalName(goal))}
        >
          {model && (
            <GoalChart
              model={model}
              owner={sideKey(goal.side)}
              label={`${goalName(goal)}. Arrows move by fortnight.`}
              axisWords={(value) => goalValueWords(value, unit, words.currency)}
              dayWords={dayWords}
            />
          )}
        </ChartFrame>
      )}
    </div>
  );
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

interface ChangeProps {
  readonly view: GoalView;
  readonly series: GoalSeries;
  readonly words: WordSettings;
}

/** What people call the period before a goal's own: `H1 2026`. */
function previousName({ goal }: GoalView, fiscalYearStart: number): string {
  const period = goalPeriod(goal);
  const before = period && previousPeriod(period);
  return (before && partOfPeriod(before, fiscalYearStart)?.label) ?? 'the period before';
}

/** How many days the part of the period before has that is compared. */
function daysIn({ from, to }: { readonly from: string; readonly to: string }): number {
  return (parseLocalDate(to) ?? 0) - (parseLocalDate(from) ?? 0);
}

/** Against the period before, as far as this one has come; said only where it can be told from chance. */
function Change({ view, series, words }: ChangeProps) {
  const figure = view.measured?.figure;
  const { previous } = series;
  const { fiscalYearStart } = useSettings();
  if (!figure || !previous) return null;
  const good = metricEntry(view.goal.metric ?? '')?.good ?? 'none';
  const change = changeOf({ ...figure, previous: previous.figure }, good);
  if (!change) return null;
  const period = goalPeriod(view.goal);
  const days = daysIn(previous);
  // A goal that still runs is compared with as many days of the period before.
  const isPart = period !== null && days < period.to - period.from;
  const before = `${isPart ? `the first ${days} days of ` : ''}${previousName(view, fiscalYearStart)}`;
  const size = distanceWords(change.difference, goalUnit(view.goal), words.currency);
  const tone = change.verdict === 'better' ? 'good' : change.verdict === 'worse' ? 'bad' : 'quiet';
  const arrow = change.difference > 0 ? '↗' : '↘';
  return (
    <span className={classes.changed} data-tone={tone}>
      {change.verdict === 'unclear' ? `no clear change on ${before}` : `${arrow} ${size} on ${before}`}
    </span>
  );
}
