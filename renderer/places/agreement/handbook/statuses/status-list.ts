import { stages as knownStages, noStage } from '../../../../../shared/crm/fields.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { definitionName } from '../../../../../shared/model/handbook-entry.ts';
import { objectName, systemName } from '../../../../kit/crm-words.ts';
import type { ExportedList } from '../../../../kit/exported-list.ts';

export type Status = Entity<'statusMappings'>;

export interface StageOption {
  readonly value: string;
  readonly label: string;
}

export interface StatusFilter {
  readonly search: string;
  /** Null: all systems. */
  readonly system: string | null;
  readonly onlyUnknown: boolean;
}

export const everyStatus: StatusFilter = { search: '', system: null, onlyUnknown: false };

/** The stages of the handbook by their names there; the shared ones that it leaves out follow. */
export function stageOptions(
  definitions: readonly Pick<Entity<'definitions'>, 'stage' | 'label'>[],
): readonly StageOption[] {
  const own = definitions.map((definition) => ({ value: definition.stage, label: definitionName(definition) }));
  const others = knownStages.filter((stage) => !own.some(({ value }) => value === stage));
  return [...own, ...others.map((stage) => ({ value: stage, label: stage }))];
}

/** True for a stage that neither the handbook nor the shared stages know; no stage at all is an answer. */
export function isUnknownStage(stage: string, options: readonly StageOption[]): boolean {
  return stage !== noStage && !options.some(({ value }) => value === stage);
}

/** The statuses that fit, unknown ones first, then by system, object and value. */
export function filterStatuses(
  statuses: readonly Status[],
  { search, system, onlyUnknown }: StatusFilter,
  options: readonly StageOption[],
): readonly Status[] {
  const words = search.trim().toLowerCase();
  const labelOf = (stage: string) => options.find(({ value }) => value === stage)?.label ?? stage;
  const rank = ({ stage }: Status) => Number(!isUnknownStage(stage, options));
  return statuses
    .filter((status) => system === null || status.system === system)
    .filter(({ stage }) => !onlyUnknown || isUnknownStage(stage, options))
    .filter(({ value, stage }) => `${value} ${labelOf(stage)}`.toLowerCase().includes(words))
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) ||
        systemName(one.system).localeCompare(systemName(other.system)) ||
        one.object.localeCompare(other.object) ||
        one.value.localeCompare(other.value),
    );
}

/** The statuses that are shown, for a spreadsheet. */
export function exportedStatuses(statuses: readonly Status[], options: readonly StageOption[]): ExportedList {
  const stageWords = (stage: string) => {
    if (stage === noStage) return 'no stage';
    return options.find(({ value }) => value === stage)?.label ?? `${stage}, not in the handbook`;
  };
  return {
    name: 'Status mapping',
    columns: [{ label: 'In the CRM' }, { label: 'System' }, { label: 'Rows of' }, { label: 'Stage of the handbook' }],
    rows: statuses.map(({ value, system, object, stage }) => [
      value,
      systemName(system),
      objectName(object),
      stageWords(stage),
    ]),
  };
}
