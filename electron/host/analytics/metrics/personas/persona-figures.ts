import type { AskedPersona, PersonaFigures } from '../../../../../shared/contract/customers.ts';
import { funnelStages } from '../../../../../shared/crm/fields.ts';
import { bareFigure, countFigure, ratioFigure } from '../../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../../shared/metrics/figure.ts';
import { familyOf } from '../compute-metric.ts';
import { conversionReader } from '../conversion-reader.ts';
import type { Figures, WindowFigures } from '../metric-reader.ts';
import { answerOf, type Scope, scan, type Window } from '../scope.ts';
import { dayColumn, standingExit } from '../transition.ts';
import { populationOf } from './populations.ts';

/** The figures of every value of one dimension, for all personas that are values of it. */
interface DimensionFigures {
  readonly leads: ReadonlyMap<string, number>;
  readonly waiting: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly measured: WindowFigures;
  /** By the stage that is left. */
  readonly steps: ReadonlyMap<string, WindowFigures>;
}

/** How personas do over a window and where their leads stand; `scope.by` is the dimension that all of them are values of. */
export async function personaFigures(
  scope: Scope,
  window: Window,
  personas: readonly AskedPersona[],
): Promise<PersonaFigures[]> {
  const figures = await readDimension(scope, window);
  const known = new Set(scope.by === null ? [] : scope.derived.values[scope.by]);
  return personas.map((persona) => ({
    id: persona.id,
    isKnown: persona.value !== '' && known.has(persona.value),
    ...figuresOf(figures, persona.value),
  }));
}

async function readDimension(scope: Scope, window: Window): Promise<DimensionFigures> {
  const { asOf } = window;
  const request = { scope, asOf, stages: 'mql:opportunity' };
  const steps = new Map<string, WindowFigures>();
  for (const [index, from] of funnelStages.entries()) {
    const to = funnelStages[index + 1];
    if (!to) continue;
    const read = await conversionReader(scope, asOf, { unit: 'lead', from, to }, false);
    steps.set(from, await read(window));
  }
  const measured = await Promise.all(
    ['mql_to_sal', 'mql_to_opportunity', 'win_rate'].map(async (metric) => {
      const read = await familyOf(metric).create(request);
      return read(window);
    }),
  );
  return {
    leads: await readLeads(scope, window),
    waiting: await readWaiting(scope, window),
    measured: joined(measured),
    steps,
  };
}

/** Several scans of the same window as one. */
function joined(all: readonly WindowFigures[]): WindowFigures {
  const keys = new Set(all.flatMap(({ segments }) => [...segments.keys()]));
  const merge = (of: (figures: WindowFigures) => Figures): Figures => Object.assign({}, ...all.map(of));
  return {
    whole: merge(({ whole }) => whole),
    segments: new Map([...keys].map((key) => [key, merge(({ segments, empty }) => segments.get(key) ?? empty)])),
    empty: merge(({ empty }) => empty),
  };
}

async function readLeads(scope: Scope, window: Window): Promise<ReadonlyMap<string, number>> {
  const { units, members } = populationOf('leads', window, scope.settings.skippedStages);
  const rows = await answerOf<{ seg: string; n: number }>(
    scope,
    `SELECT ${scope.by ?? "''"}::VARCHAR AS seg, count(*)::INTEGER AS n FROM ${units} WHERE ${members} GROUP BY ALL`,
  );
  return new Map(rows.map(({ seg, n }) => [seg, n]));
}

async function readWaiting(scope: Scope, window: Window): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const rows = await scan<{ seg: string; stage: string; n: number }>(scope, 'personas/waiting', window, {
    ...Object.fromEntries(funnelStages.map((stage) => [stage, dayColumn(stage, scope.settings.skippedStages)])),
    exit: standingExit('gone', window.asOf),
  });
  const bySegment = Map.groupBy(rows, ({ seg }) => seg);
  return new Map([...bySegment].map(([seg, group]) => [seg, new Map(group.map(({ stage, n }) => [stage, n]))]));
}

function figuresOf(figures: DimensionFigures, value: string): Omit<PersonaFigures, 'id' | 'isKnown'> {
  const { measured } = figures;
  const own = measured.segments.get(value) ?? measured.empty;
  const bare = (metric: string): Figure => {
    const figure = own[metric];
    if (!figure) throw new Error(`The family of ${metric} gave no such figure.`);
    return bareFigure(figure);
  };
  return {
    leads: countFigure(figures.leads.get(value) ?? 0, 'flow'),
    acceptance: bare('mql_to_sal'),
    mqlToOpportunity: bare('mql_to_opportunity'),
    winRate: bare('win_rate'),
    stages: funnelStages.map((stage) => ({
      stage,
      waiting: figures.waiting.get(value)?.get(stage) ?? 0,
      ...stepFigures(figures.steps.get(stage), value),
    })),
  };
}

/** Those of the persona and all others, both to the horizon or both to date, so that they can be compared. */
function stepFigures(step: WindowFigures | undefined, value: string) {
  const own = (step?.segments.get(value) ?? step?.empty)?.conversion;
  const whole = step?.whole.conversion;
  if (!own || !whole) return { goesOn: null, others: null };
  const basis = (own.variants?.mature?.denominator ?? 0) > 0 ? 'mature' : 'to_date';
  return { goesOn: bareFigure(own), others: difference(whole.variants?.[basis], own.variants?.[basis]) };
}

function difference(whole: Figure | undefined, own: Figure | undefined): Figure | null {
  if (whole?.denominator === undefined || own?.denominator === undefined) return null;
  const part = (whole.numerator ?? 0) - (own.numerator ?? 0);
  return ratioFigure(part, whole.denominator - own.denominator, 'cohort', own.note);
}
