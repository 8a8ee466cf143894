import type { ScreenProps } from '../../../app/routes.ts';
import { CampaignList } from './list/CampaignList.tsx';
import { CampaignPage } from './page/CampaignPage.tsx';
import { useActuals, useCampaigns } from './use-campaigns.ts';

/** P3: the campaigns and launches of the workspace, or one of them. */
export function CampaignsScreen({ route }: ScreenProps) {
  const { workspaceId, rest } = route;
  const campaigns = useCampaigns();
  const answer = useActuals(workspaceId, campaigns.all);
  const chosen = campaigns.all.find(({ entry }) => entry.id === rest[0]);
  if (!chosen) return <CampaignList workspaceId={workspaceId} campaigns={campaigns} answer={answer} />;
  return (
    <CampaignPage
      key={chosen.entry.id}
      workspaceId={workspaceId}
      parts={chosen}
      campaigns={campaigns}
      answer={answer}
      taskId={rest[1] ?? null}
    />
  );
}
