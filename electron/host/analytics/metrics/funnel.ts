import { type FunnelStage, funnelStages } from '../../../../shared/crm/fields.ts';
import { bareFigure, ratioFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure, FunnelStageFigures } from '../../../../shared/metrics/figure.ts';
import { medianDay, survivalSteps } from '../../../../shared/metrics/survival.ts';
import { loadSql } from '../load-sql.ts';
import { answerOf, type Scope, type SegmentRow, type Window, windowValues } from './scope.ts';
import { fillTemplate } from './template.ts';
import { dayColumn, standingExit } from './transition.ts';

/** One row of funnel-step.sql. */
export interface StepRow extends SegmentRow {
  readonly stage: FunnelStage;
  readonly day: number;
  readonly entered: number;
  readonly went_on: number;
  readonly skipped: number;
  readonly open: number;
  readonly timed: number;
  readonly timed_out: number;
}

function stepSql(stage: FunnelStage, scope: Scope, asOf: number): string {
  const policy = scope.settings.skippedStages;
  const at = funnelStages.indexOf(stage);
  const next = funnelStages[at + 1];
  const later = policy === 'strict' ? funnelStages.slice(at + 2).map((other) => dayColumn(other, policy)) : [];
  return fillTemplate(loadSql('metrics/funnel-step.sql'), {
    stage,
    asOf,
    entry: dayColumn(stage, policy),
    explicit: dayColumn(stage, 'strict'),
    next: next ? dayColumn(next, policy) : 'never',
    later: later.length > 0 ? `least(${later.join(', ')}, never)` : 'never',
  });
}

/** The funnel of a window's cohort, one row per segment, stage and duration. */
export function readFunnel(scope: Scope, window: Window): Promise<StepRow[]> {
  const steps = funnelStages.map((stage) => stepSql(stage, scope, window.asOf)).join('\nUNION ALL\n');
  const sql = fillTemplate(loadSql('metrics/funnel.sql'), {
    ...windowValues(scope, window),
    steps,
    entry: dayColumn('inquiry', scope.settings.skippedStages),
    gone: standingExit('gone', window.asOf),
  });
  return answerOf<StepRow>(scope, sql);
}

type Column = keyof Omit<StepRow, 'seg' | 'stage' | 'day'>;

function sumOf(rows: readonly StepRow[], column: Column): number {
  return rows.reduce((total, row) => total + row[column], 0);
}

/** Everyone who went on from a stage, of those who entered it and did not skip the next; to date. */
function stepFigure(stage: FunnelStage, rows: readonly StepRow[]): Figure {
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
export function funnelFigures(rows: readonly StepRow[], beforeAtAge: readonly StepRow[]): FunnelStageFigures[] {
  const of = (all: readonly StepRow[], stage: FunnelStage) => all.filter((row) => row.stage === stage);
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
