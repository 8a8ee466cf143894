import { exactMoneyWords, notAvailable } from '../../../../../shared/metrics/words.ts';
import { costPer, wholeSpent } from '../../../../../shared/planning/campaign-actuals.ts';
import { Card } from '../../../../kit/Card.tsx';
import { RichText } from '../../../../kit/rich-text/RichText.tsx';
import type { ActualsProps } from '../campaign-props.ts';
import { costUnknownWords } from '../spent-words.ts';
import { returnWords } from './figure-basis.ts';
import { LookBackTable } from './LookBackTable.tsx';
import classes from './page.module.css';

/** The last phase: what it returned, and what both sides write down of it. */
export function RetroCard(props: ActualsProps) {
  const { parts, campaigns, figures } = props;
  const { entry } = parts;
  const { currency, isReadOnly } = campaigns;
  const isOver = entry.state === 'done' || entry.state === 'stopped' || entry.phase === 'retro';
  if (!isOver && entry.retro.trim() === '') return null;
  const { value, about } = returnWords(figures);
  const perMql = costPer(wholeSpent(figures.spent), figures.sum?.mql ?? null);
  const revenue = figures.sum?.wonRevenue ?? null;
  const won = revenue === null ? notAvailable : exactMoneyWords(Math.round(revenue), currency);
  return (
    <Card title="Look back" about="What went well, what did not, what changes">
      <dl className={classes.results}>
        <div>
          <dt>ROI, each deal to its one campaign</dt>
          <dd>
            {value} <span>{about}</span>
          </dd>
        </div>
        <div>
          <dt>Won</dt>
          <dd>{won}</dd>
        </div>
        <div>
          <dt>Cost per MQL</dt>
          <dd>
            {perMql === null ? notAvailable : exactMoneyWords(Math.round(perMql), currency)}
            {wholeSpent(figures.spent) === null && <span> {costUnknownWords(figures.spent)}</span>}
          </dd>
        </div>
      </dl>
      <LookBackTable {...props} />
      <RichText
        root="campaigns"
        id={entry.id}
        field="retro"
        label="Look back"
        placeholder="What went well? What did not? What do we change? Write it together while it is fresh."
        isReadOnly={isReadOnly}
      />
    </Card>
  );
}
