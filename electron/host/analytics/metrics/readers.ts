import {
  acceptanceFigure,
  mergeAcceptance,
  readAcceptance,
  recycleRateFigure,
  recycleYieldFigure,
} from './acceptance.ts';
import { horizonOf, mergeConversion, readConversion } from './conversion.ts';
import { conversionReader } from './conversion-reader.ts';
import { coverageReader } from './coverage.ts';
import { type Figures, type MetricReader, metricReader, type WindowFigures } from './metric-reader.ts';
import { pipelineCreatedReader } from './pipeline-created.ts';
import { recyclingReader } from './recycling.ts';
import { rejectionReasonsReader } from './rejection-reasons.ts';
import { revenueReader } from './revenue.ts';
import { salesCycleReader } from './sales-cycle.ts';
import type { Scope, Segmented, Window } from './scope.ts';
import { slaComplianceReader } from './sla-compliance.ts';
import { speedToLeadReader } from './speed-to-lead.ts';
import { stageDurationReader } from './stage-duration.ts';
import { parseStages, type Transition } from './transition.ts';
import { velocityReader } from './velocity.ts';
import { mergeWins, readWins, winRateFigure } from './win-rate.ts';

/** What a reader is made for: the scope, the as-of day that horizons are taken at, and the steps asked for. */
export interface ReaderRequest {
  readonly scope: Scope;
  readonly asOf: number;
  /** `mql:opportunity`. */
  readonly stages: string;
}

/** One scan and the metrics it gives. */
export interface MetricFamily {
  readonly ids: readonly string[];
  /**
   * What its period before is seen as of: the same day, for flows; the day at which it had this one's age, for what is
   * there on a day; both, for cohorts, whose mature part is compared as of one and whose part to date as of the other.
   */
  readonly comparedAt: 'as-of' | 'age' | 'both';
  readonly create: (request: ReaderRequest) => Promise<MetricReader>;
}

/** The M-01 family over leads: each step is read once, whoever asks for it. */
async function conversionsReader({ scope, asOf, stages }: ReaderRequest): Promise<MetricReader> {
  const steps = { stage_conversion: stages, mql_to_opportunity: 'mql:opportunity', mql_to_won: 'mql:won' };
  const readers = new Map<string, MetricReader>();
  for (const step of new Set(Object.values(steps))) {
    readers.set(step, await conversionReader(scope, asOf, parseStages(step), step === stages));
  }
  return async (window) => {
    const read = new Map<string, WindowFigures>();
    for (const [step, reader] of readers) read.set(step, await reader(window));
    const keys = new Set([...read.values()].flatMap((figures) => [...figures.segments.keys()]));
    const pick = (of: (figures: WindowFigures) => Figures) =>
      Object.fromEntries(
        Object.entries(steps).flatMap(([id, step]) => {
          const figures = read.get(step);
          const figure = figures && of(figures).conversion;
          return figure ? [[id, figure]] : [];
        }),
      );
    return {
      whole: pick((figures) => figures.whole),
      segments: new Map([...keys].map((key) => [key, pick((figures) => figures.segments.get(key) ?? figures.empty)])),
      empty: pick((figures) => figures.empty),
    };
  };
}

async function acceptanceReader({ scope, asOf }: ReaderRequest): Promise<MetricReader> {
  const transition: Transition = { unit: 'handoff', from: 'mql', to: 'sal' };
  const horizon = await horizonOf(scope, transition, asOf);
  return metricReader({
    read: async (window) =>
      zip(await readAcceptance(scope, window), await readConversion(scope, transition, horizon, window)),
    merge: (all) => ({
      first: mergeAcceptance(all.map((counts) => counts.first)),
      second: mergeConversion(all.map((counts) => counts.second)),
    }),
    figures: ({ first, second }) => ({
      mql_to_sal: acceptanceFigure(first, second, scope.settings.skippedStages),
      recycle_rate: recycleRateFigure(first),
      recycle_yield: recycleYieldFigure(first),
    }),
  });
}

/** Two scans over the same units, segment by segment; they hold the same segments. */
function zip<First, Second>(
  firsts: Segmented<First>,
  seconds: Segmented<Second>,
): Segmented<{ readonly first: First; readonly second: Second }> {
  const pairs = [...firsts].flatMap(([seg, first]) => {
    const second = seconds.get(seg);
    return second === undefined ? [] : [[seg, { first, second }] as const];
  });
  return new Map(pairs);
}

/** Every metric of the funnel review, by the scans that give them. */
export const metricFamilies: readonly MetricFamily[] = [
  { ids: ['stage_conversion', 'mql_to_opportunity', 'mql_to_won'], comparedAt: 'both', create: conversionsReader },
  { ids: ['mql_to_sal', 'recycle_rate', 'recycle_yield'], comparedAt: 'both', create: acceptanceReader },
  {
    ids: ['win_rate'],
    comparedAt: 'as-of',
    create: async ({ scope }) =>
      metricReader({
        read: (window: Window) => readWins(scope, window),
        merge: mergeWins,
        figures: (counts) => ({ win_rate: winRateFigure(counts, scope.settings.currency) }),
      }),
  },
  {
    ids: ['recycled_count', 're_mql_rate'],
    comparedAt: 'as-of',
    create: ({ scope, asOf }) => recyclingReader(scope, asOf),
  },
  { ids: ['rejection_reasons'], comparedAt: 'as-of', create: async ({ scope }) => rejectionReasonsReader(scope) },
  {
    ids: ['revenue_per_mql', 'mql_to_revenue_flow'],
    comparedAt: 'age',
    create: async ({ scope }) => revenueReader(scope),
  },
  { ids: ['pipeline_created'], comparedAt: 'as-of', create: async ({ scope }) => pipelineCreatedReader(scope) },
  { ids: ['pipeline_coverage'], comparedAt: 'age', create: async ({ scope, asOf }) => coverageReader(scope, asOf) },
  { ids: ['lead_velocity_rate'], comparedAt: 'as-of', create: async ({ scope }) => velocityReader(scope) },
  { ids: ['stage_duration'], comparedAt: 'as-of', create: async ({ scope }) => stageDurationReader(scope) },
  { ids: ['speed_to_lead'], comparedAt: 'as-of', create: async ({ scope, asOf }) => speedToLeadReader(scope, asOf) },
  { ids: ['sla_compliance'], comparedAt: 'as-of', create: async ({ scope, asOf }) => slaComplianceReader(scope, asOf) },
  { ids: ['sales_cycle'], comparedAt: 'as-of', create: async ({ scope }) => salesCycleReader(scope) },
];
