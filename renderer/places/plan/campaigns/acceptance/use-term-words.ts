import { useKnownCollection } from '../../../../document/index.ts';
import { useStageLabels } from '../use-stage-labels.ts';
import type { TermWords } from './changed-lines.ts';

/** What the goals, personas, messages and stages in accepted terms are called. */
export function useTermWords(currency: string): TermWords {
  const named = [
    ...useKnownCollection('goals').map(({ id, title }) => [id, title || 'Untitled goal'] as const),
    ...useKnownCollection('personas').map(({ id, name }) => [id, name || 'Untitled persona'] as const),
    ...useKnownCollection('messages').map(({ id, headline }) => [id, headline || 'Untitled message'] as const),
  ];
  const names = new Map(named);
  const stages = useStageLabels();
  return {
    currency,
    nameOf: (id) => names.get(id) ?? id,
    stageOf: (stage) => stages.find(({ value }) => value === stage)?.label ?? stage,
  };
}
