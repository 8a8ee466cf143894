import type { Figure } from '../metrics/figure.ts';
import { type Interval, wilson } from '../metrics/intervals.ts';
import type { Entity } from '../model/entities.ts';
import { type FunnelStep, funnelSteps } from '../model/programme.ts';
import type { NamedTouches } from './landmark-effect.ts';

export type Programme = Entity<'programmes'>;
export type ProgrammeName = Entity<'programmeNames'>;
export type ProgrammeCell = Entity<'programmeCells'>;

/** A programme with what it is meant to do at each step. */
export interface ProgrammeRow {
  readonly programme: Programme;
  /** One a step, in the order of the funnel; null where it is meant to do nothing. */
  readonly cells: readonly (ProgrammeCell | null)[];
}

/** One step over all programmes. A gap is moved by none, an overlap by several. */
export interface StepColumn {
  readonly step: FunnelStep;
  readonly cells: readonly ProgrammeCell[];
  readonly state: 'gap' | 'one' | 'overlap';
}

export interface ProgrammeMap {
  readonly rows: readonly ProgrammeRow[];
  readonly columns: readonly StepColumn[];
}

/** The one cell of a programme at a step has this id, so that two who begin it at once write the same one. */
export function programmeCellId(programmeId: string, step: string): string {
  return `${programmeId}|${step}`;
}

/** Programme by step. Cells of a deleted programme are left out, and come back with it. */
export function programmeMap(programmes: readonly Programme[], cells: readonly ProgrammeCell[]): ProgrammeMap {
  const known = new Map(cells.map((cell) => [programmeCellId(cell.programmeId, cell.step), cell]));
  const rows = programmes.map((programme) => ({
    programme,
    cells: funnelSteps.map((step) => known.get(programmeCellId(programme.id, step)) ?? null),
  }));
  const columns = funnelSteps.map((step, index): StepColumn => {
    const own = rows.flatMap((row) => row.cells[index] ?? []);
    return { step, cells: own, state: own.length === 0 ? 'gap' : own.length === 1 ? 'one' : 'overlap' };
  });
  return { rows, columns };
}

/** The step that an address or an entry names; null for none of the funnel's. */
export function funnelStepOf(text: string | undefined): FunnelStep | null {
  return funnelSteps.find((step) => step === text) ?? null;
}

/** What a programme is called. */
export function programmeName({ name }: Pick<Programme, 'name'>): string {
  return name === '' ? 'Untitled programme' : name;
}

/** Why nothing is measured of a cell: what is missing. */
export type Unmeasured = 'not-tied' | 'no-data' | 'no-touches' | 'not-found' | 'nobody-yet' | 'nobody-met';

/** What of a programme is known at a step, or what is missing. */
export type CellMeasure =
  | { readonly kind: 'measured'; readonly figure: Figure }
  | { readonly kind: 'unmeasured'; readonly missing: Unmeasured }
  | { readonly kind: 'counting' };

/** What the host said of programmes; null while it has not answered. */
export interface ProgrammeAnswer {
  readonly hasTouches: boolean;
  readonly programmes: readonly {
    readonly id: string;
    readonly touches: number;
    readonly effects: readonly { readonly step: string; readonly figure: Figure }[];
  }[];
}

const spelling = (name: string) => name.trim().toLowerCase();

/** The one entry of a further name of a programme has this id, however the name is spelt. */
export function programmeNameId(programmeId: string, column: string, name: string): string {
  return `${programmeId}|${column}|${spelling(name)}`;
}

/** The names beside the first that touches call a programme, in the column that it is told by, by the alphabet. */
export function furtherNames(programme: Programme, names: readonly ProgrammeName[]): readonly ProgrammeName[] {
  return names
    .filter(({ programmeId, column }) => programmeId === programme.id && column === programme.touchColumn)
    .filter(({ value }) => spelling(value) !== '' && spelling(value) !== spelling(programme.touchValue))
    .toSorted((one, other) => one.value.localeCompare(other.value));
}

/** What touches of a programme are called: the column and the names; null while it is tied to none. */
export function touchNameOf(programme: Programme, names: readonly ProgrammeName[] = []): NamedTouches | null {
  const { touchColumn, touchValue } = programme;
  const value = touchValue.trim();
  if (touchColumn === null || value === '') return null;
  return { column: touchColumn, value, also: furtherNames(programme, names).map((name) => name.value.trim()) };
}

/** The measured effect of a programme at a step, or why there is none. */
export function measureOf(
  programme: Programme,
  step: string,
  answer: ProgrammeAnswer | null,
  hasNoData: boolean,
): CellMeasure {
  const unmeasured = (missing: Unmeasured): CellMeasure => ({ kind: 'unmeasured', missing });
  if (touchNameOf(programme) === null) return unmeasured('not-tied');
  if (hasNoData) return unmeasured('no-data');
  if (answer === null) return { kind: 'counting' };
  if (!answer.hasTouches) return unmeasured('no-touches');
  const own = answer.programmes.find(({ id }) => id === programme.id);
  if (!own) return { kind: 'counting' };
  if (own.touches === 0) return unmeasured('not-found');
  const figure = own.effects.find((effect) => effect.step === step)?.figure;
  if (!figure) return { kind: 'counting' };
  const met = figure.variants?.exposed?.denominator ?? 0;
  const others = figure.variants?.not_exposed?.denominator ?? 0;
  if (met + others === 0) return unmeasured('nobody-yet');
  return met === 0 ? unmeasured('nobody-met') : { kind: 'measured', figure };
}

/** How those who met a programme went on beside what was expected of them. */
export type ExpectedStanding = 'above' | 'below' | 'within' | 'too-few' | 'unknown';

/**
 * Above or below only where the interval of the rate leaves the expected one out, which it can of few as well. Of fewer
 * than get a rate at all, nothing is said.
 */
export function expectedStanding(
  expected: number | null,
  figure: Figure | null,
  smallSample: number,
): ExpectedStanding {
  const { denominator } = figure?.variants?.exposed ?? {};
  const interval = metInterval(figure);
  if (expected === null || denominator === undefined || interval === null) return 'unknown';
  if (denominator < smallSample) return 'too-few';
  if (expected < interval[0]) return 'above';
  return expected > interval[1] ? 'below' : 'within';
}

/** Between what the rate of those who met a programme lies; null where nobody did. */
export function metInterval(figure: Figure | null): Interval | null {
  const { numerator, denominator } = figure?.variants?.exposed ?? {};
  return numerator === undefined || denominator === undefined ? null : wilson(numerator, denominator);
}
