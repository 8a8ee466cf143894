import type { CampaignFigure } from '../../../../../shared/planning/campaign-figures.ts';
import { figureAmount, figureNames, figureValue, paceWords } from '../campaign-words.ts';
import { PlanBar } from '../page/PlanBar.tsx';
import classes from './list.module.css';

interface FigureCellProps {
  readonly figure: CampaignFigure;
  readonly currency: string;
  readonly isLoading: boolean;
  /** How far it is known; empty where it is in full. */
  readonly coverage?: string;
}

/** A figure of a campaign in a row: actual of plan, a short bar with the plan to date, and how it stands. */
export function FigureCell({ figure, currency, isLoading, coverage = '' }: FigureCellProps) {
  const { key, actual, plan } = figure;
  if (isLoading && (actual === null || figure.isAtLeast)) return <div className={classes.loading} />;
  const { words, tone } = paceWords(figure, currency);
  return (
    <div className={classes.figure} data-figure={key}>
      <span className={classes.figureLine}>
        <span>
          <strong>{figureAmount(figure, currency)}</strong>
          {plan !== null && (
            <>
              {' '}
              <span className={classes.of}>of {figureValue(key, plan, currency)}</span>
            </>
          )}
        </span>
        <PlanBar figure={figure} label={figureNames[key]} />
      </span>
      <span className={classes.standing} data-tone={tone}>
        {[words, coverage].filter(Boolean).join(', ')}
      </span>
    </div>
  );
}
