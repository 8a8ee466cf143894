import { ProblemError } from '../../../../shared/contract/problem.ts';
import { type FunnelStage, funnelStages } from '../../../../shared/crm/fields.ts';
import { countFigure } from '../../../../shared/metrics/build-figure.ts';
import { readEntries } from './entries.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type SegmentRow, type Window } from './scope.ts';
import { dayColumn } from './transition.ts';

interface EntryCounts extends SegmentRow {
  readonly leads: number;
  readonly handoffs: number;
}

/** Reads `mql`, or the first stage of a step such as `mql:sal`; throws a problem for a stage that does not exist. */
export function parseStage(text: string): FunnelStage {
  const [name = ''] = text.split(':');
  const stage = funnelStages.find((one) => one === name.trim().toLowerCase());
  if (stage) return stage;
  throw new ProblemError({
    code: 'request.invalid',
    message: `“${text}” is not a stage of the funnel.`,
    remedy: `Write one of ${funnelStages.join(', ')}.`,
  });
}

/** The day column of a handoff's entry; one that was accepted after its refusal was not. */
export function handoffEntry(stage: FunnelStage, policy: Scope['settings']['skippedStages']): string {
  const column = dayColumn(stage, policy);
  return stage === 'sal' ? `(CASE WHEN ${column} <= refused THEN ${column} ELSE 60000 END)` : column;
}

async function readCounts(scope: Scope, stage: FunnelStage, window: Window): Promise<EntryCounts[]> {
  const policy = scope.settings.skippedStages;
  const [leads, handoffs] = await Promise.all([
    readEntries(scope, 'lead', dayColumn(stage, policy), window),
    // Nobody hands an inquiry over.
    stage === 'inquiry' ? [] : readEntries(scope, 'handoff', handoffEntry(stage, policy), window),
  ]);
  return [
    ...leads.map(({ seg, n }) => ({ seg, leads: n, handoffs: 0 })),
    ...handoffs.map(({ seg, n }) => ({ seg, leads: 0, handoffs: n })),
  ];
}

/** How many leads entered a stage for the first time in the period, and as a variant how many handoffs did. */
export function stageEntriesReader(scope: Scope, stages: string): MetricReader {
  const stage = parseStage(stages);
  return metricReader<readonly EntryCounts[]>({
    read: async (window) => bySegment(await readCounts(scope, stage, window), (rows) => rows),
    merge: (all) => all.flat(),
    figures: (rows) => {
      const leads = countFigure(
        rows.reduce((sum, row) => sum + row.leads, 0),
        'flow',
        `First entries of leads into ${stage}.`,
      );
      if (stage === 'inquiry') return { stage_entries: leads };
      const handoffs = countFigure(
        rows.reduce((sum, row) => sum + row.handoffs, 0),
        'flow',
        `Entries of handoffs into ${stage}: a lead that came back counts again.`,
      );
      return { stage_entries: { ...leads, variants: { leads, handoffs } } };
    },
  });
}
