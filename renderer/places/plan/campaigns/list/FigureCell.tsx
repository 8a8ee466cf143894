import type { CampaignFigure } from '../../../../../shared/planning/campaign-figures.ts';
import { figureNames, figureValue, paceWords } from '../campaign-words.ts';
import { PlanBar } from '../page/PlanBar.tsx';
import classes from './list.module.css';

interface FigureCellProps {
  readonly figure: CampaignFigure;
  readonly currency: string;
}

/** A figure of a campaign in a row: actual of plan, a short bar with the plan to date, and how it stands. */
export function FigureCell({ figure, currency }: FigureCellProps) {
  const { key, actual, plan } = figure;
  const { words, tone } = paceWords(figure, currency);
  return (
    <div className={classes.figure}>
      <span className={classes.figureLine}>
        <strong>{figureValue(key, actual, currency)}</strong>
        {plan !== null && <span className={classes.of}>of {figureValue(key, plan, currency)}</span>}
        <PlanBar figure={figure} label={figureNames[key]} />
      </span>
      <span className={classes.standing} data-tone={tone}>
        {words}
      </span>
    </div>
  );
}
