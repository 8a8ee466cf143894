import { businessClock } from '../../../../shared/calendar/business-hours.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { isPromised, promiseInForce } from '../../../../shared/planning/sla-terms.ts';
import { type WaitParts, waitParts } from '../../../../shared/planning/sla-wait.ts';
import { type ClockTime, type ClockTimes, clockTimes, timeFigure } from './clock-times.ts';
import { type ClockRow, firstTouchSql, knownOf, lastMoments, readClocks, readCreationClocks } from './clocks.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import type { Scope } from './scope.ts';

/** Whose business hours the way to the first touch is counted in: the promise's, else those of who takes MQLs over. */
export function touchingFunction({ promises, stages }: ReviewSettings): MemberFunction {
  // What all signed, whatever a draft says since; a promise that is a draft alone where there is no other.
  const said = promises
    .map((promise) => promiseInForce(promise) ?? promise)
    .filter(({ kind }) => kind === 'first-touch');
  const promise = said.find(isPromised) ?? said[0];
  if (promise) return promise.calendar;
  const owner = stages.get('sal')?.ownerFunction;
  return owner === 'telequalification' ? owner : 'sales';
}

const partNotes: Readonly<Record<keyof WaitParts, string>> = {
  total: 'From the creation of the lead to the first touch.',
  system_wait: 'From the creation of the lead to its handoff.',
  out_of_hours: 'After the handoff, while the team was off.',
  queue: 'In business hours, until somebody accepted or touched it.',
  rep_time: 'In business hours, from the acceptance to the first touch.',
};

/** The mean of each part over the touched handoffs; the parts add up to the total, second by second. */
function partFigures(times: readonly ClockTime[]): Record<string, Figure> {
  const split = times.filter((time) => time.parts !== null);
  const n = split.reduce((sum, time) => sum + time.n, 0);
  return Object.fromEntries(
    waitParts.map((part): [string, Figure] => {
      const seconds = split.reduce((sum, time) => sum + (time.parts?.[part] ?? 0) * time.n, 0) / 1000;
      const note = `Mean of touched handoffs; the numerator is in seconds. ${partNotes[part]}`;
      const value = n === 0 ? null : seconds / 3600 / n;
      return [part, { value, unit: 'hours', numerator: seconds, denominator: n, basis: 'cohort', note }];
    }),
  );
}

interface Facts {
  readonly team: MemberFunction;
  readonly timeZone: string;
  readonly hasOutreach: boolean;
  readonly isFromCreation: boolean;
}

const countWords = (n: number, one: string, many: string) => (n === 0 ? null : `${n} ${n === 1 ? one : many}`);

function notesOf(figure: Figure, times: ClockTimes, { team, timeZone, hasOutreach, isFromCreation }: Facts) {
  if (!hasOutreach) return ['No calls or mails are imported, so first touches are not known.'];
  const { numerator = 0, denominator = 0, unit, value } = figure;
  const isHours = unit === 'hours';
  const byDay = isHours ? times.days.reduce((sum, time) => sum + time.n, 0) : 0;
  return [
    `${isHours ? 'Business hours' : 'Business days, since the data has no times of day,'} of ${functionLabel(team)} (${timeZone}).`,
    value === null && denominator > 0 ? 'Not reached: more than half have not been touched yet.' : null,
    isFromCreation ? 'From the creation of the lead, since none has an MQL date.' : null,
    countWords(denominator - numerator, 'still waits.', 'still wait.'),
    countWords(
      times.untouched,
      'answered without a recorded call: the answer counts.',
      'answered without a recorded call: their answers count.',
    ),
    countWords(times.invalid, 'touched before it began is left out.', 'touched before they began are left out.'),
    countWords(byDay, 'without times of day is left out.', 'without times of day are left out.'),
  ];
}

function speedFigure(times: ClockTimes, facts: Facts): Figure {
  const isHours = times.hours.length > 0;
  const unit = isHours ? 'hours' : 'days';
  const counted = isHours ? times.hours : times.days;
  const median = timeFigure(counted, ({ took }) => took, unit);
  const figure: Figure = {
    ...median,
    value: facts.hasOutreach ? median.value : null,
    variants: {
      elapsed: timeFigure(counted, ({ elapsed }) => elapsed, unit),
      p90: timeFigure(counted, ({ took }) => took, unit, 0.9),
      ...(isHours ? partFigures(counted) : {}),
    },
  };
  return withNotes(figure, notesOf(figure, times, facts));
}

/** M-13: business hours from a handoff to the first touch, a Kaplan-Meier median in which those still waiting count. */
export async function speedToLeadReader(scope: Scope, asOfDay: number): Promise<MetricReader> {
  const team = touchingFunction(scope.settings);
  const clock = businessClock(scope.settings.hours[team]);
  const known = await knownOf(scope);
  const facts: Facts = {
    team,
    timeZone: clock.hours.timeZone,
    hasOutreach: known.outreach,
    isFromCreation: !known.handoffs,
  };
  const momentOn = await lastMoments(scope, asOfDay);
  return metricReader<readonly ClockRow[]>({
    read: (window) =>
      facts.isFromCreation ? readCreationClocks(scope, window) : readClocks(scope, window, firstTouchSql),
    merge: (all) => all.flat(),
    figures: (rows, window) => ({
      speed_to_lead: speedFigure(clockTimes(rows, momentOn(window.asOf), clock), facts),
    }),
  });
}
