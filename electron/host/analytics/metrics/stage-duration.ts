import { type FunnelStage, funnelStages } from '../../../../shared/crm/fields.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { type DurationCount, medianDay, medianInterval, survivalSteps } from '../../../../shared/metrics/survival.ts';
import { loadSql } from '../load-sql.ts';
import { inferredNote } from './conversion.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { answerOf, bySegment, ofWindow, type Scope, type Span, type SpanRow, spanOf, spanValues } from './scope.ts';
import { fillTemplate } from './template.ts';
import { dayColumn, inferredBits } from './transition.ts';

/** One row of stage-duration.sql. */
interface VisitRow extends SpanRow {
  readonly stage: string;
  readonly day: number;
  readonly out: number;
  readonly n: number;
  readonly inferred: number;
}

const timedStages = ['mql', 'sal', 'sql', 'opportunity'] as const satisfies readonly FunnelStage[];

/** A Kaplan-Meier median in days with its interval; null where fewer than half have gone out yet. */
export function medianFigure(counts: readonly DurationCount[], notes: readonly (string | null)[] = []): Figure {
  const steps = survivalSteps(counts);
  const [low, high] = medianInterval(steps);
  const value = medianDay(steps);
  const longest = Math.max(0, ...counts.map((count) => count.day));
  const sum = (column: 'events' | 'others' | 'censored') => counts.reduce((total, count) => total + count[column], 0);
  const out = sum('events') + sum('others');
  const text = [value === null && counts.length > 0 ? `Not reached, more than ${longest} days.` : null, ...notes];
  const note = text.filter(Boolean).join(' ');
  return {
    value,
    unit: 'days',
    numerator: out,
    denominator: out + sum('censored'),
    ...(value !== null && low !== null && high !== null ? { interval: [low, high] as [number, number] } : {}),
    basis: 'cohort',
    ...(note ? { note } : {}),
  };
}

function visitFigure(rows: readonly VisitRow[]): Figure {
  const counts = rows.map((row) => ({ day: row.day, events: row.out, others: 0, censored: row.n - row.out }));
  return medianFigure(counts, [inferredNote(rows.reduce((total, row) => total + row.inferred, 0))]);
}

function stageSql(scope: Scope, stage: (typeof timedStages)[number], span: Span): string {
  const next = funnelStages[funnelStages.indexOf(stage) + 1] ?? 'won';
  return fillTemplate(loadSql('metrics/stage-duration.sql'), {
    ...spanValues(scope, span),
    stage,
    entry: dayColumn(stage, scope.settings.skippedStages),
    explicit: dayColumn(stage, 'strict'),
    next: dayColumn(next, scope.settings.skippedStages),
    bits: inferredBits[stage] | inferredBits[next] | 32 | 64 | 128,
  });
}

/** M-12: Kaplan-Meier median days in each stage, a visit at a time; the headline is the stage of the handoff, MQL. */
export function stageDurationReader(scope: Scope): MetricReader {
  return metricReader<readonly VisitRow[]>({
    read: async (window) => {
      const span = spanOf(scope, window);
      const sql = timedStages.map((stage) => stageSql(scope, stage, span)).join('\nUNION ALL\n');
      return bySegment(ofWindow(await answerOf<VisitRow>(scope, sql), span, window), (rows) => rows);
    },
    merge: (all) => all.flat(),
    figures: (rows) => {
      const items = timedStages.map((stage) => ({
        key: stage as string,
        ...visitFigure(rows.filter((row) => row.stage === stage)),
      }));
      const { key: _, ...headline } = items[0] ?? { key: '', ...visitFigure([]) };
      return { stage_duration: { ...headline, items } };
    },
  });
}
