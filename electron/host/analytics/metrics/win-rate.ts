import { fiscalQuarterOf } from '../../../../shared/calendar/periods.ts';
import { ratioFigure, shareFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { leftOutOf, type SummedRow, withLeftOut } from '../../../../shared/metrics/left-out.ts';
import { survivalSteps } from '../../../../shared/metrics/survival.ts';
import { toMajor } from '../../../../shared/money/minor-units.ts';
import { type QuarterRow, quarterConversion, readQuarters } from './quarter-conversion.ts';
import { type Scope, type Segmented, type SegmentRow, type SpanRow, scanSpan, type Window } from './scope.ts';

type Closed = 'won' | 'lost' | 'no_decision';

/** One row of win-rate.sql. */
interface ClosedRow extends SpanRow, SummedRow {
  readonly status: Closed;
  readonly value: number;
  readonly worthless: number;
}

/** One row of close-rate.sql. */
interface CreatedRow extends SpanRow {
  readonly status: Closed | 'open';
  readonly day: number;
  readonly n: number;
}

export interface WinCounts {
  readonly closed: readonly ClosedRow[];
  readonly created: readonly CreatedRow[];
  readonly quarter: readonly QuarterRow[];
}

/** The opportunities closed in a window, by segment and how they were closed, with their values at the close. */
export function readClosed(scope: Scope, window: Window): Promise<ClosedRow[]> {
  return scanSpan<ClosedRow>(scope, 'win-rate', window);
}

/** The fiscal quarter in which a window ends, as far as it is seen. */
function quarterOf({ settings }: Scope, { period, asOf }: Window) {
  return fiscalQuarterOf(Math.min(period.to - 1, asOf), settings.fiscalYearStart);
}

/** Everything the six win rates of a window are made of, by segment. */
export async function readWins(scope: Scope, window: Window): Promise<Segmented<WinCounts>> {
  const [closed, created, quarters] = await Promise.all([
    readClosed(scope, window),
    scanSpan<CreatedRow>(scope, 'close-rate', window, { entry: 'created' }),
    readQuarters(scope, [quarterOf(scope, window)], window.asOf),
  ]);
  const segments = new Set([...closed, ...created, ...quarters].map((row) => row.seg));
  const of = <Row extends SegmentRow>(rows: readonly Row[], seg: string) => rows.filter((row) => row.seg === seg);
  return new Map(
    [...segments].map((seg) => [
      seg,
      { closed: of(closed, seg), created: of(created, seg), quarter: of(quarters, seg) },
    ]),
  );
}

/** The opportunities over all segments. */
export function mergeWins(all: readonly WinCounts[]): WinCounts {
  return {
    closed: all.flatMap((counts) => counts.closed),
    created: all.flatMap((counts) => counts.created),
    quarter: all.flatMap((counts) => counts.quarter),
  };
}

function sumOf<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}

/** M-06: narrow is won of won and lost, broad counts no decision too; the headline is the narrow one and says so. */
export function winRateFigure(scope: Scope, window: Window, counts: WinCounts): Figure {
  const { currency } = scope.settings;
  const n = (status: Closed) =>
    sumOf(
      counts.closed.filter((row) => row.status === status),
      (row) => row.n,
    );
  const value = (status: Closed) =>
    toMajor(
      sumOf(
        counts.closed.filter((row) => row.status === status),
        (row) => row.value,
      ),
      currency,
    );
  const narrow = ratioFigure(n('won'), n('won') + n('lost'), 'resolved', 'Won of won and lost.');
  const broad = ratioFigure(
    n('won'),
    n('won') + n('lost') + n('no_decision'),
    'resolved',
    'Won of won, lost and ended without a decision.',
  );
  const byValue = (...others: Closed[]) => {
    const whole = others.reduce((sum, status) => sum + value(status), value('won'));
    const share = shareFigure(value('won'), whole, 'resolved', worthlessNote(counts.closed, others));
    const all = counts.closed.filter(({ status }) => status === 'won' || others.includes(status));
    // Nothing known of what was won is no share of 0.
    const isUnknown = leftOutOf(all.filter(({ status }) => status === 'won')).isUnknown;
    return withLeftOut(share, { ...leftOutOf(all), isUnknown });
  };
  return {
    ...narrow,
    variants: {
      narrow,
      broad,
      narrow_value: byValue('lost'),
      broad_value: byValue('lost', 'no_decision'),
      cohort: closeRateFigure(counts),
      pipeline_conversion: withNotes(quarterConversion(counts.quarter, currency), [
        `${quarterOf(scope, window).label}.`,
      ]),
    },
  };
}

/** Lost deals are often without an amount: a rate by value that counts none of them would say 100 %. */
function worthlessNote(closed: readonly ClosedRow[], others: readonly Closed[]): string | undefined {
  const lost = closed.filter(({ status }) => others.includes(status));
  const worthless = sumOf(lost, (row) => row.worthless);
  const what = others.length > 1 ? 'that were not won' : 'lost';
  if (worthless === 0) return undefined;
  return `${worthless} of ${sumOf(lost, (row) => row.n)} ${what} have no amount or 0 and weigh nothing.`;
}

/** M-06 close rate: won of all valid opportunities created in the period, to date, with its estimate over their ages. */
function closeRateFigure({ created }: WinCounts): Figure {
  const n = (isCounted: (row: CreatedRow) => boolean) => sumOf(created.filter(isCounted), (row) => row.n);
  const won = n((row) => row.status === 'won');
  const closed = n((row) => row.status !== 'open');
  const members = n(() => true);
  const steps = survivalSteps(
    created.map((row) => ({
      day: row.day,
      events: row.status === 'won' ? row.n : 0,
      others: row.status === 'lost' || row.status === 'no_decision' ? row.n : 0,
      censored: row.status === 'open' ? row.n : 0,
    })),
  );
  const toDate = ratioFigure(won, members, 'cohort', `To date: ${members - closed} of ${members} are still open.`);
  const estimate: Figure = {
    value: members === 0 ? null : (steps.at(-1)?.incidence ?? 0),
    unit: 'ratio',
    denominator: members,
    basis: 'cohort',
    note: 'Estimated share won by the longest age seen, lost as the other way out.',
  };
  return { ...toDate, variants: { to_date: toDate, estimate, resolved_only: ratioFigure(won, closed, 'resolved') } };
}
