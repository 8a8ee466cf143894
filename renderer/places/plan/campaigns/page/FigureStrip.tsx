import { Tooltip } from '@mantine/core';
import { type CampaignFigureKey, campaignFigureKeys } from '../../../../../shared/planning/campaign-figures.ts';
import { IconAlertTriangle, IconArrowDownRight, IconArrowUpRight } from '../../../../kit/icons.ts';
import type { ActualsProps } from '../campaign-props.ts';
import { figureAmount, figureNames, figureValue, paceWords } from '../campaign-words.ts';
import { campaignQuery } from '../campaigns.ts';
import { likelyLeads } from '../matching/suggestions.ts';
import { rowsBehind } from '../rows-behind.ts';
import { figureBasis, figureMore } from './figure-basis.ts';
import { PlanBar } from './PlanBar.tsx';
import classes from './strip.module.css';

/** Five figures against their plan: how much came, how much should have by now, and what that is based on. */
export function FigureStrip(props: ActualsProps) {
  return (
    <section className={classes.strip} aria-label="Plan against actual" aria-busy={props.isLoading}>
      {campaignFigureKeys.map((key) => (
        <Figure key={key} {...props} figureKey={key} />
      ))}
    </section>
  );
}

function Figure({ figureKey: key, ...props }: ActualsProps & { readonly figureKey: CampaignFigureKey }) {
  const { workspaceId, parts, campaigns, actuals, answer, figures } = props;
  const { currency } = campaigns;
  const figure = figures.figures[key];
  const { words, tone } = paceWords(figure, currency);
  const unmatched = key === 'leads' ? likelyLeads(parts, campaigns, answer) : 0;
  const href =
    answer === null || figure.actual === null || (key === 'spent' && figures.spent.from === 'typed')
      ? null
      : rowsBehind(workspaceId, key, actuals, campaignQuery(parts, campaigns.all), answer);
  const more = [figureMore(figure, figures, currency), unmatched > 0 ? `${unmatched} not matched` : ''].filter(Boolean);
  const Arrow = tone === 'bad' ? IconArrowDownRight : IconArrowUpRight;
  const isUnknown = figure.actual === null;
  const isWaiting = props.isLoading && (isUnknown || figure.isAtLeast);
  const value = isWaiting ? '…' : figureAmount(figure, currency);
  return (
    <div className={classes.cell}>
      <span className={classes.label}>
        {figureNames[key]}
        {unmatched > 0 && <IconAlertTriangle size={14} aria-label="Not all is matched" className={classes.warn} />}
      </span>
      <span className={classes.value}>
        <Tooltip label={figureBasis(figure, figures, answer)} multiline w={320} position="bottom-start">
          {href === null ? (
            <strong className={classes.number} data-unknown={isUnknown}>
              <button type="button" className={classes.why} aria-label={`${figureNames[key]}: ${value}. What it means`}>
                {value}
              </button>
            </strong>
          ) : (
            <strong className={classes.number}>
              <a className={classes.rows} href={href}>
                {value}
              </a>
            </strong>
          )}
        </Tooltip>
        {figure.plan !== null && <span className={classes.of}>of {figureValue(key, figure.plan, currency)}</span>}
      </span>
      <PlanBar figure={figure} label={figureNames[key]} />
      <span className={classes.standing} data-tone={tone}>
        {tone !== 'plain' && !isWaiting && <Arrow size={14} aria-hidden />}
        {isWaiting ? '' : [isUnknown ? 'not known' : words, ...more].join(', ')}
      </span>
    </div>
  );
}
