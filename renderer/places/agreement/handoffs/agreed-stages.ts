import { exitStages, stages } from '../../../../shared/crm/fields.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { definitionName } from '../../../../shared/model/handbook-entry.ts';
import { startingStageLabels } from '../../../../shared/model/starting-handbook.ts';
import { type LaneFunction, laneOf } from '../../../../shared/planning/handoff-steps.ts';

/** A stage as the diagram shows it. */
export interface AgreedStage {
  readonly key: string;
  readonly label: string;
  readonly lane: LaneFunction;
  readonly isExit: boolean;
}

const order: readonly string[] = stages;
const placeOf = (key: string) => order.indexOf(key);

/** Where each stage stands in the funnel; one of the team's own right after the one before it in the handbook. */
function placesOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let last = -1;
  for (const key of keys) {
    const known = placeOf(key);
    last = known >= 0 ? known : last + 0.01;
    places.set(key, last);
  }
  return places;
}

/** The stages of the handbook and the usual ones that it does not have, in the order of the funnel. */
export function agreedStages(definitions: readonly Entity<'definitions'>[]): readonly AgreedStage[] {
  const own = definitions
    .filter(({ kind }) => kind === 'stage')
    .map((definition) => ({
      key: definition.stage,
      label: definitionName(definition),
      lane: laneOf(definition.stage, definition.ownerFunction),
    }));
  const missing = stages
    .filter((stage) => !own.some(({ key }) => key === stage))
    .map((stage) => ({ key: stage, label: startingStageLabels.get(stage) ?? stage, lane: laneOf(stage, undefined) }));
  const places = placesOf(own.map(({ key }) => key));
  const orderOf = (key: string) => places.get(key) ?? placeOf(key);
  return [...own, ...missing]
    .toSorted((one, other) => orderOf(one.key) - orderOf(other.key))
    .map((stage) => ({ ...stage, isExit: exitStages.some((exit) => exit === stage.key) }));
}
