import type { Figure } from '../../../../../shared/metrics/figure.ts';
import { touchColumns } from '../../../../../shared/model/programme.ts';
import { nameMark } from '../../../../../shared/planning/landmark-effect.ts';
import type { DrillBuilder } from '../drill-builder.ts';
import { type Arm, effectFigure, landmarkDays, landmarkSql, stepTransition } from '../landmark-effect.ts';
import { type MetricReader, metricReader } from '../metric-reader.ts';
import { bySegment, type Scope, type SpanRow, scanSpan, type Window } from '../scope.ts';
import type { Transition } from '../transition.ts';
import { type TouchName, touchedSql } from './touched.ts';

/** One row of programme-effect.sql; `name` is null for all units, touched or not. */
export interface ProgrammeRow extends SpanRow {
  readonly named_in: string | null;
  readonly name: string | null;
  readonly n: number;
  readonly went_on: number;
}

/** The step looked at where none is asked for. */
export const usualStep = 'mql:sal';

function within(column: string, { period, asOf }: Window): string {
  return `${column} BETWEEN ${period.from} AND ${Math.min(period.to - 1, asOf)}`;
}

/** The units of a step over a window: all of them, and those touched under each of these names (null for any). */
export function readProgrammes(
  scope: Scope,
  transition: Transition,
  window: Window,
  asked: readonly TouchName[] | null,
): Promise<readonly ProgrammeRow[]> {
  const values = { ...landmarkSql(scope, transition, window.asOf), touched: touchedSql(asked) };
  return scanSpan<ProgrammeRow>(scope, 'programmes/programme-effect', window, values);
}

const arm = (rows: readonly ProgrammeRow[]): Arm => ({
  part: rows.reduce((sum, row) => sum + row.went_on, 0),
  whole: rows.reduce((sum, row) => sum + row.n, 0),
});

/** Those whom touches of a name had reached by the landmark, beside all others. */
export function programmeFigure(rows: readonly ProgrammeRow[], key: string): Figure {
  const all = arm(rows.filter(({ name }) => name === null));
  const touched = arm(rows.filter(({ named_in, name }) => name !== null && `${named_in}|${name}` === key));
  return effectFigure(touched, { part: all.part - touched.part, whole: all.whole - touched.whole });
}

/** M-21 by what touches are called: the headline is about the name that reached most, items are `column|name`. */
export function programmeEffectReader(scope: Scope, transition: Transition): MetricReader {
  return metricReader<readonly ProgrammeRow[]>({
    read: async (window) => bySegment(await readProgrammes(scope, transition, window, null), (rows) => rows),
    merge: (rows) => rows.flat(),
    figures: (rows) => {
      const keys = new Set(rows.flatMap(({ named_in, name }) => (name === null ? [] : [`${named_in}|${name}`])));
      const items = [...keys]
        .map((key) => ({ key, ...programmeFigure(rows, key) }))
        .toSorted((one, other) => reachOf(other) - reachOf(one) || (one.key < other.key ? -1 : 1));
      const [first] = items;
      const headline = first ? programmeFigure(rows, first.key) : programmeFigure(rows, '');
      return { programme_effect: { ...headline, items } };
    },
  });
}

const reachOf = (figure: Figure) => figure.variants?.reach?.numerator ?? 0;

/** `item:exposed|<column>|<name>` and `item:others|<column>|<name>`: the two sides of a programme's effect at a step. */
export const programmeRows: DrillBuilder = ({ scope, window, drill }) => {
  const transition = stepTransition(drill.stages ?? usualStep);
  const sql = landmarkSql(scope, transition, window.asOf);
  const members = `${within(sql.entry, window)} AND ${sql.stays}`;
  return {
    table: transition.unit === 'handoff' ? 'handoffs' : 'leads',
    denominator: members,
    numerator: `${sql.goal} <= ${sql.entry} + ${landmarkDays} + ${sql.horizon}`,
    item: (key) => {
      const named = namedIn(key);
      if (named === null) return null;
      const touched = `${sql.unitKey} IN (WITH RECURSIVE ${touchedSql([named.name])} SELECT u.${sql.unitKey} FROM ${sql.units} u
        JOIN touched c ON c.pk = u.pk AND c.day BETWEEN u.${sql.entry} AND u.${sql.entry} + ${landmarkDays})`;
      return `${members} AND ${named.side === 'others' ? 'NOT ' : ''}${touched}`;
    },
  };
};

function namedIn(key: string): { readonly side: 'exposed' | 'others'; readonly name: TouchName } | null {
  const [side, columnText, ...rest] = key.split('|');
  const column = touchColumns.find((each) => each === columnText);
  if ((side !== 'exposed' && side !== 'others') || !column) return null;
  const [value = '', ...also] = rest.join('|').split(nameMark);
  return { side, name: { column, value, also } };
}
