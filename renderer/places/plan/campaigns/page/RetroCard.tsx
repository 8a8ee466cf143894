import { Card } from '../../../../kit/Card.tsx';
import { RichText } from '../../../../kit/rich-text/RichText.tsx';
import type { ActualsProps } from '../campaign-props.ts';
import { LookBackTable } from './LookBackTable.tsx';
import { isLookedBackOn, resultFacts } from './look-back.ts';
import classes from './page.module.css';

/** The last phase: what it returned, and what both sides write down of it. */
export function RetroCard(props: ActualsProps) {
  const { parts, campaigns, figures } = props;
  const { entry } = parts;
  const { currency, isReadOnly } = campaigns;
  if (!isLookedBackOn(entry)) return null;
  return (
    <Card title="Look back" about="What went well, what did not, what changes">
      <dl className={classes.results}>
        {resultFacts(figures, currency).map(({ label, value, about }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {about !== '' && <span> {about}</span>}
            </dd>
          </div>
        ))}
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
