import type { Dimension } from '../../../../shared/contract/review.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { numberWords, percentWords } from '../../../../shared/metrics/words.ts';
import type { ListBar } from '../../../kit/chart/bars/BarList.tsx';
import { type ChartTable, numbers, words } from '../../../kit/chart/chart-table.ts';
import type { DotModel, DotRow } from '../../../kit/chart/dots/dot-model.ts';
import { countWords, intervalWords, trustOf } from '../../../kit/figure-words.ts';
import { dayWords, lastDayOf } from '../../../kit/period/period-words.ts';
import { missesTarget, shareChange, signedPoints } from '../reading/change-words.ts';
import { figureLines } from '../reading/figure-lines.ts';
import { figureText } from '../reading/figure-text.ts';
import type { Reading } from '../reading/reading.ts';

export const acceptedDefinition = 'Handoffs that Sales or Telequalification accepted, of all that were answered';

const missing: Figure = { value: null, unit: 'ratio', basis: 'resolved' };

/** A metric of the review; "n/a" where the host has none. */
export function metricOf(reading: Reading, id: string): Figure {
  return reading.review.metrics[id] ?? missing;
}

/** The counts behind acceptance: answered, and still waiting. */
export function acceptanceCounts(reading: Reading) {
  const resolved = metricOf(reading, 'mql_to_sal');
  const all = resolved.variants?.cohort?.denominator ?? resolved.denominator ?? 0;
  const accepted = resolved.numerator ?? 0;
  const answered = resolved.denominator ?? 0;
  return { accepted, rejected: answered - accepted, waiting: Math.max(0, all - answered), all };
}

/** A count of handoffs and the definition that it goes by, for hover and focus. */
export interface DefinedCount {
  readonly count: number;
  readonly words: string;
  readonly lines: readonly string[];
}

/** Where the handoffs created in the period stand; answered means whenever the answer came. */
export function handoffCounts(reading: Reading) {
  const { accepted, rejected, waiting, all } = acceptanceCounts(reading);
  const counted = (count: number, words: string): DefinedCount => ({
    count,
    words,
    lines: [`Of ${numberWords(all)} handoffs created in the period.`],
  });
  return {
    all,
    accepted: counted(accepted, 'Handoffs created in the period that were accepted, on whatever day.'),
    rejected: counted(
      rejected,
      'Handoffs created in the period that were rejected before they were accepted, on whatever day. “Why not” counts by the day of the rejection.',
    ),
    waiting: counted(waiting, 'Handoffs created in the period that nobody has answered.'),
  };
}

/** The rejections that fall in the period, on whatever day their handoffs were created. */
export function rejectionCounts(reading: Reading) {
  const figure = metricOf(reading, 'rejection_reasons');
  const all = figure.denominator ?? 0;
  const created = figure.variants?.by_cohort?.denominator;
  const recycled = reasonBars(reading, Number.POSITIVE_INFINITY).reduce(
    (sum, bar) => sum + (bar.parts[0]?.value ?? 0),
    0,
  );
  const counted = (count: number, words: string): DefinedCount => ({
    count,
    words,
    lines: [`Of ${numberWords(all)} rejected in the period.`],
  });
  return {
    all,
    definition: {
      words:
        'Handoffs rejected in the period, on whatever day they were created, by their one main reason; none given is a bar of its own.',
      lines:
        created === undefined ? [] : [`Of the handoffs created in the period, ${numberWords(created)} were rejected.`],
    },
    recycled: counted(recycled, 'Rejected in the period and sent back to Marketing.'),
    disqualified: counted(Math.max(0, all - recycled), 'Rejected in the period and not sent back to Marketing.'),
  };
}

/** The acceptance that the handbook asks for, 0 to 1. */
export const acceptanceTarget = (reading: Reading): number | null => reading.looks('sal').targetRate;

/** The facts under the headline. */
export function qualityFacts(reading: Reading) {
  const { all, waiting } = acceptanceCounts(reading);
  const change = shareChange(metricOf(reading, 'mql_to_sal'), reading.limits);
  const { period } = reading.review;
  const difference = change.interval
    ? `Difference ${signedPoints(change.interval[0])} to ${signedPoints(change.interval[1])} points, ${change.tone === 'quiet' ? 'no clear change' : 'so not chance'}`
    : null;
  return {
    unit: `${numberWords(all)} handoffs, created ${dayWords(period.from)} – ${dayWords(lastDayOf(period))}`,
    difference,
    more: waiting > 0 ? [`${numberWords(waiting)} still waiting count in the cohort basis only`] : [],
  };
}

/** Acceptance on both bases as bars. */
export function acceptanceBars(reading: Reading): readonly ListBar[] {
  const figure = metricOf(reading, 'mql_to_sal');
  const cohort = figure.variants?.cohort;
  const target = acceptanceTarget(reading);
  const bar = (key: string, label: string, shown: Figure, definition: string): ListBar => ({
    key,
    label,
    parts: shown.value === null ? [] : [{ owner: reading.looks('sal').owner, value: shown.value }],
    ghost: shown.previous?.value ?? null,
    target,
    interval: shown.interval ?? null,
    isSmall: trustOf(shown, reading.limits) !== 'full',
    valueText: '',
    tip: {
      title: `${label}, ${figureText(shown, reading.currency)}`,
      lines: figureLines(reading, shown, definition),
      opens: 'the rows',
    },
  });
  return [
    bar('resolved', 'Resolved', figure, acceptedDefinition),
    ...(cohort
      ? [bar('cohort', 'Cohort', cohort, 'Accepted of all handoffs of the period, those still waiting included')]
      : []),
  ];
}

