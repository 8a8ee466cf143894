import { useMemo } from 'react';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { campaignFigures } from '../../../../../shared/planning/campaign-figures.ts';
import type { CampaignParts } from '../../../../../shared/planning/campaign-parts.ts';
import { campaignForecast, latenessOf, teamGaps } from '../../../../../shared/planning/campaign-readiness.ts';
import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { IconAlertCircle, IconRocket, IconSpeakerphone } from '../../../../kit/icons.ts';
import { SignMarks } from '../../../../kit/signing/SignMarks.tsx';
import { marksWords } from '../../../../kit/signing/sign-words.ts';
import table from '../../../../kit/table.module.css';
import { lateLines, whenWords } from '../campaign-words.ts';
import type { Campaigns, CampaignsAnswer } from '../campaigns.ts';
import { CampaignMenu } from '../page/CampaignMenu.tsx';
import { coverageWords } from '../spent-words.ts';
import { FigureCell } from './FigureCell.tsx';
import classes from './list.module.css';

interface CampaignRowProps {
  readonly workspaceId: string;
  readonly parts: CampaignParts;
  readonly campaigns: Campaigns;
  readonly answer: CampaignsAnswer | null;
  /** The data was not asked yet. */
  readonly isLoading: boolean;
}

/** A campaign in the list: what it is, who accepted it, what is late, how it stands to its plan. */
export function CampaignRow({ workspaceId, parts, campaigns, answer, isLoading }: CampaignRowProps) {
  const { entry } = parts;
  const { today, currency, signers, people } = campaigns;
  const forecast = useMemo(() => campaignForecast(parts, today), [parts, today]);
  const actuals = answer?.campaigns.find(({ id }) => id === entry.id)?.actuals ?? [];
  const { figures, spent } = campaignFigures(parts, actuals, answer);
  const late = lateLines(latenessOf(parts, forecast, today));
  const { missing } = teamGaps(parts, people);
  const Icon = entry.kind === 'launch' ? IconRocket : IconSpeakerphone;
  return (
    <tr>
      <td className={classes.name}>
        <span className={classes.nameLine}>
          <Icon size={15} stroke={1.7} aria-label={entry.kind === 'launch' ? 'Launch' : 'Campaign'} />
          <a href={workspaceHref(workspaceId, ['plan', 'campaigns', entry.id])}>{campaignName(entry)}</a>
        </span>
        <span className={table.second}>{whenWords(entry, today)}</span>
      </td>
      <td>
        <span className={classes.accepted} title={marksWords(entry, signers)}>
          <SignMarks entry={entry} signers={signers} />
        </span>
      </td>
      <td className={classes.lateCell}>
        {late.map((line, index) => (
          <span key={line} className={classes.late} data-first={index === 0}>
            {index === 0 && <IconAlertCircle size={14} aria-hidden />} {line}
          </span>
        ))}
        {missing.length > 0 && (
          <span className={classes.missing}>
            {missing.length === 2 ? 'no team yet' : `nobody from ${missing.map(functionLabel).join('')}`}
          </span>
        )}
        {late.length === 0 && missing.length === 0 && <span className={table.quiet}>nothing</span>}
      </td>
      <td>
        <FigureCell figure={figures.spent} currency={currency} isLoading={isLoading} coverage={coverageWords(spent)} />
      </td>
      <td>
        <FigureCell figure={figures.mql} currency={currency} isLoading={isLoading} />
      </td>
      <td className={classes.more}>
        <CampaignMenu workspaceId={workspaceId} parts={parts} campaigns={campaigns} />
      </td>
    </tr>
  );
}
