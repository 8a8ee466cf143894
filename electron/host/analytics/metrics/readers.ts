import {
  type AcceptanceCounts,
  acceptanceFigure,
  mergeAcceptance,
  readAcceptance,
  recycleRateFigure,
  recycleYieldFigure,
} from './acceptance.ts';
import { conformanceReader, stageAsked } from './conformance.ts';
import { contentEffectReader } from './content-effect.ts';
import { type ConversionCounts, horizonOf, mergeConversion, readConversion } from './conversion.ts';
import { conversionReader } from './conversion-reader.ts';
import { coverageReader } from './coverage.ts';
import { stepTransition } from './landmark-effect.ts';
import { type Figures, type MetricReader, metricReader, type WindowFigures } from './metric-reader.ts';
import { pipelineCreatedReader } from './pipeline-created.ts';
import { programmeEffectReader, usualStep } from './programmes/programme-effect.ts';
import { recyclingReader } from './recycling.ts';
import { rejectionReasonsReader } from './rejection-reasons.ts';
import { revenueReader } from './revenue.ts';
import { salesCycleReader } from './sales-cycle.ts';
import type { Scope, Window } from './scope.ts';
import { slaComplianceReader } from './sla-compliance.ts';
import { speedToLeadReader } from './speed-to-lead.ts';
import { stageDurationReader } from './stage-duration.ts';
import { stageEntriesReader } from './stage-entries.ts';
import { parseStages, type Transition } from './transition.ts';
import { velocityReader } from './velocity.ts';
import { mergeWins, readWins, winRateFigure } from './win-rate.ts';
import { wonRevenueReader } from './won-revenue.ts';

/** What a reader is made for: the scope, the as-of day that horizons are taken at, and the steps asked for. */
export interface ReaderRequest {
  readonly scope: Scope;
  readonly asOf: number;
  /** `mql:opportunity`; null for what a metric usually looks at. */
  readonly stages: string | null;
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
  const asked = stages ?? 'mql:opportunity';
  const steps = { stage_conversion: asked, mql_to_opportunity: 'mql:opportunity', mql_to_won: 'mql:won' };
  const readers = new Map<string, MetricReader>();
  for (const step of new Set(Object.values(steps))) {
    readers.set(step, await conversionReader(scope, asOf, parseStages(step), step === asked));
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

interface HandoffCounts {
  readonly handoffs: AcceptanceCounts;
  readonly cohort: ConversionCounts;
}

async function acceptanceReader({ scope, asOf }: ReaderRequest): Promise<MetricReader> {
  const transition: Transition = { unit: 'handoff', from: 'mql', to: 'sal' };
  const horizon = await horizonOf(scope, transition, asOf);
  return metricReader<HandoffCounts>({
    read: async (window) => {
      const handoffs = await readAcceptance(scope, window);
      const cohorts = await readConversion(scope, transition, horizon, window);
      // Under the strict policy those who skipped acceptance are handoffs and no members of the step.
      return new Map(
        [...handoffs].map(([seg, counts]) => [
          seg,
          { handoffs: counts, cohort: cohorts.get(seg) ?? { rows: [], horizon } },
        ]),
      );
    },
    merge: (all) => ({
      handoffs: mergeAcceptance(all.map((counts) => counts.handoffs)),
      cohort: mergeConversion(
        all.map((counts) => counts.cohort),
        horizon,
      ),
    }),
    figures: ({ handoffs, cohort }) => ({
      mql_to_sal: acceptanceFigure(handoffs, cohort, scope.settings.skippedStages),
      recycle_rate: recycleRateFigure(handoffs),
      recycle_yield: recycleYieldFigure(handoffs),
    }),
  });
}

/** Metrics that are asked for by name: a review does without them, for they take a while and have screens of their own. */
export const askedFamilies: readonly MetricFamily[] = [
  {
    ids: ['content_effect'],
    comparedAt: 'as-of',
    create: async ({ scope, stages }) => contentEffectReader(scope, stepTransition(stages ?? usualStep)),
  },
  {
    ids: ['programme_effect'],
    comparedAt: 'as-of',
    create: async ({ scope, stages }) => programmeEffectReader(scope, stepTransition(stages ?? usualStep)),
  },
  {
    ids: ['definition_conformance'],
    comparedAt: 'as-of',
    create: async ({ scope, stages }) => conformanceReader(scope, stageAsked(scope.settings, stages ?? 'mql')),
  },
];

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
        figures: (counts, window) => ({ win_rate: winRateFigure(scope, window, counts) }),
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
  {
    ids: ['stage_entries'],
    comparedAt: 'as-of',
    create: async ({ scope, stages }) => stageEntriesReader(scope, stages ?? 'mql'),
  },
  { ids: ['won_revenue'], comparedAt: 'as-of', create: async ({ scope }) => wonRevenueReader(scope) },
];
