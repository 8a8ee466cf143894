import { Button } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../../kit/ExportMenu.tsx';
import { IconPlus, IconSpeakerphone } from '../../../../kit/icons.ts';
import { PageTitle } from '../../../../kit/PageTitle.tsx';
import { LookAgain, ProblemNotice } from '../../../../kit/ProblemNotice.tsx';
import { PrintButton } from '../../../../kit/print/PrintButton.tsx';
import type { HostQuery } from '../../../../state/use-host-query.ts';
import { PlanPaper } from '../../print/PlanPaper.tsx';
import { stateOrder } from '../campaign-words.ts';
import type { Campaigns } from '../campaigns.ts';
import { unmatchedOf, waitingWords } from '../matching/suggestions.ts';
import { UnmatchedCard } from '../matching/UnmatchedCard.tsx';
import { CampaignTable } from './CampaignTable.tsx';
import { campaignListFile } from './campaign-list-file.ts';
import classes from './list.module.css';
import { listSentence } from './list-sentence.ts';

interface CampaignListProps {
  readonly workspaceId: string;
  readonly campaigns: Campaigns;
  readonly answer: HostQuery<'plan/campaigns'>;
}

/** All campaigns and launches by state, with what is late and how they stand to their plan. */
export function CampaignList({ workspaceId, campaigns, answer }: CampaignListProps) {
  const [isAdding, setAdding] = useState(false);
  const { all, isReadOnly } = campaigns;
  const add = !isReadOnly && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      New campaign
    </Button>
  );
  const isEmpty = all.length === 0 && !isAdding;
  const ordered = stateOrder.flatMap((state) => all.filter(({ entry }) => entry.state === state));
  return (
    <>
      <div className={classes.page} data-screen-only>
        <PageTitle
          title="Campaigns"
          basis={isEmpty ? undefined : listSentence(campaigns)}
          actions={
            !isEmpty && (
              <>
                <PrintButton label="Print the plan" />
                <ExportMenu list={() => campaignListFile(ordered, campaigns, answer.data)} />
                {add}
              </>
            )
          }
        />
        {answer.problem && <ProblemNotice problem={answer.problem} actions={<LookAgain onClick={answer.reload} />} />}
        {isEmpty ? (
          <EmptyState
            icon={<IconSpeakerphone size={20} />}
            question="What do both teams do next, and when?"
            practice={`If Sales accepts a campaign before it starts, someone is waiting for its leads. Write down for whom it is, when, and what it should bring.${waitingWords(unmatchedOf(campaigns, answer.data).length, isReadOnly)}`}
            actions={add}
          />
        ) : (
          <CampaignTable
            workspaceId={workspaceId}
            campaigns={campaigns}
            answer={answer.data}
            isLoading={answer.data === null && answer.problem === null}
            isAdding={isAdding}
            onAdded={() => setAdding(false)}
          />
        )}
        <UnmatchedCard workspaceId={workspaceId} campaigns={campaigns} answer={answer.data} />
      </div>
      <PlanPaper workspaceId={workspaceId} />
    </>
  );
}
