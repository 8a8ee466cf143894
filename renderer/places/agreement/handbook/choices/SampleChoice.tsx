import { EditableText } from '../../../../kit/EditableText.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import type { ChoiceProps } from './choice-props.ts';
import classes from './choices.module.css';
import { readDays } from './whole-number.ts';

/** How few are too few for a percentage. */
export function SampleChoice({ settings, isReadOnly, choose }: ChoiceProps) {
  const { smallSample, greySample } = settings;
  return (
    <ChoiceCard
      question="How few are too few for a percentage?"
      changes="Changes how many cases a percentage needs to be shown, and to be shown without its range."
    >
      <dl className={classes.limits}>
        <div>
          <dt>Counts only below</dt>
          <dd>
            <EditableText
              value={String(smallSample)}
              label="Counts only below"
              readOnly={isReadOnly}
              validate={(text) => {
                const count = readDays(text);
                if (count === null) return 'A whole number.';
                return count > greySample ? `At most ${greySample}, where rates turn grey.` : null;
              }}
              onKeep={(text) => choose({ smallSample: readDays(text) ?? smallSample }, 'the limit of small samples')}
            />
          </dd>
          <dd className={classes.limitAbout}>“3 of 4”, no percentage</dd>
        </div>
        <div>
          <dt>Grey with interval below</dt>
          <dd>
            <EditableText
              value={String(greySample)}
              label="Grey with interval below"
              readOnly={isReadOnly}
              validate={(text) => {
                const count = readDays(text);
                if (count === null) return 'A whole number.';
                return count < smallSample ? `At least ${smallSample}, where percentages begin.` : null;
              }}
              onKeep={(text) => choose({ greySample: readDays(text) ?? greySample }, 'the limit of grey samples')}
            />
          </dd>
          <dd className={classes.limitAbout}>“9 of 14, 39 – 84%”, no change shown as sure</dd>
        </div>
      </dl>
    </ChoiceCard>
  );
}
