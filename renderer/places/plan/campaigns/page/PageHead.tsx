import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { sameWords } from '../../../../../shared/planning/same-words.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { BasisToCome, PageTitle } from '../../../../kit/PageTitle.tsx';
import { AcceptActions } from '../acceptance/AcceptActions.tsx';
import type { ActualsProps } from '../campaign-props.ts';
import { countedTo, whenWords } from '../campaign-words.ts';
import { changeCampaign } from '../edit-parts.ts';
import { CampaignMenu } from './CampaignMenu.tsx';
import { StateMenu } from './StateMenu.tsx';

/** The title row: name, state, when it is and up to when the data knows, and the one thing to do next. */
export function PageHead({ workspaceId, parts, campaigns, answer, figures, isLoading }: ActualsProps) {
  const { entry } = parts;
  const { isReadOnly, today } = campaigns;
  const asOf = answer?.asOf ?? null;
  const when = whenWords(entry, today);
  const others = campaigns.all.map((each) => each.entry);
  const isTwin = sameWords(entry, others, ({ name }) => name).length > 0;
  const counted = (to: string) =>
    `Actuals to ${countedTo(entry, to)}${figures.share === null && asOf !== null ? '' : ', mark is the plan to date'}`;
  const actuals = asOf === null || figures.sum === null ? null : counted(asOf);
  const isToCome = isLoading && actuals === null && parts.matches.length > 0;
  return (
    <PageTitle
      parent={{ label: 'Campaigns', href: workspaceHref(workspaceId, ['plan', 'campaigns']) }}
      title={
        <EditableText
          value={entry.name}
          label="Name of the campaign"
          opensFor={entry.id}
          placeholder={campaignName(entry)}
          readOnly={isReadOnly}
          validate={(text) => (text === '' ? 'A campaign needs a name.' : null)}
          onKeep={(name) => changeCampaign(entry, { name }, 'name')}
        />
      }
      pill={<StateMenu parts={parts} campaigns={campaigns} />}
      basis={
        <>
          {[when, actuals, isTwin ? 'Another campaign is called the same' : null]
            .filter((words) => words !== null)
            .join('. ')}
          {isToCome && <BasisToCome like={`. ${counted(formatLocalDate(today))}`} />}
        </>
      }
      actions={
        <>
          <CampaignMenu workspaceId={workspaceId} parts={parts} campaigns={campaigns} isPage />
          <AcceptActions parts={parts} campaigns={campaigns} />
        </>
      }
    />
  );
}
