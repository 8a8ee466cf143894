import { useCollection } from '../../../../document/index.ts';
import { ChoiceCard, RadioCards } from './ChoiceCard.tsx';
import type { ChoiceProps } from './choice-props.ts';
import type { Option } from './choice-words.ts';

const consequences: readonly (readonly [stage: string, label: string, consequence: string])[] = [
  ['mql', 'MQL', 'Growth in what Marketing hands over. Moves first, and is furthest from revenue.'],
  ['sal', 'SAL', 'Growth in leads that the other team accepted.'],
  ['sql', 'SQL', 'Growth in leads with a confirmed need. Fewer and later, but closest to pipeline.'],
  ['opportunity', 'Opportunity', 'Growth in leads with a deal. The monthly counts are small.'],
];

/** Which stage's monthly growth is called lead velocity. */
export function QualifiedChoice({ settings, isReadOnly, choose }: ChoiceProps) {
  const definitions = useCollection('definitions');
  const labelOf = (stage: string, usual: string) =>
    definitions.find((definition) => definition.stage === stage)?.label || usual;
  const options: readonly Option<string>[] = consequences.map(([stage, usual, consequence]) => ({
    value: stage,
    label: labelOf(stage, usual),
    consequence,
  }));
  return (
    <ChoiceCard
      question="From which stage on is a lead qualified?"
      changes="Lead velocity counts the leads that first reach this stage in a month. A new version of its definition marks a break."
      metric="lead_velocity_rate"
    >
      <RadioCards
        label="Qualified stage"
        options={options}
        chosen={options.some(({ value }) => value === settings.qualifiedStage) ? settings.qualifiedStage : 'sal'}
        isReadOnly={isReadOnly}
        onChoose={(qualifiedStage) => choose({ qualifiedStage }, 'the qualified stage')}
      />
    </ChoiceCard>
  );
}
