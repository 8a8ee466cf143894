import { Button } from '@mantine/core';
import { looseNames } from '../../../../../shared/planning/channel-names.ts';
import { useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { countOf } from '../../../../kit/format.ts';
import { adoptName } from '../channel-edits.ts';
import classes from '../channels.module.css';

/** What campaigns call a channel that is none here: each can become one, or be the one that is called so. */
export function LooseNames({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const channels = useCollection('channels');
  const campaigns = new Set(useCollection('campaigns').map(({ id }) => id));
  const lines = useCollection('campaignChannels').filter(({ campaignId }) => campaigns.has(campaignId));
  const names = looseNames(lines, channels);
  if (names.length === 0) return null;
  return (
    <Card flush title="Typed in campaigns" about="None of the channels yet: their money is not counted here">
      <ul className={classes.loose}>
        {names.map((loose) => (
          <li key={loose.name}>
            <span className={classes.looseName} dir="auto" title={loose.name}>
              {loose.name}
            </span>
            <span className={classes.second}>{countOf(loose.campaigns, 'campaign')}</span>
            {!isReadOnly && (
              <Button variant="default" size="sm" onClick={() => adoptName(loose)}>
                {loose.channelId === null ? 'Add to the channels' : 'Tie to the channel of this name'}
                <span className="unseen">: {loose.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
