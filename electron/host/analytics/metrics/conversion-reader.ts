import { type ConversionCounts, conversionFigure, horizonOf, mergeConversion, readConversion } from './conversion.ts';
import { type FlowRow, flowFigure, readFlow } from './flow.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import type { Scope, Segmented, Window } from './scope.ts';
import type { Transition } from './transition.ts';

interface StepCounts {
  readonly cohort: ConversionCounts;
  readonly leads: readonly FlowRow[];
  readonly handoffs: readonly FlowRow[];
}

/**
 * A step of the funnel over leads as the figure `conversion`; where asked, with its flow ratios in both units as
 * variants, in windows as of `asOf`.
 */
export async function conversionReader(
  scope: Scope,
  asOf: number,
  transition: Transition,
  isFlowAsked: boolean,
): Promise<MetricReader> {
  const horizon = await horizonOf(scope, transition, asOf);
  const isHandedOver = transition.from !== 'inquiry';
  const isFlowRead = (window: Window) => isFlowAsked && window.asOf === asOf;
  const nothing: Segmented<readonly FlowRow[]> = new Map();
  const none: StepCounts = { cohort: { rows: [], horizon }, leads: [], handoffs: [] };
  return metricReader<StepCounts>({
    read: async (window) => {
      const [cohort, leads, handoffs] = await Promise.all([
        readConversion(scope, transition, horizon, window),
        isFlowRead(window) ? readFlow(scope, transition, window) : nothing,
        isFlowRead(window) && isHandedOver ? readFlow(scope, { ...transition, unit: 'handoff' }, window) : nothing,
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
      cohort: mergeConversion(
        all.map((counts) => counts.cohort),
        horizon,
      ),
      leads: all.flatMap((counts) => counts.leads),
      handoffs: all.flatMap((counts) => counts.handoffs),
    }),
    figures: ({ cohort, leads, handoffs }) => {
      const figure = conversionFigure(cohort);
      const flows = {
        ...(isFlowAsked ? { flow: flowFigure(leads) } : {}),
        ...(isFlowAsked && isHandedOver ? { flow_handoff: flowFigure(handoffs) } : {}),
      };
      return { conversion: { ...figure, variants: { ...figure.variants, ...flows } } };
    },
  });
}
