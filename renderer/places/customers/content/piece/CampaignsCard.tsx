import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { customerLinks } from '../../links.ts';
import styles from './piece.module.css';

interface CampaignsCardProps {
  readonly workspaceId: string;
  readonly contentId: string;
}

/** The campaigns that use a piece: the way back for those who made it from one. */
export function CampaignsCard({ workspaceId, contentId }: CampaignsCardProps) {
  const uses = useCollection('campaignContent').filter((use) => use.contentId === contentId);
  const campaigns = useCollection('campaigns').filter(({ id }) => uses.some(({ campaignId }) => campaignId === id));
  if (campaigns.length === 0) return null;
  return (
    <Card title="Used in campaigns">
      <ul className={styles.campaigns}>
        {campaigns.map((campaign) => (
          <li key={campaign.id} dir="auto">
            <a href={customerLinks.campaign(workspaceId, campaign.id)}>{campaignName(campaign)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
