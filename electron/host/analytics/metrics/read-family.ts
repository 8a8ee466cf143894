import type { Figure } from '../../../../shared/metrics/figure.ts';
import { withPrevious } from './compare.ts';
import type { Figures, WindowFigures } from './metric-reader.ts';
import type { MetricFamily, ReaderRequest } from './readers.ts';
import type { ResolvedQuery } from './resolve-query.ts';

/** The figures of one family over the windows that a comparison needs. */
export interface FamilyFigures {
  readonly current: WindowFigures;
  readonly before: WindowFigures;
  readonly beforeAtAge: WindowFigures;
}

/** Reads a family over the period and over the one before, that one as of the days its figures are compared at. */
export async function readFamily(
  family: MetricFamily,
  request: ReaderRequest,
  { current, before, beforeAtAge }: ResolvedQuery,
): Promise<FamilyFigures> {
  const read = await family.create(request);
  const isOne = before.asOf === beforeAtAge.asOf || family.comparedAt !== 'both';
  const earlier = family.comparedAt === 'age' ? beforeAtAge : before;
  const [now, then, young] = await Promise.all([read(current), read(earlier), isOne ? null : read(beforeAtAge)]);
  return { current: now, before: then, beforeAtAge: young ?? then };
}

/** The figures of a segment, or of everything where `key` is null, each with the one of the period before. */
export function comparedFigures({ current, before, beforeAtAge }: FamilyFigures, key: string | null): Figures {
  const of = (figures: WindowFigures) => (key === null ? figures.whole : (figures.segments.get(key) ?? figures.empty));
  return Object.fromEntries(
    Object.entries(of(current)).map(([id, figure]): [string, Figure] => [
      id,
      withPrevious(figure, { before: of(before)[id], beforeAtAge: of(beforeAtAge)[id] }),
    ]),
  );
}

/** Every segment that had rows in the period or in the one before. */
export function segmentKeysOf(families: readonly FamilyFigures[]): string[] {
  const keys = families.flatMap((family) => [...family.current.segments.keys(), ...family.before.segments.keys()]);
  return [...new Set(keys)];
}
