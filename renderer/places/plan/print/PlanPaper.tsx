import { type FiscalPart, nearestPeriod } from '../../../../shared/planning/goal-periods.ts';
import { useSettings } from '../../../document/index.ts';
import { useIsPrinting } from '../../../kit/use-is-printing.ts';
import { useActuals, useCampaigns } from '../campaigns/use-campaigns.ts';
import { useGoals } from '../goals/use-goals.ts';
import { PlanPrint } from './PlanPrint.tsx';

interface PlanPaperProps {
  readonly workspaceId: string;
  /** The goals of which days are chosen; the nearest that has goals, where nobody chose. */
  readonly period?: FiscalPart;
}

/** Holds the plan ready for paper, since nothing can be asked once printing has begun. */
export function PlanPaper({ workspaceId, period }: PlanPaperProps) {
  const goals = useGoals(workspaceId);
  const campaigns = useCampaigns();
  const answer = useActuals(workspaceId, campaigns.all);
  const { fiscalYearStart } = useSettings();
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  const shown = period ?? nearestPeriod(goals.goals, goals.asOf ?? goals.today, fiscalYearStart);
  return <PlanPrint goals={goals} period={shown} campaigns={campaigns} answer={answer.data} />;
}
