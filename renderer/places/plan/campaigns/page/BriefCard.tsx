import { reopenCampaign } from '../../../../../shared/planning/campaign-changes.ts';
import { budgetOf } from '../../../../../shared/planning/campaign-parts.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { IconAlertCircle } from '../../../../kit/icons.ts';
import { LongText } from '../../../../kit/rich-text/LongText.tsx';
import { RichText } from '../../../../kit/rich-text/RichText.tsx';
import { useReopening } from '../../../../state/use-reopening.ts';
import type { CampaignProps } from '../campaign-props.ts';
import { daysProblem, expectedProblem } from '../campaign-words.ts';
import { changeCampaign } from '../edit-parts.ts';
import { FactList } from './FactList.tsx';
import classes from './page.module.css';

/** What the campaign is for, typed together, and the facts that everything else is planned by. */
export function BriefCard(props: CampaignProps) {
  const { parts, campaigns } = props;
  const { entry } = parts;
  const { isReadOnly } = campaigns;
  const problem = daysProblem(entry) ?? expectedProblem(entry, budgetOf(parts));
  useReopening('campaigns', entry.id, { field: 'brief', text: entry.brief, reopen: () => reopenCampaign(entry) });
  return (
    <Card flush>
      <div className={classes.brief}>
        <div className={classes.text}>
          <h2 className={classes.smallHead}>Brief</h2>
          <LongText text={entry.brief}>
            <RichText
              root="campaigns"
              id={entry.id}
              field="brief"
              label="Brief"
              placeholder="For whom, what hurts, what we say, why now"
              isReadOnly={isReadOnly}
            />
          </LongText>
          {(entry.objective !== '' || !isReadOnly) && (
            <p className={classes.objective}>
              <EditableText
                value={entry.objective}
                label="Objective"
                placeholder="Objective in one sentence"
                readOnly={isReadOnly}
                onKeep={(objective) => changeCampaign(entry, { objective }, 'objective')}
              />
            </p>
          )}
        </div>
        <FactList {...props} />
      </div>
      {problem !== null && (
        <p className={classes.problem} role="status">
          <IconAlertCircle size={15} aria-hidden /> {problem}
        </p>
      )}
    </Card>
  );
}
