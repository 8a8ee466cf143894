import { type FunnelStage, funnelStages } from '../../../../shared/crm/fields.ts';
import { bareFigure, ratioFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure, FunnelStageFigures } from '../../../../shared/metrics/figure.ts';
import { medianDay, survivalSteps } from '../../../../shared/metrics/survival.ts';
import { loadSql } from '../load-sql.ts';
import { answerOf, type Scope, type SegmentRow, type Window, windowValues } from './scope.ts';
import { fillTemplate } from './template.ts';
import { dayColumn, standingExit } from './transition.ts';

/** Of the cohort those who entered a stage, and what became of them. */
export interface StageTotals extends SegmentRow {
  readonly stage: FunnelStage;
  readonly entered: number;
  readonly went_on: number;
  readonly skipped: number;
  readonly open: number;
}

/** One row of funnel-step.sql. */
export interface StepRow extends StageTotals {
  readonly day: number;
  readonly timed: number;
  readonly timed_out: number;
}

/** The columns of a stage and of what may follow it. */
function columnsOf(stage: FunnelStage, { settings: { skippedStages: policy } }: Scope) {
  const at = funnelStages.indexOf(stage);
  const next = funnelStages[at + 1];
  const later = policy === 'strict' ? funnelStages.slice(at + 2).map((other) => dayColumn(other, policy)) : [];
  return {
    entry: dayColumn(stage, policy),
    explicit: dayColumn(stage, 'strict'),
    next: next ? dayColumn(next, policy) : 'never',
    later: later.length > 0 ? `least(${later.join(', ')}, never)` : 'never',
  };
}

function cohortValues(scope: Scope, window: Window) {
  return {
    ...windowValues(scope, window),
    entry: dayColumn('inquiry', scope.settings.skippedStages),
    gone: standingExit('gone', window.asOf),
  };
}

/** The funnel of a window's cohort, one row per segment, stage and duration. */
export function readFunnel(scope: Scope, window: Window): Promise<StepRow[]> {
  const step = (stage: FunnelStage) =>
    fillTemplate(loadSql('metrics/funnel-step.sql'), { stage, asOf: window.asOf, ...columnsOf(stage, scope) });
  const steps = funnelStages.map(step).join('\nUNION ALL\n');
  return answerOf<StepRow>(
    scope,
    fillTemplate(loadSql('metrics/funnel.sql'), { ...cohortValues(scope, window), steps }),
  );
}

type TotalsRow = SegmentRow & Readonly<Record<FunnelStage, readonly number[]>>;

/** As `readFunnel`, without durations, which cost more than all else and are not compared. */
export async function readFunnelTotals(scope: Scope, window: Window): Promise<StageTotals[]> {
  const { asOf } = window;
  const counts = (stage: FunnelStage) => {
    const { entry, next, later } = columnsOf(stage, scope);
    const conditions = [
      'true',
      `${next} <= ${asOf}`,
      `${next} > ${asOf} AND ${later} <= ${asOf}`,
      `least(${next}, ${later}, gone) > ${asOf}`,
    ];
    const filtered = conditions.map((condition) => `count(*) FILTER (${entry} <= ${asOf} AND ${condition})`);
    return `[${filtered.join(', ')}] AS ${stage}`;
  };
  const rows = await answerOf<TotalsRow>(
    scope,
    fillTemplate(loadSql('metrics/funnel-totals.sql'), {
      ...cohortValues(scope, window),
      stages: funnelStages.map(counts).join(', '),
    }),
  );
  return rows.flatMap((row) =>
    funnelStages.map((stage) => {
      const [entered = 0, went_on = 0, skipped = 0, open = 0] = row[stage];
      return { seg: row.seg, stage, entered, went_on, skipped, open };
    }),
  );
}

type Column = keyof Omit<StageTotals, 'seg' | 'stage'>;

function sumOf(rows: readonly StageTotals[], column: Column): number {
  return rows.reduce((total, row) => total + row[column], 0);
}

/** Everyone who went on from a stage, of those who entered it and did not skip the next; to date. */
function stepFigure(stage: FunnelStage, rows: readonly StageTotals[]): Figure {
  if (stage === funnelStages.at(-1)) return { value: null, unit: 'ratio', basis: 'cohort', note: 'The last stage.' };
  const open = sumOf(rows, 'open');
  const note = open > 0 ? `To date: ${open} still open.` : 'All answered.';
  return ratioFigure(sumOf(rows, 'went_on'), sumOf(rows, 'entered') - sumOf(rows, 'skipped'), 'cohort', note);
}

function daysMedian(rows: readonly StepRow[]): number | null {
  const timed = rows.map((row) => ({
    day: row.day,
    events: row.timed_out,
    others: 0,
    censored: row.timed - row.timed_out,
  }));
  return medianDay(survivalSteps(timed.filter((count) => count.events + count.censored > 0)));
}

/** The stages of a cohort; the period before is shown at the age this one has, since its members went on later too. */
export function funnelFigures(rows: readonly StepRow[], beforeAtAge: readonly StageTotals[]): FunnelStageFigures[] {
  const of = <Row extends StageTotals>(all: readonly Row[], stage: FunnelStage) =>
    all.filter((row) => row.stage === stage);
  const first = sumOf(of(rows, funnelStages[0]), 'entered');
  const firstBefore = sumOf(of(beforeAtAge, funnelStages[0]), 'entered');
  return funnelStages.map((stage) => {
    const mine = of(rows, stage);
    const before = of(beforeAtAge, stage);
    const entered = sumOf(mine, 'entered');
    const earlier = (figure: Figure) => withNotes(bareFigure(figure), ['At the same age.']);
    const isLast = stage === funnelStages.at(-1);
    return {
      stage,
      entered,
      toNext: { ...stepFigure(stage, mine), ...(isLast ? {} : { previous: earlier(stepFigure(stage, before)) }) },
      fromFirst: {
        ...ratioFigure(entered, first, 'cohort', 'Of all that entered the first stage.'),
        previous: earlier(ratioFigure(sumOf(before, 'entered'), firstBefore, 'cohort')),
      },
      daysMedian: isLast ? null : daysMedian(mine),
      open: isLast ? 0 : sumOf(mine, 'open'),
    };
  });
}
