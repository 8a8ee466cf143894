import { parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { metricEntry } from '../../../../../shared/metrics/catalogue.ts';
import { dayWords, exactMoneyWords, percentWords, shortNumberWords } from '../../../../../shared/metrics/words.ts';
import { type GoalView, goalPeriod } from '../../../../../shared/planning/goal-standing.ts';
import {
  curveWords,
  filterWords,
  fullDayWords,
  goalUnit,
  goalValueWords,
  type WordSettings,
} from '../../../../../shared/planning/goal-words.ts';
import { intervalWords } from '../../../../kit/figure-words.ts';

/** What the number of a goal rests on: basis, days and interval; then what is due, and what it takes. */
export function factLines(view: GoalView, { currency }: WordSettings): readonly string[] {
  return [basisLine(view), ...paceLines(view, currency)].filter((line) => line !== '');
}

function basisLine({ goal, source, measured, standing }: GoalView): string {
  const period = goalPeriod(goal);
  if (source === 'typed') {
    const typedOn = goal.typedOn === null ? null : parseLocalDate(goal.typedOn);
    return typedOn === null ? 'Typed, not measured.' : `Typed on ${fullDayWords(typedOn)}, not measured.`;
  }
  const figure = measured?.figure ?? null;
  if (figure === null || period === null || standing.asOf === null) return '';
  const basis = figure.basis.charAt(0).toUpperCase() + figure.basis.slice(1);
  const last = Math.min(period.to - 1, standing.asOf);
  const interval = intervalWords(figure);
  const days = last < period.from ? '' : `, ${dayWords(period.from)} to ${dayWords(last)}`;
  const only = goal.filters.length === 0 ? '' : ` Only ${filterWords(goal.filters)}.`;
  return `${basis}${days}.${interval === null ? '' : ` 95% interval ${interval}.`}${only}`;
}

function paceLines({ goal, standing }: GoalView, currency: string): readonly string[] {
  const unit = goalUnit(goal);
  const say = (value: number) => goalValueWords(value, unit, currency);
  // Two rates are told apart by their digits: in thousands they would often read the same.
  const sayRate = (value: number) => {
    if (unit === 'money') return exactMoneyWords(Math.round(value), currency);
    return unit === 'count' ? shortNumberWords(value, 1) : say(value);
  };
  const { expected, pace, projected, required, soFar, attainment, curve, share, asOf, target } = standing;
  if (curve === null || expected === null) return [];
  const due = asOf === null ? '' : ` by ${dayWords(asOf)}`;
  return [
    `${say(expected)} is due${due}${pace === null ? '' : `, so the pace is ${shortNumberWords(pace, 2)}`}.`,
    `${curveWords(curve, share).replace(/\.$/u, '')}.`,
    attainment === null || target === null || goal.kind !== 'sum'
      ? ''
      : `${percentWords(attainment, 1)} of ${say(target)} is reached${projected === null ? '' : `; at this pace it comes to ${say(projected)}`}.`,
    required === null || soFar === null || required === 0
      ? ''
      : `It takes ${sayRate(required)} a business day from here, against ${sayRate(soFar)} so far.`,
  ];
}

/** What a metric means, for the field that it is chosen in. */
export function definitionOf(metric: string | null): string {
  return metric === null ? '' : (metricEntry(metric)?.definition ?? 'A newer version of the app knows this metric.');
}
