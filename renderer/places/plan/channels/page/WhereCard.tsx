import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { changeChannel } from '../channel-edits.ts';
import classes from '../channels.module.css';
import type { ChannelPartProps } from './channel-part.ts';

/** Who is reached here, and how we know that they are there. */
export function WhereCard({ all, view: { channel } }: ChannelPartProps) {
  return (
    <Card title="Who is there">
      <p className={classes.reading} dir="auto">
        <EditableText
          value={channel.audience}
          label="Who is there"
          placeholder="Which of our buyers are here, and what are they looking for?"
          multiline
          readOnly={all.isReadOnly}
          onKeep={(audience) => changeChannel(channel, { audience }, 'audience')}
        />
      </p>
      <h3 className={classes.part}>How we know</h3>
      <p className={classes.reading} dir="auto">
        <EditableText
          value={channel.evidence}
          label="How we know"
          placeholder="Asked, counted or guessed?"
          multiline
          readOnly={all.isReadOnly}
          onKeep={(evidence) => changeChannel(channel, { evidence }, 'evidence')}
        />
      </p>
    </Card>
  );
}
