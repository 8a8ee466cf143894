import { parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import { fiscalQuarterOf } from '../../../../shared/calendar/periods.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { Series } from '../../../../shared/contract/review.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { moneyWords, numberWords } from '../../../../shared/metrics/words.ts';
import { minorDigits } from '../../../../shared/money/minor-units.ts';
import { type ChartTable, numbers, words } from '../../../kit/chart/chart-table.ts';
import type { Column } from '../../../kit/chart/columns/column.ts';
import { countWords } from '../../../kit/figure-words.ts';
import { countOf } from '../../../kit/format.ts';
import { bucketWords } from '../../../kit/period/period-words.ts';
import { figureLines } from '../reading/figure-lines.ts';
import { figureText } from '../reading/figure-text.ts';
import type { Reading } from '../reading/reading.ts';
import { movementRows } from './movement-rows.ts';

export type Pipeline = MethodOutput<'review/pipeline'>;

/** Minor units as an amount. */
export const major = (minor: number, currency: string): number => minor / 10 ** minorDigits(currency);

export interface Coverage {
  readonly figure: Figure;
  readonly required: Figure | null;
  readonly open: number;
  readonly quota: number | null;
  /** Short of what history needs, in money; null where it can't be said. */
  readonly gap: number | null;
}

/** Coverage with the multiple that history needs, and the gap between them in money. */
export function coverageOf(reading: Reading): Coverage | null {
  const figure = reading.review.metrics.pipeline_coverage;
  if (!figure) return null;
  const required = figure.variants?.required ?? null;
  const quota = figure.denominator ?? null;
  const needs = required?.value ?? null;
  const gap = figure.value !== null && needs !== null && quota !== null ? (needs - figure.value) * quota : null;
  return { figure, required, open: figure.numerator ?? 0, quota, gap };
}

/** The quarter that coverage speaks of: the one after the as-of day. */
export function coverageQuarter(reading: Reading, fiscalYearStart: number): string {
  const asOf = parseLocalDate(reading.review.asOf);
  return asOf === null
    ? 'The quarter'
    : (fiscalQuarterOf(asOf + 1, fiscalYearStart).label.split('-')[1] ?? 'The quarter');
}

/** What a group of open opportunities is called: by its stage, where that is known. */
export function stageWords(stage: string, { looks }: Pick<Reading, 'looks'>): string {
  if (stage === 'closed-since') return 'Closed since then';
  return stage === '' ? 'No stage' : looks(stage).label;
}

/** A multiple of the quota: "3.20×". */
export const multipleText = (value: number): string => `${numberWords(value, 2)}×`;

/** Pipeline created by month: this period in full, others faded, the open month hatched. */
export function createdColumns(series: Series | null, reading: Reading): readonly Column[] {
  const { from, to } = reading.review.period;
  return (series?.buckets ?? []).map((bucket) => {
    const value = bucket.figure.value;
    const text = value === null ? 'n/a' : moneyWords(value, reading.currency);
    return {
      key: bucket.from,
      label: bucketWords(bucket),
      subLabel: text,
      value,
      valueText: '',
      colour: 'sales',
      isOpen: bucket.isOpen,
      isPast: bucket.to <= from || bucket.from >= to,
      tip: {
        title: `${bucketWords(bucket)}, ${text}`,
        lines: figureLines(reading, bucket.figure, 'Value of the opportunities created, at creation'),
      },
    };
  });
}

const movements: Readonly<Record<Pipeline['movement'][number]['key'], string>> = {
  start: 'At the start',
  created: 'Created',
  repriced: 'Repriced',
  won: 'Won',
  lost: 'Lost',
  'moved-out': 'Moved',
  end: 'Now',
};

const definitions: Readonly<Record<Pipeline['movement'][number]['key'], string>> = {
  start: 'Open at the start of the period',
  created: 'New opportunities of the period',
  repriced: 'Amounts that changed on open opportunities',
  won: 'Won in the period, so no longer open',
  lost: 'Lost or ended without a decision',
  'moved-out': 'Close date moved into the quarter or out of it, or found to be invalid or a duplicate',
  end: 'Open at the end of the period',
};

/** Deals come into the quarter and leave it; the name says which of the two was more. */
function movementName({ key, value }: Pick<Pipeline['movement'][number], 'key' | 'value'>): string {
  return key === 'moved-out' && value !== 0 ? `Moved ${value > 0 ? 'in' : 'out'}` : movements[key];
}

/** The waterfall from the open value then to now; zero is the value then, so that no axis is cut. */
export function movementColumns(pipeline: Pipeline, reading: Reading): readonly Column[] {
  const { currency } = reading;
  let level = 0;
  const changes = pipeline.movement.filter(
    ({ key, count }) => key !== 'start' && key !== 'end' && (count > 0 || key === 'created'),
  );
  const columns = changes.map((movement): Column => {
    const value = major(movement.value, currency);
    const from = level;
    level += value;
    const isWon = movement.key === 'won';
    return {
      key: movement.key,
      label: movementName(movement),
      subLabel: countOf(movement.count, 'deal'),
      from,
      value: level,
      valueText: signedMoney(value, currency),
      colour: isWon ? 'shared' : value < 0 ? 'bad' : 'good',
      tone: isWon ? 'good' : value < 0 ? 'bad' : 'good',
      tip: {
        title: `${movementName(movement)}, ${signedMoney(value, currency)}`,
        lines: [definitions[movement.key], countOf(movement.count, 'deal')],
        ...(movementRows[movement.key] ? { opens: 'the rows' } : {}),
      },
    };
  });
  const total: Column = {
    key: 'end',
    label: 'Change',
    subLabel: 'in all',
    value: level,
    valueText: signedMoney(level, currency),
    colour: 'text',
    tip: { title: `Change, ${signedMoney(level, currency)}`, lines: ['Open now less open at the start'] },
  };
  return [...columns, total];
}

function signedMoney(amount: number, currency: string): string {
  return `${amount > 0 ? '+' : ''}${moneyWords(amount, currency)}`;
}

/** The movement as a table, with start and end. */
export function movementTable(pipeline: Pipeline, reading: Reading): ChartTable {
  return {
    columns: [words('What happened'), numbers('Value'), numbers('Deals')],
    rows: pipeline.movement.map(({ key, value, count }) => [
      movementName({ key, value }),
      key === 'start' || key === 'end'
        ? moneyWords(major(value, reading.currency), reading.currency)
        : signedMoney(major(value, reading.currency), reading.currency),
      numberWords(count),
    ]),
  };
}

/** The value of a movement in money. */
export function movementValue(pipeline: Pipeline, key: 'start' | 'end', currency: string): number {
  return major(pipeline.movement.find((movement) => movement.key === key)?.value ?? 0, currency);
}

/** A series as a table. */
export function seriesTable(columns: readonly Column[], name: string): ChartTable {
  return { columns: [words('Month'), numbers(name)], rows: columns.map((column) => [column.label, column.subLabel]) };
}

const winRates: readonly (readonly [key: string, label: string, definition: string])[] = [
  ['narrow', 'Narrow: won and lost', 'Won of won and lost, closed in the period'],
  ['broad', 'Broad: also no decision', 'Won of won, lost and ended without a decision'],
  ['narrow_value', 'Narrow, by value', 'Value won of value won and lost'],
  ['broad_value', 'Broad, by value', 'Value won of value won, lost and ended without a decision'],
  ['cohort', 'Cohort of the period, to date', 'Won so far of all valid opportunities created in the period'],
  [
    'pipeline_conversion',
    'Of pipeline on day one',
    'Value won in the quarter of what was open for it on its first day',
  ],
];

/** The six lawful win rates with their names. */
export function namedWinRates(reading: Reading) {
  const figure = reading.review.metrics.win_rate;
  return winRates.flatMap(([key, label, definition]) => {
    const variant = figure?.variants?.[key];
    if (!variant) return [];
    const note = key.endsWith('_value') ? (variant.note ?? null) : null;
    return [{ key, label, definition, figure: variant, aside: asideOf(variant, key, reading), note }];
  });
}

function asideOf(figure: Figure, key: string, reading: Reading): string {
  const isValue = key.endsWith('_value') || key === 'pipeline_conversion';
  const { numerator, denominator } = figure;
  if (!isValue || numerator === undefined || denominator === undefined) return countWords(figure) ?? '';
  return `${moneyWords(numerator, reading.currency)} of ${moneyWords(denominator, reading.currency)}`;
}

/** The win rates as a table. */
export function winRateTable(reading: Reading): ChartTable {
  return {
    columns: [words('Win rate'), numbers('Share'), numbers('k of n')],
    rows: namedWinRates(reading).map(({ label, figure, aside, note }) => [
      label,
      figureText(figure, reading.currency),
      note === null ? aside : `${aside}. ${note}`,
    ]),
  };
}
