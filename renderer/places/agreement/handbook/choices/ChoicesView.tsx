import { workspaceHref } from '../../../../app/routes.ts';
import { changeSettings } from '../../../../commands/change-settings.ts';
import { currentSnapshot, runChange, useSettings } from '../../../../document/index.ts';
import { PageTitle } from '../../../../kit/PageTitle.tsx';
import { PrintButton } from '../../../../kit/print/PrintButton.tsx';
import { HandbookFrame } from '../HandbookFrame.tsx';
import { ChoiceCard, RadioCards } from './ChoiceCard.tsx';
import type { ChoiceFields } from './choice-props.ts';
import { cadenceOptions, cycleOptions, pipelineOptions, skipOptions } from './choice-words.ts';
import { HorizonChoice } from './HorizonChoice.tsx';
import { QualifiedChoice } from './QualifiedChoice.tsx';
import { SampleChoice } from './SampleChoice.tsx';

interface ChoicesViewProps {
  readonly workspaceId: string;
  readonly isReadOnly: boolean;
}

function choose(fields: ChoiceFields, what: string): void {
  runChange(changeSettings(currentSnapshot(), fields, `choose ${what}`));
}

/** The choices behind the figures: what each one changes, in a sentence, beside the metric that rests on it. */
export function ChoicesView({ workspaceId, isReadOnly }: ChoicesViewProps) {
  const settings = useSettings();
  const choice = { settings, isReadOnly, choose };
  return (
    <HandbookFrame
      workspaceId={workspaceId}
      section="choices"
      title={
        <PageTitle
          parent={{ label: 'Handbook', href: workspaceHref(workspaceId, ['agreement', 'handbook']) }}
          title="Choices"
          basis="A change counts in every open review at once. Reviews that were closed stay as they were."
          actions={<PrintButton label="Print the handbook" />}
        />
      }
    >
      <HorizonChoice {...choice} />
      <ChoiceCard
        question="What of a stage that was skipped?"
        changes="Changes every step of the funnel, acceptance and the days in each stage."
        metric="stage_conversion"
      >
        <RadioCards
          label="Skipped stages"
          options={skipOptions}
          chosen={settings.skippedStages}
          isReadOnly={isReadOnly}
          onChoose={(skippedStages) => choose({ skippedStages }, 'how skipped stages count')}
        />
      </ChoiceCard>
      <QualifiedChoice {...choice} />
      <ChoiceCard
        question="When is pipeline created?"
        changes="Changes the period in which a deal counts as new pipeline, not its amount."
        metric="pipeline_created"
      >
        <RadioCards
          label="Pipeline is created"
          options={pipelineOptions}
          chosen={settings.pipelineEntry}
          isReadOnly={isReadOnly}
          onChoose={(pipelineEntry) => choose({ pipelineEntry }, 'when pipeline is created')}
        />
      </ChoiceCard>
      <ChoiceCard
        question="When does the sales cycle start?"
        changes="Changes how long a sale is said to take."
        metric="sales_cycle"
      >
        <RadioCards
          label="The sales cycle starts"
          options={cycleOptions(settings.cycleStart)}
          chosen={settings.cycleStart}
          isReadOnly={isReadOnly}
          onChoose={(cycleStart) => choose({ cycleStart }, 'when the sales cycle starts')}
        />
      </ChoiceCard>
      <ChoiceCard
        question="How often do you review?"
        changes="Changes the period that review screens open with, and the one it is compared with."
      >
        <RadioCards
          label="Rhythm of reviews"
          options={cadenceOptions(settings.reviewCadenceDays)}
          chosen={String(settings.reviewCadenceDays)}
          isReadOnly={isReadOnly}
          onChoose={(days) => choose({ reviewCadenceDays: Number(days) }, 'the rhythm of reviews')}
        />
      </ChoiceCard>
      <SampleChoice {...choice} />
    </HandbookFrame>
  );
}
