import { funnelStages } from '../../../../shared/crm/fields.ts';
import { useCollection } from '../../../document/index.ts';

export interface StageChoice {
  readonly value: string;
  readonly label: string;
}

const usual: Readonly<Record<string, string>> = {
  inquiry: 'Inquiry',
  mql: 'MQL',
  sal: 'SAL',
  sql: 'SQL',
  opportunity: 'Opportunity',
  won: 'Won',
};

/** The stages of the funnel as the handbook calls them. */
export function useStageLabels(): readonly StageChoice[] {
  const definitions = useCollection('definitions');
  return funnelStages.map((stage) => ({
    value: stage,
    label: definitions.find((each) => each.stage === stage)?.label || (usual[stage] ?? stage),
  }));
}
