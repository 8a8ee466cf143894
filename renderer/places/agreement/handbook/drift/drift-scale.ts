import { formatLocalDate, parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import type { Conformance } from '../../../../../shared/contract/handbook.ts';
import { formatDate } from '../../../../kit/format.ts';
import { rangeWords } from '../../../../kit/period/period-words.ts';

type Points = Conformance['points'];

export interface DriftScale {
  x(index: number): number;
  y(share: number): number;
  /** Low to high. */
  readonly ticks: readonly number[];
}

/** Above the highest line there is room for a label of what lies on it, and for the day of the signature. */
const margin = { left: 40, right: 10, top: 30, bottom: 22 };

/** Places of points and shares: the axis begins at the quarter below the lowest value and ends at all. */
export function driftScale(points: Points, width: number, height: number): DriftScale {
  const lowest = Math.min(1, ...points.flatMap(({ share, usual }) => [share, usual?.[0] ?? 1]));
  const low = Math.min(0.75, Math.max(0, Math.floor(lowest * 4) / 4));
  const steps = Math.round((1 - low) * 4);
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  return {
    x: (index) => margin.left + (points.length < 2 ? 0 : (index / (points.length - 1)) * inner.width),
    y: (share) => margin.top + ((1 - share) / (1 - low)) * inner.height,
    ticks: Array.from({ length: steps + 1 }, (_, step) => low + step / 4),
  };
}

type Length = Pick<Points[number], 'weeks' | 'days'>;

/** Whether the data has only some days of a point's weeks: it is smaller than the others for that alone. */
export function isPart({ weeks, days }: Length): boolean {
  return days < weeks * 7;
}

/** "2 of 7 days". */
export function partWords({ weeks, days }: Length): string {
  return `${days} of ${weeks * 7} days`;
}

/** "week of 8 Jun", or "6 weeks from 8 Jun" where several were pooled. */
export function pointWords({ from, weeks }: Pick<Points[number], 'from' | 'weeks'>): string {
  return weeks === 1 ? `week of ${formatDate(from)}` : `${weeks} weeks from ${formatDate(from)}`;
}

/** "2 – 22 Nov": the days of a point's weeks. */
export function pointDays({ from, weeks }: Pick<Points[number], 'from' | 'weeks'>): string {
  const day = parseLocalDate(from);
  return day === null ? from : rangeWords({ from, to: formatLocalDate(day + weeks * 7) });
}

/** Words at the beginning of a sentence. */
export const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** "the newest week is", or "the newest 3 weeks, 2 – 22 Nov, are". */
export function newestWords(points: Points, [one, many]: readonly [string, string]): string {
  const last = points.at(-1);
  return last === undefined || last.weeks === 1
    ? `the newest week ${one}`
    : `the newest ${last.weeks} weeks, ${pointDays(last)}, ${many}`;
}

/** Where a day lies among the points, in points; null where it is before the first or after the last one's weeks. */
export function placeOfDay(points: Points, on: string): number | null {
  const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
  const index = points.findLastIndex(({ from }) => from <= on);
  const point = points[index];
  if (point === undefined) return null;
  const within = (day(on) - day(point.from)) / (point.weeks * 7);
  if (within >= 1) return index < points.length - 1 ? index + 1 : null;
  return Math.min(index + within, points.length - 1);
}

/** The line through all points. */
export function linePath(points: Points, { x, y }: DriftScale): string {
  return points.map(({ share }, index) => `${index === 0 ? 'M' : 'L'}${x(index)},${y(share)}`).join('');
}

/** The usual range over the points that have one. */
export function bandPath(points: Points, { x, y }: DriftScale): string {
  const known = points.flatMap(({ usual }, index) =>
    usual === null ? [] : [{ index, low: usual[0], high: usual[1] }],
  );
  if (known.length === 0) return '';
  const over = known.map(({ index, high }) => `${x(index)},${y(high)}`);
  const under = known.toReversed().map(({ index, low }) => `${x(index)},${y(low)}`);
  return `M${[...over, ...under].join('L')}Z`;
}

/** By which version the weeks are judged: one for all of them, since a change of the words is no drift. */
export function judgedWords({ version, draft }: { readonly version: number | null; readonly draft: number }): string {
  const by = version === null ? `the draft, version ${draft}` : `version ${version}`;
  const earlier =
    version === null ? '' : ', also before that was signed, so that what moves is who came and not what was asked';
  return `Every week is judged by ${by}${earlier}. Each record counts as it stands today.`;
}
