import { plainHeader } from '../../shared/crm/header-name.ts';
import type { Edit, NamedChange } from '../../shared/model/change.ts';
import type { Entity, Snapshot } from '../../shared/model/entities.ts';

type StatusMapping = Entity<'statusMappings'>;
type RememberedMapping = Entity<'mappings'>;

/**
 * Puts a status of the CRM on another stage for the imports to come; the empty stage says that it tells nothing. What
 * was remembered of earlier files would count before it, so it is changed along.
 */
export function setStatusStage(snapshot: Snapshot, status: StatusMapping, stage: string): NamedChange {
  const remembered = [...snapshot.mappings.values()].filter((mapping) => mapping.deletedAt === null);
  return {
    name: `change the stage of “${status.value}”`,
    edits: [
      { kind: 'set', root: 'statusMappings', id: status.id, fields: { stage } },
      ...remembered.flatMap((mapping) => alongEdit(mapping, status, stage)),
    ],
  };
}

function alongEdit({ id, system, mapping }: RememberedMapping, status: StatusMapping, stage: string): Edit[] {
  if (system !== status.system || subjectOf(mapping) !== status.object) return [];
  const plain = plainHeader(status.value);
  const held = Object.keys(mapping.stages).filter((value) => plainHeader(value) === plain);
  if (held.every((value) => mapping.stages[value] === stage)) return [];
  const stages = { ...mapping.stages, ...Object.fromEntries(held.map((value) => [value, stage])) };
  return [{ kind: 'set', root: 'mappings', id, fields: { mapping: { ...mapping, stages } } }];
}

/** Whose status it is: the history of a deal speaks of the deal. */
function subjectOf({ object, constants }: RememberedMapping['mapping']): string {
  return object === 'stage_event' ? (constants.entity ?? 'person') : object;
}
