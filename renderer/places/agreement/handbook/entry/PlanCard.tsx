import { definitionName } from '../../../../../shared/model/handbook-entry.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { NumberText } from '../../../../kit/fields/NumberText.tsx';
import { readShare, shareText } from '../../../../kit/fields/number-text.ts';
import classes from './cards.module.css';
import { editEntry } from './edit-entry.ts';
import type { EntryProps } from './entry-props.ts';

/** The plan and the target of a stage, as the funnel draws them. */
export function PlanCard({ definition, handbook }: EntryProps) {
  const { targetVolume, targetRate, stage } = definition;
  const { isReadOnly, stages } = handbook;
  const position = stages.findIndex((one) => one.id === definition.id);
  const before = position > 0 ? stages[position - 1] : undefined;
  const isWayOut = ['lost', 'recycled', 'disqualified'].includes(stage);
  if (isWayOut) return null;
  return (
    <Card title="Plan and target" about="not part of what is signed">
      <dl className={classes.plan}>
        <div>
          <dt>Plan for a review period</dt>
          <dd>
            <NumberText
              value={targetVolume}
              label="Plan for a review period"
              placeholder="None"
              isAmount
              isReadOnly={isReadOnly}
              onKeep={(volume) => editEntry(definition, { targetVolume: volume }, 'plan')}
            />
          </dd>
        </div>
        {before && (
          <div>
            <dt>Target, of {definitionName(before)}</dt>
            <dd>
              <EditableText
                value={shareText(targetRate)}
                label={`Target in percent of ${definitionName(before)}`}
                placeholder="None"
                readOnly={isReadOnly}
                validate={(text) => (text === '' || readShare(text) !== null ? null : '0 to 100.')}
                onKeep={(text) => editEntry(definition, { targetRate: readShare(text) }, 'target')}
              />
              {targetRate !== null && '%'}
            </dd>
          </div>
        )}
      </dl>
      <p className={classes.cardAbout}>The funnel chart shows both: the plan as a line, the target beside the step.</p>
    </Card>
  );
}
