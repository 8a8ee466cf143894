import { EditableText } from '../../../../kit/EditableText.tsx';
import { countOf } from '../../../../kit/format.ts';
import { ChoiceCard, RadioCards } from './ChoiceCard.tsx';
import type { ChoiceProps } from './choice-props.ts';
import { horizonOptions } from './choice-words.ts';
import classes from './choices.module.css';
import { readDays } from './whole-number.ts';

const usualHorizon = 60;

/** How many days a lead gets for the next stage: by history, or the same for every step. */
export function HorizonChoice({ settings, isReadOnly, choose }: ChoiceProps) {
  const { horizonDays } = settings;
  const set = (days: number | null) => choose({ horizonDays: days }, 'the horizon');
  return (
    <ChoiceCard
      question="How long does a lead get to reach the next stage?"
      changes="Changes which leads count in a conversion: only those that have had this much time."
      metric="stage_conversion"
    >
      <RadioCards
        label="Horizon"
        options={horizonOptions}
        chosen={horizonDays === null ? 'auto' : 'fixed'}
        isReadOnly={isReadOnly}
        onChoose={(chosen) => set(chosen === 'auto' ? null : usualHorizon)}
      >
        {horizonDays !== null && (
          <p className={classes.number}>
            <EditableText
              value={String(horizonDays)}
              label="Days of the horizon"
              readOnly={isReadOnly}
              validate={(text) => (readDays(text) === null ? 'Whole days, 1 to 1,000.' : null)}
              onKeep={(text) => set(readDays(text))}
            />{' '}
            {countOf(horizonDays, 'day').replace(/^\S+ /u, '')}
          </p>
        )}
      </RadioCards>
    </ChoiceCard>
  );
}
