import { type LocalDay, parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import type { GoalSeries } from '../../../../../shared/contract/goals.ts';
import type { Figure, Unit } from '../../../../../shared/metrics/figure.ts';
import { dayWords, numberWords, ofWords } from '../../../../../shared/metrics/words.ts';
import { type GoalView, goalPeriod } from '../../../../../shared/planning/goal-standing.ts';
import { goalUnit, goalValueWords, type WordSettings } from '../../../../../shared/planning/goal-words.ts';
import type { ChartPart } from '../../../../kit/chart/chart-part.ts';
import { type ChartTable, numbers, words } from '../../../../kit/chart/chart-table.ts';

/** One stretch of the chart: where it ends, what it has, and how many it counts. */
export interface GoalPoint extends ChartPart {
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** Of a sum what had come in by its end; of a share or level its own. Null where it is not known or too few. */
  readonly value: number | null;
  readonly count: number | null;
  /** Fewer than a rate is trusted with. */
  readonly isSmall: boolean;
}

export interface GoalChartModel {
  readonly kind: 'sum' | 'level';
  readonly unit: Unit;
  readonly points: readonly GoalPoint[];
  /** The end of the value axis. */
  readonly top: number;
  readonly target: { readonly value: number; readonly text: string } | null;
  /** What is due by when, as corners of a line: of sums only. */
  readonly due: readonly { readonly day: LocalDay; readonly value: number }[];
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly last: string;
  readonly table: ChartTable;
}

const greySample = 30;

/** The chart of a goal; null where there is nothing to draw. */
export function goalChart(view: GoalView, series: GoalSeries, settings: WordSettings): GoalChartModel | null {
  const unit = goalUnit(view.goal);
  const say = (value: number) => goalValueWords(value, unit, settings.currency);
  const isSum = view.goal.kind === 'sum';
  const points = isSum ? sumPoints(series, say) : levelPoints(series, say, settings);
  const first = points[0];
  const end = points.at(-1);
  const period = goalPeriod(view.goal);
  if (!first || !end || !period) return null;
  const { target } = view.standing;
  const known = points.flatMap(({ value }) => value ?? []);
  const highest = Math.max(0, target ?? 0, ...known);
  return {
    kind: isSum ? 'sum' : 'level',
    unit,
    points,
    top: unit === 'ratio' && highest <= 1 ? 1 : highest * 1.08 || 1,
    target: target === null ? null : { value: target, text: `target ${say(target)}` },
    due: isSum ? dueLine(view, period) : [],
    from: isSum ? period.from : first.from,
    to: isSum ? period.to : end.to,
    last: end.value === null ? '' : say(end.value),
    table: tableOf(points, isSum, say),
  };
}

function stretchWords(from: LocalDay, to: LocalDay): string {
  return `${dayWords(from)} – ${dayWords(to - 1)}`;
}

/** Buckets with their days; one with a date that is none is left out. */
function bucketsOf({ buckets }: GoalSeries) {
  return buckets.flatMap(({ from, to, isOpen, figure }) => {
    const [start, end] = [parseLocalDate(from), parseLocalDate(to)];
    return start === null || end === null ? [] : [{ from: start, to: end, isOpen, figure }];
  });
}

function sumPoints(series: GoalSeries, say: (value: number) => string): readonly GoalPoint[] {
  const asOf = series.asOf === null ? null : parseLocalDate(series.asOf);
  let sum = 0;
  return bucketsOf(series).map(({ from, to, isOpen, figure }) => {
    const own = figure.value ?? 0;
    sum += own;
    const end = isOpen && asOf !== null ? Math.min(to, asOf + 1) : to;
    const lines = [`${say(own)} in these days${isOpen ? ', not over yet' : ''}`, `${say(sum)} by their end`];
    return {
      key: String(from),
      from,
      to: end,
      value: sum,
      count: own,
      isSmall: false,
      tip: { title: stretchWords(from, end), lines },
    };
  });
}

function levelPoints(series: GoalSeries, say: (value: number) => string, settings: WordSettings): readonly GoalPoint[] {
  return bucketsOf(series).map(({ from, to, figure }) => {
    const count = countOf(figure);
    const isTooFew = count !== null && count < settings.smallSample;
    const value = isTooFew ? null : figure.value;
    const counts = figure.denominator === undefined ? [] : [ofWords(figure.numerator ?? 0, figure.denominator)];
    const told = value === null ? [isTooFew ? 'too few for a share' : 'n/a'] : [say(value)];
    return {
      key: String(from),
      from,
      to,
      value,
      count: figure.denominator ?? null,
      isSmall: count !== null && count < greySample,
      tip: { title: stretchWords(from, to), lines: [...told, ...counts] },
    };
  });
}

/** Of how many a share is; null for values that are no shares of counted things. */
function countOf({ unit, interval, denominator }: Figure): number | null {
  if (unit !== 'ratio') return null;
  return denominator === 0 ? 0 : interval ? (denominator ?? null) : null;
}

/** From nothing on the first day over what is due by the data's last to the target. */
function dueLine({ standing }: GoalView, period: { readonly from: LocalDay; readonly to: LocalDay }) {
  const { target, expected, asOf } = standing;
  if (target === null) return [];
  const middle = expected === null || asOf === null ? [] : [{ day: Math.min(period.to, asOf + 1), value: expected }];
  return [{ day: period.from, value: 0 }, ...middle, { day: period.to, value: target }];
}

function tableOf(points: readonly GoalPoint[], isSum: boolean, say: (value: number) => string): ChartTable {
  const cell = (value: number | null) => (value === null ? 'n/a' : say(value));
  return {
    columns: isSum
      ? [words('Days'), numbers('In these days'), numbers('By their end')]
      : [words('Days'), numbers('Value'), numbers('Of')],
    rows: points.map(({ from, to, value, count }) =>
      isSum
        ? [stretchWords(from, to), cell(count), cell(value)]
        : [stretchWords(from, to), cell(value), count === null ? '' : numberWords(count)],
    ),
  };
}
