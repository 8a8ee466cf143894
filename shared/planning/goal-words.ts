import { formatLocalDate, type LocalDay, partsOf } from '../calendar/local-day.ts';
import type { GoalConflict } from '../contract/goals.ts';
import { metricEntry } from '../metrics/catalogue.ts';
import { type Unit, unitSchema } from '../metrics/figure.ts';
import { missingRates, unratedWords } from '../metrics/left-out.ts';
import {
  dayWords,
  figureWords,
  moneyWords,
  notAvailable,
  numberWords,
  percentWords,
  shortNumberWords,
} from '../metrics/words.ts';
import { goalMetric, type MetricBinding, unitOfBinding } from './goal-metrics.ts';
import { type GoalView, goalPeriod } from './goal-standing.ts';
import type { PaceCurve, Standing } from './pace.ts';

/** How good a state is; `quiet` for what says neither, `ask` for what somebody has to do first. */
export type GoalTone = 'good' | 'warn' | 'bad' | 'quiet' | 'ask';

export interface TonedWords {
  readonly text: string;
  readonly tone: GoalTone;
}

/** How a workspace writes numbers. */
export interface WordSettings {
  readonly currency: string;
  readonly smallSample: number;
}

/** The unit that a goal's numbers are in: its metric's, else the one that was chosen for typing. */
export function goalUnit(goal: MetricBinding & { readonly unit: string }): Unit {
  return unitOfBinding(goal) ?? unitSchema.catch('count').parse(goal.unit);
}

/** A value in a goal's unit, shares in whole percent where they are: `75%`, `$4.2M`, `4 days`. */
export function goalValueWords(value: number, unit: Unit, currency: string): string {
  if (unit === 'ratio') return `${shortNumberWords(value * 100, 1)}%`;
  if (unit === 'count') return shortNumberWords(value, Math.abs(value) < 10 ? 1 : 0);
  // A plan says $4.2M, not $4.20M.
  if (unit === 'money') return moneyWords(value, currency).replace(/\.?0+(?=[MB]$)/u, '');
  return figureWords({ value, unit, basis: 'flow' }, currency);
}

/** A distance in a goal's unit: `4 points`, `$190k`, `32`. */
export function distanceWords(distance: number, unit: Unit, currency: string): string {
  const size = Math.abs(distance);
  if (unit !== 'ratio') return goalValueWords(size, unit, currency);
  const points = shortNumberWords(size * 100, size < 0.01 ? 1 : 0);
  return `${points} ${points === '1' ? 'point' : 'points'}`;
}

/** `12 Jun 2026`. */
export function fullDayWords(day: LocalDay): string {
  return `${dayWords(day)} ${partsOf(day).year}`;
}

/** Where a goal stands: `71%` and `371 of 524`, `$1.7M` and `of $4.2M`, `n/a` and why. */
export function nowWords(view: GoalView, settings: WordSettings): { readonly value: string; readonly of: string } {
  const { goal, source, measured, standing } = view;
  if (source === 'milestone') return { value: goal.doneOn === null ? 'Not done' : 'Done', of: '' };
  if (source === 'none') return { value: notAvailable, of: 'no metric yet' };
  const unit = goalUnit(goal);
  const { value, target } = standing;
  const unrated = measured?.figure?.unrated ?? [];
  if (value === null && unrated.length > 0) return { value: notAvailable, of: missingRates(unrated) };
  if (value === null) {
    const isOf = target !== null && goal.kind === 'sum';
    // Beside a target the pace says why; alone, n/a would say nothing.
    return {
      value: notAvailable,
      of: isOf ? `of ${goalValueWords(target, unit, settings.currency)}` : unknownWords(view),
    };
  }
  const figure = measured?.figure ?? null;
  const counts =
    figure?.unit === 'ratio' && figure.interval
      ? `${numberWords(figure.numerator ?? 0)} of ${numberWords(figure.denominator ?? 0)}`
      : null;
  if (counts !== null && (figure?.denominator ?? 0) < settings.smallSample) return { value: counts, of: '' };
  const words = unit === 'ratio' ? percentWords(value, 0) : goalValueWords(value, unit, settings.currency);
  const isSum = goal.kind === 'sum';
  const of = counts ?? (isSum && target !== null ? `of ${goalValueWords(target, unit, settings.currency)}` : '');
  const left = unrated.length === 0 ? '' : unratedWords(unrated);
  return { value: words, of: [of, left].filter(Boolean).join(', ') };
}

