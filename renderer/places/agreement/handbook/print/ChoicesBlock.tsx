import type { Entity } from '../../../../../shared/model/entities.ts';
import { useCollection, useSettings } from '../../../../document/index.ts';
import { PaperFacts, PaperPart } from '../../../../kit/print/Paper.tsx';
import {
  cadenceOptions,
  cycleOptions,
  horizonOptions,
  type Option,
  pipelineOptions,
  skipOptions,
} from '../choices/choice-words.ts';

const labelOf = (options: readonly Option<string>[], chosen: string): string =>
  options.find(({ value }) => value === chosen)?.label ?? chosen;

function choiceLines(settings: Entity<'settings'>, stageLabel: (stage: string) => string) {
  const { horizonDays, skippedStages, qualifiedStage, pipelineEntry, cycleStart, reviewCadenceDays } = settings;
  return [
    ['Time for a step', horizonDays === null ? labelOf(horizonOptions, 'auto') : `${horizonDays} days for every step`],
    ['Skipped stages', labelOf(skipOptions, skippedStages)],
    ['Qualified from', stageLabel(qualifiedStage)],
    ['Pipeline is created', labelOf(pipelineOptions, pipelineEntry)],
    ['Sales cycle starts', labelOf(cycleOptions(cycleStart), cycleStart)],
    ['Reviews', labelOf(cadenceOptions(reviewCadenceDays), String(reviewCadenceDays))],
    ['Small samples', `Counts only below ${settings.smallSample}, grey with its range below ${settings.greySample}`],
  ] as const;
}

/** The choices behind the figures, on paper. */
export function ChoicesBlock() {
  const settings = useSettings();
  const definitions = useCollection('definitions');
  const stageLabel = (stage: string) => definitions.find((one) => one.stage === stage)?.label || stage;
  return (
    <PaperPart title="Choices">
      <PaperFacts facts={choiceLines(settings, stageLabel)} />
    </PaperPart>
  );
}
