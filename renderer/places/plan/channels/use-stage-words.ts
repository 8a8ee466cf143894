import { useStageLabels } from '../campaigns/use-stage-labels.ts';
import { type StageWords, stageWordsOf } from './channel-words.ts';

/** What the handbook calls the stages that money is divided by. */
export function useStageWords(): StageWords {
  const labels = useStageLabels();
  return stageWordsOf(new Map(labels.map(({ value, label }) => [value, label])));
}