/** With the year, as data that end before a goal's period are often of another one. */
function dataEndWords(asOf: LocalDay | null): string {
  return asOf === null ? 'no data yet' : `data end ${fullDayWords(asOf)}`;
}

/** Why a goal has no number, in a few words. */
function unknownWords({ goal, measured, standing }: GoalView): string {
  const period = goalPeriod(goal);
  if (period === null) return 'no dates yet';
  if (measured?.problem != null) return 'can’t be measured';
  const { asOf, status } = standing;
  // Also where a target is still to be set.
  if (asOf !== null && period.from > asOf) return `begins ${fullDayWords(period.from)}`;
  const figure = measured?.figure ?? null;
  if (figure?.unit === 'ratio' && figure.denominator === 0) return 'nobody to count yet';
  if (status === 'not-started') return 'not begun';
  if (status === 'no-data') return dataEndWords(asOf);
  return figure === null ? 'no data yet' : 'not known from the data';
}

/** How far a goal is from where it should be, and what that means. */
export function paceWords(view: GoalView, currency: string): TonedWords {
  const { standing } = view;
  const quiet = (text: string): TonedWords => ({ text, tone: 'quiet' });
  const ask = (text: string): TonedWords => ({ text, tone: 'ask' });
  switch (standing.status) {
    case 'unmeasured':
      return ask('tie it to a metric');
    case 'no-target':
      return ask(view.goal.kind === 'reduce' ? 'set target and baseline' : 'set a target');
    case 'no-period':
      return ask('set its dates');
    case 'not-started':
      return quiet('not begun');
    case 'no-data':
      return quiet(dataEndWords(standing.asOf));
    case 'unknown':
      return quiet('not known yet');
    case 'stale':
      return { text: staleWords(view), tone: 'warn' };
    case 'cannot-tell':
      return quiet(doubtWords(standing));
    case 'reached':
      return { text: 'reached', tone: 'good' };
    case 'done':
      return { text: 'done', tone: 'good' };
    case 'open':
      return quiet('open');
    case 'late':
      return { text: 'late', tone: 'bad' };
    case 'missed':
      return { text: distanceToTarget(view, currency, 'short'), tone: 'bad' };
    case 'on-pace':
    case 'behind':
    case 'bad':
      return runningWords(view, currency);
  }
}

function staleWords({ source, standing }: GoalView): string {
  const day = standing.asOf === null ? '' : dayWords(standing.asOf);
  return source === 'typed' ? `stale, typed ${day}` : `stale, data to ${day}`;
}

function doubtWords({ doubt }: Standing): string {
  switch (doubt) {
    case 'too-few':
      return 'too few to tell';
    case 'too-young':
      return 'too young to tell';
    case 'nothing-due':
      return 'nothing due yet';
    default:
      return 'inside its interval';
  }
}

const tones = { 'on-pace': 'good', behind: 'warn', bad: 'bad' } as const;

