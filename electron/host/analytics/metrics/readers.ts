import {
  acceptanceFigure,
  mergeAcceptance,
  readAcceptance,
  recycleRateFigure,
  recycleYieldFigure,
} from './acceptance.ts';
import { conversionFigure, horizonOf, mergeConversion, readConversion } from './conversion.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import type { Scope, Segmented, Window } from './scope.ts';
import { parseStages, type Transition } from './transition.ts';
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
  readonly create: (request: ReaderRequest) => Promise<MetricReader>;
}

async function conversionReader(id: string, { scope, asOf }: ReaderRequest, transition: Transition) {
  const horizon = await horizonOf(scope, transition, asOf);
  return metricReader({
    read: (window) => readConversion(scope, transition, horizon, window),
    merge: mergeConversion,
    figures: (counts) => ({ [id]: conversionFigure(counts) }),
  });
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
  {
    ids: ['stage_conversion'],
    create: (request) => conversionReader('stage_conversion', request, parseStages(request.stages)),
  },
  {
    ids: ['mql_to_opportunity'],
    create: (request) => conversionReader('mql_to_opportunity', request, parseStages('mql:opportunity')),
  },
  { ids: ['mql_to_won'], create: (request) => conversionReader('mql_to_won', request, parseStages('mql:won')) },
  { ids: ['mql_to_sal', 'recycle_rate', 'recycle_yield'], create: acceptanceReader },
  {
    ids: ['win_rate'],
    create: async ({ scope }) =>
      metricReader({
        read: (window: Window) => readWins(scope, window),
        merge: mergeWins,
        figures: (counts) => ({ win_rate: winRateFigure(counts, scope.settings.currency) }),
      }),
  },
];
