import { exactMoneyWords, numberWords } from '../../../../../shared/metrics/words.ts';
import type { CampaignEntry } from '../../../../../shared/planning/campaign-terms.ts';
import { NumberText } from '../../../../kit/fields/NumberText.tsx';
import { expectedOrder, expectedWords, insideSentence } from '../campaign-words.ts';
import { changeCampaign } from '../edit-parts.ts';
import { Fact } from './Fact.tsx';
import classes from './page.module.css';

interface ExpectedFactProps {
  readonly entry: CampaignEntry;
  readonly currency: string;
  readonly isReadOnly: boolean;
  readonly isOpen: boolean;
  onToggle(): void;
}

/** What it should bring over its whole run. */
export function ExpectedFact({ entry, currency, ...fact }: ExpectedFactProps) {
  return (
    <Fact label="Expected" sentence={expectedWords(entry, currency, true)} prompt="Set what it should bring" {...fact}>
      {expectedOrder.map(({ field, label, isMoney }) => (
        <div key={field}>
          <span className={classes.moreLabel}>{label}</span>
          <span className={classes.number}>
            <NumberText
              isAmount
              currency={isMoney ? currency : undefined}
              value={entry[field]}
              label={`${label} expected`}
              show={(value) => (isMoney ? exactMoneyWords(value, currency) : numberWords(value))}
              onKeep={(value) => changeCampaign(entry, { [field]: value }, `expected ${insideSentence(label)}`)}
            />
          </span>
        </div>
      ))}
    </Fact>
  );
}