function runningWords(view: GoalView, currency: string): TonedWords {
  const { goal, standing } = view;
  const status = standing.status as keyof typeof tones;
  const tone = tones[status];
  const isOn = status === 'on-pace';
  if (goal.kind === 'ratio') {
    return { text: isOn ? 'at its target' : distanceToTarget(view, currency, 'short'), tone };
  }
  const unit = goalUnit(goal);
  const distance = (standing.value ?? 0) - (standing.expected ?? 0);
  // What is due by a day is a fraction, what is counted is not: nobody is 1.6 deals behind.
  const words = distanceWords(unit === 'count' ? Math.round(distance) : distance, unit, currency);
  const isNothing = /^\D*0(\D|$)/u.test(words);
  if (isNothing) return { text: 'on pace', tone: 'good' };
  // A pace within the goal's own band is on pace, also where that is a little behind.
  const isBehind = (standing.pace ?? 1) < 1;
  return { text: `${words} ${isBehind ? 'behind' : 'ahead of'} pace`, tone };
}

function distanceToTarget({ goal, standing }: GoalView, currency: string, word: string): string {
  const distance = (standing.value ?? 0) - (standing.target ?? 0);
  const words = distanceWords(distance, goalUnit(goal), currency);
  return distance > 0 ? `${words} over` : `${words} ${word}`;
}

/** By what the due part is told: `46 of 128 business days gone`, with why where another curve was asked for. */
export function curveWords(curve: PaceCurve, share: number | null): string {
  if (curve.kind === 'seasonal') {
    return `Seasonal curve of ${curve.years.join(' and ')}: ${percentWords(share ?? 0, 0)} is usually in by then`;
  }
  const days = `Business days: ${numberWords(curve.elapsed)} of ${numberWords(curve.total)} gone`;
  return curve.fallback === null ? days : `${days}. ${curve.fallback}`;
}

/** What a goal is tied to: `Entries into MQL, handoffs`. `label` names a stage. */
export function bindingWords(binding: MetricBinding, label: (stage: string) => string): string {
  const { metric, stages, variant } = binding;
  if (metric === null) return 'None yet';
  const known = goalMetric(metric);
  const name = known?.name ?? metricEntry(metric)?.name ?? metric;
  const [from = '', to = ''] = (stages ?? '').split(':');
  const words =
    metric === 'stage_conversion' && to !== ''
      ? `${label(from)} to ${label(to)}`
      : metric === 'stage_entries'
        ? `Entries into ${label(from === '' ? 'mql' : from)}`
        : metric === 'stage_duration'
          ? `Days in ${label(from === '' ? 'mql' : from)}`
          : name;
  const part = known?.variants.find(({ key }) => key === variant);
  return part === undefined || part.key === null ? words : `${words}, ${part.label.toLowerCase()}`;
}

/** The part of the data that a goal is about: `source Webinar or Partner, region North`. */
export function filterWords(
  filters: readonly { readonly dimension: string; readonly values: readonly string[] }[],
): string {
  return filters
    .map(
      ({ dimension, values }) => `${dimension} ${values.map((value) => (value === '' ? 'blank' : value)).join(' or ')}`,
    )
    .join(', ');
}

/** What two goals that pull apart did, with the numbers. */
export function conflictWords(
  { earlier, later, reason }: GoalConflict,
  { volumeUnit, currency, share }: { readonly volumeUnit: Unit; readonly currency: string; readonly share: string },
): string {
  const volume = (value: number) =>
    volumeUnit === 'money' ? moneyWords(value, currency) : shortNumberWords(value, value < 10 ? 1 : 0);
  const percent = ({ part, whole }: GoalConflict['later']) => percentWords(part / whole, 0);
  const counts = ({ part, whole }: GoalConflict['later']) => `${numberWords(part)} of ${numberWords(whole)}`;
  const sentences = [
    `In the last 12 weeks volume rose from ${volume(earlier.volume)} to ${volume(later.volume)} a fortnight, and ${share} fell from ${percent(earlier)} (${counts(earlier)}) to ${percent(later)} (${counts(later)}).`,
    reason === null ? '' : `“${reason.text}” grew most among the refusals: ${reason.count} of ${reason.of}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** The local date that is the last of a goal, as it is typed; the entry holds the day after. */
export function lastDate(to: LocalDay): string {
  return formatLocalDate(to - 1);
}
