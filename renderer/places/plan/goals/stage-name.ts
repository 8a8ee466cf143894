import { definitionName } from '../../../../shared/model/handbook-entry.ts';
import { startingStageLabels } from '../../../../shared/model/starting-handbook.ts';
import { currentSnapshot } from '../../../document/index.ts';

/** What the handbook calls a stage, else what it is usually called. */
export function stageName(stage: string): string {
  const definition = [...currentSnapshot().definitions.values()].find(
    (each) => each.stage === stage && each.deletedAt === null,
  );
  return definition ? definitionName(definition) : (startingStageLabels.get(stage) ?? stage);
}
