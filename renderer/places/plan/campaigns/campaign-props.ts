import type { CampaignActuals } from '../../../../shared/contract/campaigns.ts';
import type { CampaignFigures } from '../../../../shared/planning/campaign-figures.ts';
import type { CampaignParts } from '../../../../shared/planning/campaign-parts.ts';
import type { Forecast, Plan } from '../../../../shared/planning/schedule.ts';
import type { Campaigns, CampaignsAnswer } from './campaigns.ts';

/** What every part of a campaign's page is given. */
export interface CampaignProps {
  readonly workspaceId: string;
  readonly parts: CampaignParts;
  readonly campaigns: Campaigns;
}

/** As `CampaignProps` with what the imported data says; null until it was asked. */
export interface ActualsProps extends CampaignProps {
  readonly answer: CampaignsAnswer | null;
  /** The data was not asked yet, or not for all that is matched: what is not known may be in a moment. */
  readonly isLoading: boolean;
  /** Of this campaign. */
  readonly actuals: readonly CampaignActuals[];
  readonly figures: CampaignFigures;
}

/** As `CampaignProps` with how the plan of its tasks will go. */
export interface PlanProps extends CampaignProps {
  readonly plan: Plan;
  readonly forecast: Forecast;
}
