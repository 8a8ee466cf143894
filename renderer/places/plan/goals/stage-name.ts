import { definitionName } from '../../../../shared/model/handbook-entry.ts';
import { currentSnapshot } from '../../../document/index.ts';

const usual: Readonly<Record<string, string>> = {
  inquiry: 'Inquiry',
  mql: 'MQL',
  sal: 'SAL',
  sql: 'SQL',
  opportunity: 'Opportunity',
  won: 'Won',
};

/** What the handbook calls a stage, else what it is usually called. */
export function stageName(stage: string): string {
  const definition = [...currentSnapshot().definitions.values()].find(
    (each) => each.stage === stage && each.deletedAt === null,
  );
  return definition ? definitionName(definition) : (usual[stage] ?? stage);
}
