import { type LocalDay, parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { LateCase } from '../../../../shared/contract/agreement.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import {
  dayWords,
  numberWords,
  percentWords,
  periodWords,
  shortNumberWords,
} from '../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import type { TimeTaken } from '../../../../shared/planning/handoff-flow.ts';
import { artefactsOf } from '../../../../shared/planning/handoff-terms.ts';
import { countOf } from '../../../kit/format.ts';

export type HandoffFigures = MethodOutput<'plan/handoffs'>;
export type StepFigures = HandoffFigures['steps'][number];
/** What stands on the lines. */
export type LineMode = 'medians' | 'volumes' | 'losses';

/** Under it no median and no share is said, only how many there were. */
export const fewest = 5;

const unitWords = { hours: 'h', days: 'd' } as const;

/** "3.1 h", "1.4 d". */
export function timeWords(value: number, unit: 'hours' | 'days'): string {
  return `${shortNumberWords(value, 1)} ${unitWords[unit]}`;
}

/** "by 9 h", as a sentence says it: "9 hours", "1 day". */
export function longTimeWords(value: number, unit: 'hours' | 'days'): string {
  const text = shortNumberWords(value, 1);
  return `${text} ${text === '1' ? unit.slice(0, -1) : unit}`;
}

/** Hours of more than two days of work are said in them, so that all can be compared. */
const mostDaysInHours = 2;

/** "9.5 hours", "19 working days", "3 days": a time that a promise took or is over by. */
export function lateWords(value: number, { unit, dayHours }: Pick<LateCase, 'unit' | 'dayHours'>): string {
  if (dayHours === null) return longTimeWords(value, unit);
  if (unit === 'hours' && value <= mostDaysInHours * dayHours) return longTimeWords(value, unit);
  const days = unit === 'hours' ? value / dayHours : value;
  return longTimeWords(days, 'days').replace('day', 'working day');
}

const limitWords = {
  'business-hours': (amount: number) => `${shortNumberWords(amount, 1)} h`,
  'business-days': (amount: number) => `${shortNumberWords(amount, 1)} ${amount === 1 ? 'day' : 'days'}`,
  days: (amount: number) => `${shortNumberWords(amount, 1)} ${amount === 1 ? 'day' : 'days'}`,
} as const;

/** "First touch, 4 h"; nothing for a step without a clock. */
export function clockWords({
  clockLabel,
  clockAmount,
  clockUnit,
}: Pick<Entity<'handoffs'>, 'clockLabel' | 'clockAmount' | 'clockUnit'>): string {
  const limit = clockAmount === null ? '' : limitWords[clockUnit](clockAmount);
  return [clockLabel, limit].filter(Boolean).join(', ');
}

/** "again after 90 days"; nothing for a step onward. */
function againWords({ path, revisitDays }: Pick<Entity<'handoffs'>, 'path' | 'revisitDays'>): string {
  return path === 'onward' || revisitDays === null ? '' : `again after ${countOf(revisitDays, 'day')}`;
}

/** The words on a line: what is agreed, then what the data says, with its tone. */
export interface LineWords {
  readonly agreed: string;
  readonly measured: string;
  readonly tone: 'good' | 'bad' | 'plain';
}

/** The words of a median; of fewer than five leads only how many there were. */
export function medianWords({ value, unit, count }: TimeTaken): string {
  if (count === 0) return '';
  if (count < fewest) return `only ${count} ${count === 1 ? 'lead' : 'leads'}`;
  return value === null ? 'not reached' : timeWords(value, unit);
}

function lossWords({ lost }: StepFigures): string {
  const { numerator = 0, denominator = 0, value } = lost;
  if (denominator === 0) return 'nobody yet';
  if (denominator < fewest || value === null) return `${numerator} of ${denominator} lost`;
  return `${percentWords(value, 0)} lost`;
}

/** What stands on a step's line. */
export function lineWords(handoff: Entity<'handoffs'>, step: StepFigures | undefined, mode: LineMode): LineWords {
  const agreed = clockWords(handoff) || againWords(handoff);
  if (!step) return { agreed, measured: agreed === '' ? 'no clock' : '', tone: 'plain' };
  if (mode === 'volumes') return { agreed: '', measured: numberWords(step.count), tone: 'plain' };
  if (mode === 'losses') {
    const isOut = handoff.path === 'out';
    return { agreed: '', measured: isOut ? `${numberWords(step.count)} left` : lossWords(step), tone: 'plain' };
  }
  const isTold = step.taken.count >= fewest && step.isSlower !== null;
  const tone = isTold ? (step.isSlower ? 'bad' : 'good') : 'plain';
  const measured = medianWords(step.taken);
  if (agreed === '' && measured === '') {
    return { agreed: '', measured: step.count === 0 ? 'nobody yet' : 'no clock', tone: 'plain' };
  }
  return { agreed, measured, tone };
}

function dayOf(text: string): LocalDay {
  return parseLocalDate(text) ?? 0;
}

/** "1 – 14 Jun" of a period as the host gives it. */
export function spanWords({ from, to }: HandoffFigures['period']): string {
  return periodWords({ from: dayOf(from), to: dayOf(to) });
}

/** "14 days". */
export function lengthWords({ from, to }: HandoffFigures['period']): string {
  return `${dayOf(to) - dayOf(from)} days`;
}

/** "12 Mar" for a local date. */
export function dateWords(text: string): string {
  return dayWords(dayOf(text));
}

/** What comes with every lead that a lane takes over, the steps into it in their order. */
export function comingAlong(handoffs: readonly Entity<'handoffs'>[], lane: string): readonly string[] {
  const taking = handoffs.filter(
    ({ toFunction, fromFunction, path }) => path === 'onward' && toFunction === lane && fromFunction !== lane,
  );
  return [...new Set(taking.flatMap(artefactsOf))];
}
