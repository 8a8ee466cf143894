import { parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { numberWords, percentWords, shortNumberWords } from '../../../../shared/metrics/words.ts';
import type { ListBar } from '../../../kit/chart/bars/BarList.tsx';
import { type ChartTable, numbers, words } from '../../../kit/chart/chart-table.ts';
import type { Column } from '../../../kit/chart/columns/column.ts';
import { countOf } from '../../../kit/format.ts';
import { bucketWords } from '../../../kit/period/period-words.ts';
import { figureLines } from '../reading/figure-lines.ts';
import type { Reading } from '../reading/reading.ts';

/** What a median says while it can't be said. */
const unreached = 'over half still open';

/** A median in days, or that half have not gone on yet. */
export function daysText(figure: Figure): string {
  if (figure.value === null) return figure.denominator === 0 || figure.denominator === undefined ? 'n/a' : unreached;
  return countOf(Math.round(figure.value), 'day');
}

/** Whether a median differs from the last period's by more than their intervals allow. */
export function daysChange(
  figure: Figure,
  previousName: string,
): { readonly text: string; readonly tone: 'good' | 'bad' | 'quiet' } {
  const { value, previous } = figure;
  if (!previous || value === null || previous.value === null) return { text: '', tone: 'quiet' };
  const difference = value - previous.value;
  const isClear =
    figure.interval &&
    previous.interval &&
    (figure.interval[0] > previous.interval[1] || figure.interval[1] < previous.interval[0]);
  if (!isClear) return { text: 'no clear change', tone: 'quiet' };
  const days = countOf(Math.abs(Math.round(difference)), 'day');
  return difference > 0
    ? { text: `${days} slower than ${previousName}`, tone: 'bad' }
    : { text: `${days} faster than ${previousName}`, tone: 'good' };
}

/** Median days in each stage with their intervals. */
export function durationBars(reading: Reading): readonly ListBar[] {
  return (reading.review.metrics.stage_duration?.items ?? []).map((item) => {
    const look = reading.looks(item.key);
    const count = item.denominator ?? 0;
    const isSmall = count < reading.limits.greySample;
    const isTooFew = count < reading.limits.smallSample;
    return {
      key: item.key,
      label: look.label,
      hint: `${countOf(count, 'stay')}${item.numerator === undefined ? '' : `, ${numberWords(count - item.numerator)} open`}`,
      parts: item.value === null || isTooFew ? [] : [{ owner: look.owner, value: item.value }],
      ghost: isTooFew ? null : (item.previous?.value ?? null),
      interval: isTooFew ? null : (item.interval ?? null),
      isSmall,
      valueText: isTooFew && count > 0 ? 'too few' : daysText(item),
      asideText: '',
      tip: {
        title: `${look.label}, ${daysText(item)}`,
        lines: [
          'Kaplan-Meier median from entry to exit; those still there count as long as they have waited',
          ...(item.interval
            ? [`95% interval ${numberWords(item.interval[0])} – ${numberWords(item.interval[1])} days`]
            : []),
          ...(item.note ? [item.note] : []),
          ...(item.previous ? [`${reading.previousName}: ${daysText(item.previous)}`] : []),
        ],
        opens: 'the rows',
      },
    };
  });
}

/** Durations as a table. */
export function durationTable(reading: Reading): ChartTable {
  return {
    columns: [
      words('Stage'),
      numbers('Median days'),
      numbers('95% interval'),
      numbers('Stays'),
      numbers(reading.previousName),
    ],
    rows: (reading.review.metrics.stage_duration?.items ?? []).map((item) => [
      reading.looks(item.key).label,
      item.value === null ? unreached : shortNumberWords(item.value, 1),
      item.interval ? item.interval.map((end) => numberWords(end)).join(' – ') : '',
      numberWords(item.denominator ?? 0),
      item.previous?.value == null ? '' : shortNumberWords(item.previous.value, 1),
    ]),
  };
}

const horizons = [30, 60, 90, 180];

/** How many days the oldest deals of the period can have been watched. */
export function watchedDays({ review }: Reading): number {
  const [from, asOf] = [parseLocalDate(review.period.from), parseLocalDate(review.asOf)];
  return from === null || asOf === null ? 0 : asOf - from;
}

/** The share of deals won by 30, 60, 90 and 180 days, as far as any of them has been watched that long. */
export function wonByColumns(reading: Reading): readonly Column[] {
  const cycle = reading.review.metrics.sales_cycle;
  return horizons.flatMap((days) => {
    const figure = cycle?.variants?.[`won_by_${days}`];
    if (!figure || days > watchedDays(reading)) return [];
    const text = figure.value === null ? 'n/a' : percentWords(figure.value);
    return [
      {
        key: String(days),
        label: `${days} days`,
        subLabel: '',
        value: figure.value,
        valueText: text,
        colour: 'sales' as const,
        interval: figure.interval ?? null,
        isSmall: (figure.denominator ?? 0) < reading.limits.greySample,
        tip: {
          title: `Won within ${days} days, ${text}`,
          lines: figureLines(
            reading,
            figure,
            'Estimated share of the deals begun in the period, lost as the other way out',
          ),
        },
      },
    ];
  });
}

/** Qualified leads by month, with the growth over the month before. */
export function velocityColumns(reading: Reading): readonly Column[] {
  const items = reading.review.metrics.lead_velocity_rate?.items ?? [];
  return items.map((item, index) => {
    const month = monthPeriod(item.key);
    const count = item.numerator ?? 0;
    const rate = item.value === null ? 'n/a' : `${item.value > 0 ? '+' : ''}${percentWords(item.value)}`;
    const isSmall = Math.min(count, item.denominator ?? 0) < reading.limits.smallSample;
    return {
      key: item.key,
      label: bucketWords(month),
      subLabel: isSmall ? 'too few' : rate,
      value: count,
      valueText: numberWords(count),
      colour: 'telequal' as const,
      isOpen: /^to date/iu.test(item.note ?? ''),
      isPast: index < items.length - 1,
      isSmall,
      tip: {
        title: `${bucketWords(month)}, ${numberWords(count)} qualified leads`,
        lines: [
          `Growth over the month before: ${rate} (${numberWords(item.denominator ?? 0)} then)`,
          ...(item.note ? [item.note] : []),
        ],
      },
    };
  });
}

function monthPeriod(label: string) {
  const [year = 0, month = 1] = label.split('-').map(Number);
  const two = (part: number) => String(part).padStart(2, '0');
  const next = month === 12 ? `${year + 1}-01` : `${year}-${two(month + 1)}`;
  return { from: `${year}-${two(month)}-01`, to: `${next}-01` };
}

/** Columns as a table. */
export function columnsTable(columns: readonly Column[], name: string, second: string): ChartTable {
  return {
    columns: [words(name), numbers(second), numbers('Change')],
    rows: columns.map((column) => [column.label, column.valueText, column.subLabel]),
  };
}
