import { type ReviewQuery, reviewQuerySchema } from '../contract/review.ts';
import type { Drill } from '../contract/rows.ts';
import type { Figure } from '../metrics/figure.ts';
import type { TouchColumn } from '../model/programme.ts';

/** How those who met something went on beside those who did not. */
export type EffectStanding = 'more' | 'fewer' | 'alike' | 'too-few';

/** More or fewer only where the interval of the difference leaves zero out, and both sides have enough to show a rate. */
export function effectStanding(figure: Figure, smallSample: number): EffectStanding {
  const sides = [figure.variants?.exposed, figure.variants?.not_exposed];
  if (!figure.interval || sides.some((side) => (side?.denominator ?? 0) < smallSample)) return 'too-few';
  if (figure.interval[0] > 0) return 'more';
  return figure.interval[1] < 0 ? 'fewer' : 'alike';
}

/** What touches call something, in one of their columns. */
export interface NamedTouches {
  readonly column: TouchColumn;
  readonly value: string;
  /** What they call it as well. */
  readonly also?: readonly string[] | undefined;
}

/** Parts the names of one thing where they stand in one text; no name has it. */
export const nameMark = '\u001f';

/** The rows on one side of an effect at a step: people before their handoff, handoffs from then on. */
export function effectDrill(
  name: NamedTouches | null,
  step: string,
  side: 'exposed' | 'others',
  period: Partial<Pick<ReviewQuery, 'from' | 'to' | 'asOf'>> | null,
): { readonly table: 'leads' | 'handoffs'; readonly drill: Drill } {
  return {
    table: step.startsWith('inquiry') ? 'leads' : 'handoffs',
    drill: {
      metric: 'programme_effect',
      part: `item:${side}|${name?.column ?? ''}|${[name?.value ?? '', ...(name?.also ?? [])].join(nameMark)}`,
      stages: step,
      query: reviewQuerySchema.parse({ ...period }),
    },
  };
}
