import { useMemo } from 'react';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { Problem } from '../../../../shared/contract/problem.ts';
import type { NamedTouches } from '../../../../shared/planning/landmark-effect.ts';
import {
  type CellMeasure,
  funnelStepOf,
  furtherNames,
  measureOf,
  type Programme,
  type ProgrammeMap,
  type ProgrammeName,
  programmeMap,
  touchNameOf,
} from '../../../../shared/planning/programme-map.ts';
import { useCollection, useSaveState, useSettings } from '../../../document/index.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';
import { useStageLabels } from '../campaigns/use-stage-labels.ts';

/** The programme map of a workspace with all that is known of it. */
export interface Programmes {
  readonly workspaceId: string;
  readonly map: ProgrammeMap;
  readonly isReadOnly: boolean;
  readonly smallSample: number;
  readonly greySample: number;
  /** The twelve months that are counted, `to` exclusive; null while not known. */
  readonly period: { readonly from: string; readonly to: string; readonly asOf: string } | null;
  /** True where nothing was imported yet, which is no failure. */
  readonly hasNoData: boolean;
  readonly problem: Problem | null;
  reload(): void;
  /** "MQL to SAL". */
  stepName(step: string): string;
  /** The further names of a programme in the data, in the column that it is told by. */
  further(programme: Programme): readonly ProgrammeName[];
  /** What touches call a programme; null while it is tied to none. */
  touchName(programme: Programme): NamedTouches | null;
  measure(programme: Programme, step: string): CellMeasure;
  /** What the host said of a programme; null where it said nothing. */
  known(id: string): MethodOutput<'plan/programmes'>['programmes'][number] | null;
}

/** Everything that the screen shows: the map at once, what is measured as soon as it is counted. */
export function useProgrammes(workspaceId: string): Programmes {
  const programmes = useCollection('programmes');
  const cells = useCollection('programmeCells');
  const names = useCollection('programmeNames');
  const stages = useStageLabels();
  const { smallSample, greySample } = useSettings();
  const isReadOnly = useSaveState().state === 'read-only';
  const map = useMemo(() => programmeMap(programmes, cells), [programmes, cells]);
  const asked = useMemo(
    () =>
      map.rows
        .flatMap(({ programme, cells: own }) => {
          const name = touchNameOf(programme, names);
          const steps = own.flatMap((cell) => funnelStepOf(cell?.step) ?? []);
          return name === null ? [] : [{ id: programme.id, ...name, steps }];
        })
        // By id, so that moving a programme asks nothing anew.
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    [map, names],
  );
  const input = asked.length === 0 ? null : { workspaceId, programmes: asked };
  const { data, problem, reload } = useHostQuery('plan/programmes', input);
  const hasNoData = problem?.code === 'review.noData';
  const labels = new Map(stages.map(({ value, label }) => [value, label]));
  return {
    workspaceId,
    map,
    isReadOnly,
    smallSample,
    greySample,
    period: data && asked.length > 0 ? { from: data.from, to: data.to, asOf: data.asOf } : null,
    hasNoData,
    problem: hasNoData ? null : problem,
    reload,
    stepName: (step) =>
      step
        .split(':')
        .map((stage) => labels.get(stage) ?? stage)
        .join(' to '),
    further: (programme) => furtherNames(programme, names),
    touchName: (programme) => touchNameOf(programme, names),
    measure: (programme, step) => measureOf(programme, step, data, hasNoData),
    known: (id) => data?.programmes.find((programme) => programme.id === id) ?? null,
  };
}
