import { businessDays, firstBusinessDays } from '../../../../shared/calendar/business-days.ts';
import { addMonths, monthLabel, monthOf, type Period } from '../../../../shared/calendar/periods.ts';
import { type FunnelStage, funnelStages } from '../../../../shared/crm/fields.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type SegmentRow, scan, type Window } from './scope.ts';
import { dayColumn } from './transition.ts';

/** One row of velocity.sql. */
interface DayRow extends SegmentRow {
  readonly day: number;
  readonly n: number;
}

const monthsShown = 6;

/** The stage at which a lead counts as qualified; a stage of the workspace's own falls back to acceptance. */
export function qualifiedStage(settings: ReviewSettings): FunnelStage {
  return funnelStages.find((stage) => stage === settings.qualifiedStage) ?? 'sal';
}

function countWithin(rows: readonly DayRow[], period: Period): number {
  return rows.filter((row) => period.from <= row.day && row.day < period.to).reduce((sum, row) => sum + row.n, 0);
}

/**
 * M-11 for the month that holds `day`: growth over the month before. A month that is not over is compared with as many
 * business days of the month before.
 */
function monthFigure(rows: readonly DayRow[], day: number, asOf: number, settings: ReviewSettings): Figure {
  const month = monthOf(day);
  const before = addMonths(day, -1);
  const isOpen = asOf + 1 < month.to;
  const elapsed = { from: month.from, to: Math.min(month.to, asOf + 1) };
  const compared = isOpen ? firstBusinessDays(before, businessDays(elapsed)) : before;
  const now = countWithin(rows, elapsed);
  const then = countWithin(rows, compared);
  const versions = settings.stages.get(qualifiedStage(settings))?.inForce ?? [];
  const isBroken = versions.some(({ since }) => before.from < since && since < elapsed.to);
  const notes = [
    isOpen ? `To date, against the first ${businessDays(elapsed)} business days of the month before.` : '',
    Math.min(now, then) < settings.smallSample ? `Fewer than ${settings.smallSample} in one of the months.` : '',
    isBroken ? 'Definition break: what counts as qualified changed between the two months.' : '',
  ].filter(Boolean);
  return {
    value: then === 0 ? null : (now - then) / then,
    unit: 'ratio',
    numerator: now,
    denominator: then,
    basis: 'flow',
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  };
}

/** M-11, lead velocity rate of the period's last month, with the months before as items. */
export function velocityReader(scope: Scope): MetricReader {
  const { settings } = scope;
  const entry = dayColumn(qualifiedStage(settings), settings.skippedStages);
  const lastDay = (window: Window) => Math.min(window.period.to - 1, window.asOf);
  return metricReader<readonly DayRow[]>({
    read: async (window) => {
      const period = { from: addMonths(lastDay(window), -monthsShown).from, to: monthOf(lastDay(window)).to };
      return bySegment(await scan<DayRow>(scope, 'velocity', { ...window, period }, { entry }), (rows) => rows);
    },
    merge: (all) => all.flat(),
    figures: (rows, window) => {
      const months = Array.from({ length: monthsShown }, (_, index) =>
        addMonths(lastDay(window), index - monthsShown + 1),
      );
      const items = months.map((month) => ({
        key: monthLabel(month.from),
        ...monthFigure(rows, month.from, window.asOf, settings),
      }));
      return { lead_velocity_rate: { ...monthFigure(rows, lastDay(window), window.asOf, settings), items } };
    },
  });
}
