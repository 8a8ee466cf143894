import { type ConversionCounts, conversionFigure, horizonOf, mergeConversion, readConversion } from './conversion.ts';
import { type FlowRow, flowFigure, readFlow } from './flow.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import type { Scope } from './scope.ts';
import type { Transition } from './transition.ts';

interface StepCounts {
  readonly cohort: ConversionCounts;
  readonly leads: readonly FlowRow[];
  readonly handoffs: readonly FlowRow[];
}

/** A step of the funnel over leads as the figure `conversion`, with its flow ratios in both units as variants. */
export async function conversionReader(scope: Scope, asOf: number, transition: Transition): Promise<MetricReader> {
  const horizon = await horizonOf(scope, transition, asOf);
  const none: StepCounts = { cohort: { rows: [], horizon }, leads: [], handoffs: [] };
  return metricReader<StepCounts>({
    read: async (window) => {
      const [cohort, leads, handoffs] = await Promise.all([
        readConversion(scope, transition, horizon, window),
        readFlow(scope, transition, window),
        transition.from === 'inquiry' ? new Map() : readFlow(scope, { ...transition, unit: 'handoff' }, window),
      ]);
      const keys = new Set([...cohort.keys(), ...leads.keys(), ...handoffs.keys()]);
      const countsOf = (key: string): StepCounts => ({
        cohort: cohort.get(key) ?? none.cohort,
        leads: leads.get(key) ?? [],
        handoffs: handoffs.get(key) ?? [],
      });
      return new Map([...keys].map((key) => [key, countsOf(key)]));
    },
    merge: (all) => ({
      cohort: { ...mergeConversion(all.map((counts) => counts.cohort)), horizon },
      leads: all.flatMap((counts) => counts.leads),
      handoffs: all.flatMap((counts) => counts.handoffs),
    }),
    figures: ({ cohort, leads, handoffs }) => {
      const figure = conversionFigure(cohort);
      const flows = {
        flow: flowFigure(leads),
        ...(transition.from === 'inquiry' ? {} : { flow_handoff: flowFigure(handoffs) }),
      };
      return { conversion: { ...figure, variants: { ...figure.variants, ...flows } } };
    },
  });
}
