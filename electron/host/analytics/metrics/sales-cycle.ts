import type { Figure } from '../../../../shared/metrics/figure.ts';
import { medianOfCounts } from '../../../../shared/metrics/order-statistics.ts';
import {
  type DurationCount,
  mergeDurations,
  type SurvivalStep,
  stepAt,
  survivalSteps,
} from '../../../../shared/metrics/survival.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type SegmentRow, scan } from './scope.ts';
import { medianFigure } from './stage-duration.ts';

/** One row of close-rate.sql. */
interface CycleRow extends SegmentRow {
  readonly status: 'won' | 'lost' | 'no_decision' | 'open';
  readonly day: number;
  readonly n: number;
  /** In the period itself, not only in the year up to its end. */
  readonly is_late: boolean;
}

const winHorizons = [30, 60, 90, 180] as const;

function cycleCounts(rows: readonly CycleRow[]): DurationCount[] {
  return rows.map((row) => ({
    day: row.day,
    events: row.status === 'won' ? row.n : 0,
    others: row.status === 'lost' || row.status === 'no_decision' ? row.n : 0,
    censored: row.status === 'open' ? row.n : 0,
  }));
}

function incidenceFigure(steps: readonly SurvivalStep[], days: number, members: number): Figure {
  return {
    value: members === 0 ? null : (stepAt(steps, days)?.incidence ?? 0),
    unit: 'ratio',
    denominator: members,
    basis: 'cohort',
    note: `Estimated share won within ${days} days, lost as the other way out.`,
  };
}

function cycleFigure(rows: readonly CycleRow[]): Figure {
  const counts = cycleCounts(rows.filter((row) => row.day >= 0));
  const members = rows.filter((row) => row.day >= 0).reduce((sum, row) => sum + row.n, 0);
  const invalid = rows.filter((row) => row.day < 0).reduce((sum, row) => sum + row.n, 0);
  const steps = survivalSteps(counts);
  const plain = medianOfCounts(new Map(mergeDurations(counts).map((count) => [count.day, count.events])));
  const note = invalid > 0 ? `${invalid} closed before they were created are left out.` : null;
  return {
    ...medianFigure(counts, [note]),
    variants: {
      ...Object.fromEntries(winHorizons.map((days) => [`won_by_${days}`, incidenceFigure(steps, days, members)])),
      median_won: { value: plain, unit: 'days', basis: 'resolved', note: 'Plain median of the won: survivor-biased.' },
    },
  };
}

interface CycleCounts {
  readonly inPeriod: readonly CycleRow[];
  readonly inYear: readonly CycleRow[];
}

/** M-12, sales cycle: Kaplan-Meier median days to any close of those begun in the period; a year's worth as a variant. */
export function salesCycleReader(scope: Scope): MetricReader {
  const isFromMql = scope.settings.cycleStart === 'mql';
  const start = { entry: isFromMql ? 'mql' : 'created' };
  return metricReader<CycleCounts>({
    read: async (window) => {
      const { from, to } = window.period;
      const period = { from: Math.min(from, to - 365), to };
      const rows = await scan<CycleRow>(scope, 'close-rate', { ...window, period }, { ...start, split: from });
      return bySegment(rows, (group) => ({ inPeriod: group.filter((row) => row.is_late), inYear: group }));
    },
    merge: (all) => ({
      inPeriod: all.flatMap((counts) => counts.inPeriod),
      inYear: all.flatMap((counts) => counts.inYear),
    }),
    figures: ({ inPeriod, inYear }) => {
      const figure = cycleFigure(inPeriod);
      const { variants: _, ...trailing } = cycleFigure(inYear);
      return { sales_cycle: { ...figure, variants: { ...figure.variants, trailing_year: trailing } } };
    },
  });
}
