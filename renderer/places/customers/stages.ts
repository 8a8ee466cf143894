import { useMemo } from 'react';
import { type FunnelStage, funnelStages } from '../../../shared/crm/fields.ts';
import { definitionName } from '../../../shared/model/handbook-entry.ts';
import { useCollection } from '../../document/index.ts';

/** What the stages are called where there is no handbook. */
const usualNames: Readonly<Record<FunnelStage, string>> = {
  inquiry: 'Inquiry',
  mql: 'MQL',
  sal: 'SAL',
  sql: 'SQL',
  opportunity: 'Opportunity',
  won: 'Won',
};

export type StageNames = Readonly<Record<FunnelStage, string>>;

/** What the handbook calls the stages of the funnel. */
export function useStageNames(): StageNames {
  const definitions = useCollection('definitions');
  return useMemo(() => {
    const named = funnelStages.map((stage) => {
      const definition = definitions.find((each) => each.stage === stage && each.kind === 'stage');
      return [stage, definition ? definitionName(definition) : usualNames[stage]] as const;
    });
    return Object.fromEntries(named) as Record<FunnelStage, string>;
  }, [definitions]);
}

/** The stage that an address or an entry names; null for none of the funnel's. */
export function funnelStageOf(text: string | undefined): FunnelStage | null {
  return funnelStages.find((stage) => stage === text) ?? null;
}

/** Choices of a stage, with none of them first. */
export function stageChoices(names: StageNames, none: string) {
  return [
    { value: '', label: none },
    ...funnelStages.map((stage) => ({ value: stage as string, label: names[stage] })),
  ];
}
