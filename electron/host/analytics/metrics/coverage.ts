import { addQuarters, type FiscalQuarter, fiscalQuarterOf } from '../../../../shared/calendar/periods.ts';
import { withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import {
  type LeftOut,
  leftOutOf,
  leftOutWords,
  type SummedRow,
  unratedWords,
  withLeftOut,
} from '../../../../shared/metrics/left-out.ts';
import { withoutRateWords } from '../../../../shared/metrics/quota-words.ts';
import { numberWords } from '../../../../shared/metrics/words.ts';
import { toMajor } from '../../../../shared/money/minor-units.ts';
import type { Figures, MetricReader } from './metric-reader.ts';
import { type QuarterRow, quarterConversion, readQuarters } from './quarter-conversion.ts';
import { type Quota, quotaOf } from './quota.ts';
import { factorSql, type Scope, type SegmentRow, scan, type Window } from './scope.ts';

/** One row of coverage.sql, values in minor units of the review's currency. */
export interface CoverageRow extends SegmentRow, SummedRow {
  readonly part: 'start' | 'to_go' | 'later' | 'slipped' | 'won';
  readonly value: number;
}

/** How many quarters before this one the required multiple is measured on. */
const comparableQuarters = 4;

/** The quarter that coverage asks about: the one of the first instant after the as-of day. */
export function coverageQuarter(scope: Scope, asOf: number): FiscalQuarter {
  return fiscalQuarterOf(asOf + 1, scope.settings.fiscalYearStart);
}

/**
 * M-09: open pipeline to quota at the start of the quarter, to go, in all, and the multiple that history requires; that
 * one for windows that end on `asOf` only.
 */
export function coverageReader(scope: Scope, asOf: number): MetricReader {
  return async (window) => {
    const quarter = coverageQuarter(scope, window.asOf);
    const [rows, history] = await Promise.all([
      readCoverage(scope, window),
      window.asOf === asOf ? readHistory(scope, quarter, window) : [],
    ]);
    const segments = [...new Set([...rows, ...history].map((row) => row.seg))];
    const figuresOf = async (seg: string | null): Promise<Figures> => {
      const isMine = (row: SegmentRow) => seg === null || row.seg === seg;
      const quota = await quotaOf(scope, quarter, seg);
      return {
        pipeline_coverage: coverageFigure(
          { rows: rows.filter(isMine), history: history.filter(isMine), quota, quarter },
          scope.settings.currency,
        ),
      };
    };
    const perSegment = await Promise.all(segments.map(async (seg) => [seg, await figuresOf(seg)] as const));
    const nothing = { rows: [], history: [], quota: null, quarter };
    return {
      whole: await figuresOf(null),
      segments: new Map(perSegment),
      empty: { pipeline_coverage: coverageFigure(nothing, scope.settings.currency) },
    };
  };
}

/** The parts of the open pipeline of the window's quarter. */
export function readCoverage(scope: Scope, { asOf }: Window): Promise<CoverageRow[]> {
  const quarter = coverageQuarter(scope, asOf);
  return scan<CoverageRow>(
    scope,
    'coverage',
    { period: quarter, asOf },
    {
      eve: quarter.from - 1,
      eveFactor: factorSql(scope, quarter.from - 1),
    },
  );
}

function readHistory(scope: Scope, quarter: FiscalQuarter, { asOf }: Window): Promise<QuarterRow[]> {
  const start = scope.settings.fiscalYearStart;
  const quarters = Array.from({ length: comparableQuarters }, (_, index) =>
    addQuarters(quarter.from, -1 - index, start),
  );
  return readQuarters(scope, quarters, asOf);
}

interface CoverageParts {
  readonly rows: readonly CoverageRow[];
  readonly history: readonly QuarterRow[];
  readonly quota: Quota | null;
  readonly quarter: FiscalQuarter;
}

function coverageFigure({ rows, history, quota: found, quarter }: CoverageParts, currency: string): Figure {
  const quota = found?.amount ?? null;
  const sum = (...parts: readonly CoverageRow['part'][]) =>
    rows.filter((row) => parts.includes(row.part)).reduce((total, row) => total + row.value, 0);
  const deals = (part: CoverageRow['part']) =>
    rows.filter((row) => row.part === part).reduce((total, row) => total + row.n, 0);
  const leftOut = (...parts: readonly CoverageRow['part'][]) =>
    leftOutOf(rows.filter((row) => parts.includes(row.part)));
  const multiple = (value: number, target: number | null, note: string): Figure => ({
    value: target !== null && target > 0 ? value / target : null,
    unit: 'multiple',
    numerator: toMajor(value, currency),
    ...(target === null ? {} : { denominator: toMajor(target, currency) }),
    basis: 'stock',
    note: target === null ? withoutQuota(found, quarter) : note,
  });
  const left = quota === null ? null : quota - sum('won');
  const start = multiple(
    sum('start'),
    quota,
    `Open at the start of ${quarter.label} with the close in it, ${numberWords(deals('start'))} deals.`,
  );
  const toGo =
    left !== null && left <= 0
      ? multiple(sum('to_go'), 0, 'Target met.')
      : multiple(sum('to_go'), left, `Open with the close in ${quarter.label}, of the quota less what is won.`);
  const allOpen = multiple(sum('to_go', 'later'), quota, 'All that is open, whenever it is to close.');
  const slipped = deals('slipped');
  return withLeftOut(
    withNotes(
      {
        ...start,
        variants: {
          start: withLeftOut(start, leftOut('start')),
          to_go: withNotes(withLeftOut(toGo, toGoLeftOut(leftOut('to_go'), leftOut('won'))), [
            ofWonNote(leftOut('won')),
          ]),
          all_open: withLeftOut(allOpen, leftOut('to_go', 'later')),
          required: requiredFigure(history, currency),
        },
      },
      [slipped > 0 ? `${numberWords(slipped)} with a close date in the past are left out.` : null],
    ),
    leftOut('start'),
  );
}

function withoutQuota(quota: Quota | null, { label }: FiscalQuarter): string {
  if (quota === null) return `No quota for ${label}.`;
  return withoutRateWords(quota.unrated, label);
}

/** What is left of a quota is not known either where nothing is known of what was won. */
function toGoLeftOut(open: LeftOut, won: LeftOut): LeftOut {
  return won.isUnknown && !open.isUnknown ? won : open;
}

/** What was won without a value makes what is left of the quota look like more than it is. */
function ofWonNote(won: LeftOut): string | null {
  const words = leftOutWords(won);
  return words === '' || won.isUnknown ? null : `Of what was won, ${words} are left out.`;
}

/** One quota needs this many of pipeline: one over the conversion of the quarters before, with its interval. */
function requiredFigure(history: readonly QuarterRow[], currency: string): Figure {
  const conversion = quarterConversion(history, currency);
  const { value, interval } = conversion;
  const isUsable = value !== null && value > 0;
  const ends = interval && interval[0] > 0 ? ([1 / interval[1], 1 / interval[0]] as [number, number]) : undefined;
  const required: Figure = {
    value: isUsable ? 1 / value : null,
    unit: 'multiple',
    ...(isUsable ? { numerator: conversion.denominator, denominator: conversion.numerator } : {}),
    ...(isUsable && ends ? { interval: ends } : {}),
    basis: 'flow',
    note: `One over the share of the starting pipeline won in the ${comparableQuarters} quarters before. 3× and 4× are rules of thumb.`,
  };
  const { unrated } = conversion;
  return unrated === undefined
    ? required
    : withNotes({ ...required, unrated }, [`${unratedWords(unrated)} are left out.`]);
}
