import type { CampaignParts } from '../../../../../shared/planning/campaign-parts.ts';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { daySpanWords } from '../campaign-words.ts';
import { changeCampaign, changeLaunchDays } from '../edit-parts.ts';
import { Fact } from './Fact.tsx';
import classes from './page.module.css';

interface DaysFactProps {
  readonly parts: CampaignParts;
  readonly today: number;
  readonly isReadOnly: boolean;
  readonly isOpen: boolean;
  onToggle(): void;
}

/** When it begins, launches and ends, and by when its checklist has to be done. */
export function DaysFact({ parts, ...fact }: DaysFactProps) {
  const { entry } = parts;
  const isLaunch = entry.kind === 'launch';
  return (
    <Fact label="When" sentence={daySpanWords(entry)} prompt="Set its days" {...fact}>
      <div>
        <span className={classes.moreLabel}>Begins</span>
        <DateText
          label="Day on which it begins"
          value={entry.startsOn}
          onChange={(startsOn) => changeCampaign(entry, { startsOn }, 'first day')}
        />
      </div>
      {isLaunch && (
        <>
          <div>
            <span className={classes.moreLabel}>Launch</span>
            <DateText
              label="Day of the launch"
              value={entry.launchOn}
              onChange={(launchOn) => changeLaunchDays(parts, { launchOn }, 'launch day')}
            />
          </div>
          <div>
            <span className={classes.moreLabel}>Gate: checklist done</span>
            <DateText
              label="Day by which the checklist has to be done"
              value={entry.gateOn}
              onChange={(gateOn) => changeCampaign(entry, { gateOn }, 'gate')}
            />
          </div>
        </>
      )}
      <div>
        <span className={classes.moreLabel}>Ends</span>
        <DateText
          label="Last day"
          value={entry.endsOn}
          onChange={(endsOn) => changeLaunchDays(parts, { endsOn }, 'last day')}
        />
      </div>
    </Fact>
  );
}
