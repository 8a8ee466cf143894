import type { Series } from '../../../../../shared/contract/review.ts';
import { percentWords } from '../../../../../shared/metrics/words.ts';
import { type ChartTable, numbers, words } from '../../../../kit/chart/chart-table.ts';
import type { Column } from '../../../../kit/chart/columns/column.ts';
import type { ChartColour } from '../../../../kit/chart/use-chart-colours.ts';
import { countWords, intervalWords, trustOf } from '../../../../kit/figure-words.ts';
import { lookOf } from '../../../../kit/functions.ts';
import { bucketWords } from '../../../../kit/period/period-words.ts';
import { acceptedDefinition } from '../../quality/quality-words.ts';
import { figureLines } from '../../reading/figure-lines.ts';
import type { Reading } from '../../reading/reading.ts';

/** Acceptance month by month: this period in full colour, the months before faded, the open month hatched. */
export function acceptanceColumns(series: Series | null, reading: Reading): readonly Column[] {
  const { from, to } = reading.review.period;
  const owner = lookOf(reading.looks('sal').owner).fill;
  return (series?.buckets ?? []).map((bucket) => {
    const { figure } = bucket;
    const trust = trustOf(figure, reading.limits);
    const isRate = trust === 'full' || trust === 'grey';
    const text = isRate && figure.value !== null ? percentWords(figure.value, 0) : '';
    return {
      key: bucket.from,
      label: bucketWords(bucket),
      subLabel: trust === 'none' ? 'n/a' : (countWords(figure) ?? ''),
      value: isRate ? figure.value : null,
      valueText: text,
      colour: tokenOf(owner),
      interval: isRate ? (figure.interval ?? null) : null,
      isOpen: bucket.isOpen,
      isPast: bucket.to <= from || bucket.from >= to,
      isSmall: trust === 'grey',
      tip: {
        title: `${bucketWords(bucket)}, ${text === '' ? 'no rate' : text}`,
        lines: figureLines(reading, figure, acceptedDefinition),
      },
    };
  });
}

// The canvas can't read `var(--sales)`: it wants the token's name.
const tokenOf = (fill: string): ChartColour => {
  const name = /--(\w+)/u.exec(fill)?.[1];
  return name === 'sales' || name === 'marketing' || name === 'shared' || name === 'other' ? name : 'telequal';
};

/** The months as a table. */
export function acceptanceSeriesTable(series: Series | null): ChartTable {
  return {
    columns: [words('Month'), numbers('Accepted'), numbers('k of n'), numbers('95% interval')],
    rows: (series?.buckets ?? []).map((bucket) => [
      bucketWords(bucket),
      bucket.figure.value === null ? 'n/a' : percentWords(bucket.figure.value),
      countWords(bucket.figure) ?? '',
      intervalWords(bucket.figure) ?? '',
    ]),
  };
}