const shownReasons = 8;

/** Why handoffs were rejected in the period, most first, with last period behind. */
export function reasonBars(reading: Reading, most = shownReasons): readonly ListBar[] {
  const items = metricOf(reading, 'rejection_reasons').items ?? [];
  return items.slice(0, most).map((item) => {
    const label = item.key === '' ? 'No reason given' : item.key;
    const count = item.numerator ?? 0;
    const recycled = item.variants?.recycled?.numerator ?? recycledIn(item.note);
    return {
      key: item.key,
      label,
      parts: [
        { owner: 'marketing' as const, value: recycled },
        { owner: 'other' as const, value: count - recycled },
      ],
      ghost: item.previous?.numerator ?? null,
      isSmall: false,
      valueText: numberWords(count),
      asideText: item.value === null ? '' : percentWords(item.value),
      tip: {
        title: `${label}, ${numberWords(count)}`,
        lines: figureLines(reading, item, 'Rejected in the period for this reason, of all rejected in it'),
        opens: `the ${numberWords(count)} rows`,
      },
    };
  });
}

// The figure says how many of a reason went back to Marketing in its note only: "12 recycled."
const recycledIn = (note: string | undefined) => Number(/^(\d+) recycled/u.exec(note ?? '')?.[1] ?? 0);

/** Reasons as a table. */
export function reasonTable(reading: Reading): ChartTable {
  return {
    columns: [
      words('Reason'),
      numbers('Rejected in the period'),
      numbers('Back to Marketing'),
      numbers('Share'),
      numbers(reading.previousName),
    ],
    rows: reasonBars(reading).map((bar) => [
      bar.label,
      bar.valueText,
      numberWords(bar.parts[0]?.value ?? 0),
      bar.asideText ?? '',
      typeof bar.ghost === 'number' ? numberWords(bar.ghost) : '',
    ]),
  };
}

/** Acceptance by a dimension as a dot plot, best first; too few are last with their counts. */
export function acceptanceDots(reading: Reading, by: Dimension): DotModel {
  const target = acceptanceTarget(reading);
  const rows = reading.review.segments
    .map((segment) => dotRow(reading, segment.key, segment.metrics.mql_to_sal ?? missing, target, by))
    .filter((row) => row.ofText !== '' && row.ofText !== '0 of 0');
  const sorted = rows.toSorted((left, right) => (right.share ?? -1) - (left.share ?? -1));
  return { owner: reading.looks('sal').owner, target, rows: sorted.slice(0, 14) };
}

function dotRow(reading: Reading, key: string, figure: Figure, target: number | null, by: Dimension): DotRow {
  const trust = trustOf(figure, reading.limits);
  const isRate = trust === 'full' || trust === 'grey';
  const label = key === '' ? `Without ${by}` : key;
  const points =
    isRate && figure.previous?.value != null && figure.value !== null ? figure.value - figure.previous.value : null;
  const change = shareChange(figure, reading.limits);
  return {
    key,
    label,
    ofText: countWords(figure) ?? '',
    share: isRate ? figure.value : null,
    note: `Too few for a rate. Shown from ${reading.limits.smallSample}.`,
    interval: isRate ? (figure.interval ?? null) : null,
    previous:
      isRate && trustOf(figure.previous ?? missing, reading.limits) !== 'counts'
        ? (figure.previous?.value ?? null)
        : null,
    isSmall: trust === 'grey',
    isBad: trust === 'full' && missesTarget(figure, target),
    valueText: isRate ? figureText(figure, reading.currency) : '',
    change: { text: points === null ? '' : `${signedPoints(points)} pts`, tone: change.tone },
    tip: {
      title: `${label}, ${isRate ? figureText(figure, reading.currency) : countWords(figure)}`,
      lines: [...figureLines(reading, figure, acceptedDefinition), ...(change.text === '' ? [] : [change.text])],
      opens: 'the rows',
    },
  };
}

/** The dot plot as a table. */
export function dotTable(model: DotModel, by: string, reading: Reading): ChartTable {
  return {
    columns: [
      words(by),
      numbers('k of n'),
      numbers('Accepted'),
      numbers('95% interval'),
      numbers(`Change on ${reading.previousName}`),
    ],
    rows: model.rows.map((row) => [
      row.label,
      row.ofText,
      row.valueText === '' ? 'too few' : row.valueText,
      row.interval ? row.interval.map((end) => numberWords(end * 100, 1)).join(' – ') : '',
      row.change.text,
    ]),
  };
}

/** Both bases as a table. */
export function acceptanceTable(reading: Reading): ChartTable {
  const figure = metricOf(reading, 'mql_to_sal');
  const variants = Object.entries(figure.variants ?? {}).filter(([name]) =>
    ['resolved', 'cohort', 'strict'].includes(name),
  );
  return {
    columns: [
      words('Basis'),
      numbers('Accepted'),
      numbers('k of n'),
      numbers('95% interval'),
      numbers(reading.previousName),
    ],
    rows: variants.map(([name, variant]) => [
      { resolved: 'Resolved', cohort: 'Cohort', strict: 'Explicit only' }[name] ?? name,
      figureText(variant, reading.currency),
      countWords(variant) ?? '',
      intervalWords(variant) ?? '',
      variant.previous ? figureText(variant.previous, reading.currency) : '',
    ]),
  };
}
