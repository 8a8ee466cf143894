import { parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import { fiscalQuarterOf } from '../../../../shared/calendar/periods.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { Series } from '../../../../shared/contract/review.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { leftOutWords, missingRates, unratedWords } from '../../../../shared/metrics/left-out.ts';
import { wantsQuotaRate } from '../../../../shared/metrics/quota-words.ts';
import { moneyWords, notAvailable, numberWords } from '../../../../shared/metrics/words.ts';
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

type Summed = Pick<Pipeline['slipped'], 'count' | 'value' | 'leftOut'>;

/** A sum in money: `€1.2M`; n/a where none of what it counts has a value. */
export function sumWords({ value }: Pick<Summed, 'value'>, currency: string): string {
  return value === null ? notAvailable : moneyWords(major(value, currency), currency);
}

/** What a sum leaves out: `2 without a rate (USD)`, or why none of it is known; empty where it counts everything. */
export function sumLeavesOut({ leftOut }: Pick<Summed, 'leftOut'>): string {
  return leftOut === undefined ? '' : leftOutWords(leftOut);
}

/** How many deals a sum leaves out, for the foot of its column; nothing where it counts all of them. */
function countLeftOut({ leftOut }: Pick<Summed, 'leftOut'>): Pick<Column, 'leftOut'> {
  if (leftOut === undefined) return {};
  const count = leftOut.unrated.reduce((sum, { rows }) => sum + rows, leftOut.withoutAmount);
  return count === 0 ? {} : { leftOut: `${numberWords(count)} left out` };
}

/** A figure in money with what it leaves out: `€2.99M, 2 without a rate (USD)`, `not known: no rate for USD, 3 deals`. */
export function moneyFigureWords({ value, unrated = [] }: Figure, currency: string): string {
  if (value === null) return unrated.length === 0 ? notAvailable : `not known: ${missingRates(unrated)}`;
  return [moneyWords(value, currency), unrated.length === 0 ? '' : unratedWords(unrated)].filter(Boolean).join(', ');
}

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

/** Why there is no coverage, and what to type for it: the quota, the rate, or both. */
export function uncoveredWords(figure: Pick<Figure, 'denominator' | 'note' | 'unrated'> | undefined): string {
  const why = figure?.note ?? 'No quota.';
  const page = 'under Data, Calendar and rates';
  const sheet = 'a sheet with the columns Quarter and Quota';
  if (wantsQuotaRate(figure) || figure?.denominator !== undefined)
    return figure?.unrated || wantsQuotaRate(figure) ? `${why} Type the rate ${page}, and coverage is here.` : why;
  return figure?.unrated
    ? `${why} Type the quota and the rate ${page}, or import the quota as ${sheet}, and coverage is here.`
    : `${why} Type one ${page}, or import ${sheet}, and coverage is here.`;
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
    const text = value === null ? notAvailable : moneyWords(value, reading.currency);
    const { unrated = [] } = bucket.figure;
    const rows = unrated.reduce((sum, each) => sum + each.rows, 0);
    return {
      key: bucket.from,
      label: bucketWords(bucket),
      subLabel: text,
      value,
      ...(unrated.length === 0 ? {} : { leftOut: `${numberWords(rows)} no rate` }),
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

/** Each is of the deals that were to close in the quarter of coverage, then or now. */
const definitions: Readonly<Record<Pipeline['movement'][number]['key'], string>> = {
  start: 'Open at the start of the period',
  created: 'New opportunities of the period, at their amounts now',
  repriced: 'Amounts that changed on open opportunities, or that became known',
  won: 'Won in the period, so no longer open',
  lost: 'Lost or ended without a decision',
  'moved-out': 'Close date moved into the quarter or out of it, or found to be invalid or a duplicate',
  end: 'Open at the end of the period',
};

/** Deals come into the quarter and leave it; the name says which of the two was more. */
function movementName({ key, value }: Pick<Pipeline['movement'][number], 'key' | 'value'>): string {
  return key === 'moved-out' && value ? `Moved ${value > 0 ? 'in' : 'out'}` : movements[key];
}

/** The waterfall from the open value then to now; zero is the value then, so that no axis is cut. */
export function movementColumns(pipeline: Pipeline, reading: Reading): readonly Column[] {
  const { currency } = reading;
  const scope = `only deals to close in ${coverageQuarter(reading, reading.handbookSettings.fiscalYearStart)}`;
  let level = 0;
  const changes = pipeline.movement.filter(
    ({ key, count }) => key !== 'start' && key !== 'end' && (count > 0 || key === 'created'),
  );
  const columns = changes.map((movement): Column => {
    const value = major(movement.value ?? 0, currency);
    const from = level;
    level += value;
    const isKnown = movement.value !== null;
    const text = isKnown ? signedMoney(value, currency) : notAvailable;
    const left = sumLeavesOut(movement);
    const isWon = movement.key === 'won';
    return {
      key: movement.key,
      label: movementName(movement),
      subLabel: countOf(movement.count, 'deal'),
      ...countLeftOut(movement),
      from,
      value: isKnown ? level : null,
      valueText: isKnown ? text : '',
      colour: isWon ? 'shared' : value < 0 ? 'bad' : 'good',
      tone: isWon ? 'good' : value < 0 ? 'bad' : 'good',
      tip: {
        title: `${movementName(movement)}, ${text}`,
        lines: [
          `${definitions[movement.key]}: ${scope}`,
          countOf(movement.count, 'deal'),
          ...(left === '' ? [] : [`Left out: ${left}`]),
        ],
        ...(movementRows[movement.key] ? { opens: 'the rows' } : {}),
      },
    };
  });
  // Of nothing that is known, the change isn't known either.
  const isKnown =
    changes.every(({ count }) => count === 0) || changes.some(({ value, count }) => count > 0 && value !== null);
  const text = isKnown ? signedMoney(level, currency) : notAvailable;
  const total: Column = {
    key: 'end',
    label: 'Change',
    subLabel: isKnown ? 'in all' : 'not known',
    value: isKnown ? level : null,
    valueText: isKnown ? text : '',
    colour: 'text',
    tip: { title: `Change, ${text}`, lines: ['Open now less open at the start, of what has an amount and a rate'] },
  };
  return [...columns, total];
}

function signedMoney(amount: number, currency: string): string {
  return `${amount > 0 ? '+' : ''}${moneyWords(amount, currency)}`;
}

/** The movement as a table, with start and end. */
export function movementTable(pipeline: Pipeline, reading: Reading): ChartTable {
  return {
    columns: [words('What happened'), numbers('Value'), numbers('Deals'), words('Left out of the value')],
    rows: pipeline.movement.map((movement) => [
      movementName(movement),
      movement.key === 'start' || movement.key === 'end' || movement.value === null
        ? sumWords(movement, reading.currency)
        : signedMoney(major(movement.value, reading.currency), reading.currency),
      numberWords(movement.count),
      sumLeavesOut(movement),
    ]),
  };
}

/** What was open at the start or is now: `€1.2M to close in Q4, now`, with what that leaves out. */
export function levelWords(pipeline: Pipeline, key: 'start' | 'end', reading: Reading): string {
  const level = pipeline.movement.find((movement) => movement.key === key);
  if (level === undefined) return '';
  const left = sumLeavesOut(level);
  const quarter = coverageQuarter(reading, reading.handbookSettings.fiscalYearStart);
  const when = key === 'start' ? `to close in ${quarter}, at the start` : `to close in ${quarter}, now`;
  return `${sumWords(level, reading.currency)} ${when}${left === '' ? '' : `, ${left}`}`;
}

/** A series as a table. */
export function seriesTable(columns: readonly Column[], name: string): ChartTable {
  return {
    columns: [words('Month'), numbers(name), words('Left out')],
    rows: columns.map((column) => [column.label, column.subLabel, column.leftOut ?? '']),
  };
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
    const isNoted = key.endsWith('_value') || variant.unrated !== undefined;
    const note = isNoted ? (variant.note ?? null) : null;
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
