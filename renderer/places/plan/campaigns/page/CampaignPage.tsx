import { useMemo } from 'react';
import { campaignFigures } from '../../../../../shared/planning/campaign-figures.ts';
import { type CampaignParts, planOf } from '../../../../../shared/planning/campaign-parts.ts';
import { campaignForecast } from '../../../../../shared/planning/campaign-readiness.ts';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import { LookAgain, ProblemNotice } from '../../../../kit/ProblemNotice.tsx';
import { useIsPrinting } from '../../../../kit/use-is-printing.ts';
import type { HostQuery } from '../../../../state/use-host-query.ts';
import { AcceptCard } from '../acceptance/AcceptCard.tsx';
import { type Campaigns, isCounting } from '../campaigns.ts';
import { ChannelsCard } from '../channels/ChannelsCard.tsx';
import { ChecklistCard } from '../checklist/ChecklistCard.tsx';
import { ContentCard } from '../content/ContentCard.tsx';
import { GrowthCard } from '../growth/GrowthCard.tsx';
import { MatchCard } from '../matching/MatchCard.tsx';
import { CampaignPrint } from '../print/CampaignPrint.tsx';
import { TeamCard } from '../team/TeamCard.tsx';
import { TimelineCard } from '../timeline/TimelineCard.tsx';
import { BriefCard } from './BriefCard.tsx';
import { FigureStrip } from './FigureStrip.tsx';
import { PageHead } from './PageHead.tsx';
import classes from './page.module.css';
import { RetroCard } from './RetroCard.tsx';
import { WhyCard } from './WhyCard.tsx';

interface CampaignPageProps {
  readonly workspaceId: string;
  readonly parts: CampaignParts;
  readonly campaigns: Campaigns;
  readonly answer: HostQuery<'plan/campaigns'>;
  /** The task that the address names, opened in the timeline. */
  readonly taskId: string | null;
}

/** One campaign or launch: what it is for, what it costs and brings, when what happens, and who accepted it. */
export function CampaignPage({ workspaceId, parts, campaigns, answer, taskId }: CampaignPageProps) {
  const { entry } = parts;
  const { today } = campaigns;
  const isPrinting = useIsPrinting();
  const plan = useMemo(() => planOf(parts), [parts]);
  const forecast = useMemo(() => campaignForecast(parts, today), [parts, today]);
  const actuals = answer.data?.campaigns.find(({ id }) => id === entry.id)?.actuals ?? [];
  const figures = campaignFigures(parts, actuals, answer.data);
  const props = { workspaceId, parts, campaigns };
  const isLoading = isCounting(parts, answer);
  const measured = { ...props, answer: answer.data, isLoading, actuals, figures };
  const planned = { ...props, plan, forecast };
  return (
    <>
      <div className={classes.page} data-screen-only>
        <PageHead {...measured} />
        {answer.problem && <ProblemNotice problem={answer.problem} actions={<LookAgain onClick={answer.reload} />} />}
        <FigureStrip {...measured} />
        <div className={classes.columns}>
          <div className={classes.stack}>
            <BriefCard {...props} />
            <ChannelsCard {...measured} />
            <TimelineCard {...planned} taskId={taskId} />
            <ContentCard {...props} />
            <RetroCard {...measured} />
            <MatchCard {...measured} />
            <GrowthCard {...measured} />
            <CommentsCard root="campaigns" entryId={entry.id} />
          </div>
          <aside className={classes.stack} aria-label="Acceptance, checklist and team">
            <AcceptCard {...props} />
            <ChecklistCard {...props} />
            <TeamCard {...props} />
            <WhyCard {...props} />
          </aside>
        </div>
      </div>
      {isPrinting && <CampaignPrint {...measured} {...planned} />}
    </>
  );
}
