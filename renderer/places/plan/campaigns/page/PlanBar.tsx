import type { CampaignFigure } from '../../../../../shared/planning/campaign-figures.ts';
import classes from './plan-bar.module.css';

interface PlanBarProps {
  readonly figure: CampaignFigure;
  readonly label: string;
}

/** How much of a plan has come, with a mark where the plan to date stands; empty where there is no plan. */
export function PlanBar({ figure, label }: PlanBarProps) {
  const { actual, plan, pace, isAtLeast } = figure;
  if (plan === null || plan <= 0) return <span className={classes.bar} data-empty aria-hidden />;
  const share = (value: number) => `${Math.min(100, Math.max(0, (value / plan) * 100))}%`;
  return (
    <span
      className={classes.bar}
      role="img"
      aria-label={`${label}: ${actual === null ? 'not known' : `${isAtLeast ? 'at least ' : ''}${Math.round((actual / plan) * 100)} percent of the plan`}${
        pace.toDate === null ? '' : `, ${Math.round((pace.toDate / plan) * 100)} percent planned to date`
      }`}
    >
      {actual !== null && <span className={classes.fill} data-kind={figure.key} style={{ width: share(actual) }} />}
      {pace.toDate !== null && <span className={classes.mark} style={{ left: share(pace.toDate) }} />}
    </span>
  );
}
