import { useIsPrinting } from '../../../kit/use-is-printing.ts';
import { useActuals, useCampaigns } from '../campaigns/use-campaigns.ts';
import { useGoals } from '../goals/use-goals.ts';
import { PlanPrint } from './PlanPrint.tsx';

/** Holds the plan ready for paper, since nothing can be asked once printing has begun. */
export function PlanPaper({ workspaceId }: { readonly workspaceId: string }) {
  const goals = useGoals(workspaceId);
  const campaigns = useCampaigns();
  const answer = useActuals(workspaceId, campaigns.all);
  return useIsPrinting() && <PlanPrint goals={goals} campaigns={campaigns} answer={answer.data} />;
}
