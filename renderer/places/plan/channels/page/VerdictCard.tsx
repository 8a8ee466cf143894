import { SegmentedControl } from '@mantine/core';
import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { type Verdict, verdicts } from '../../../../../shared/model/programme.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { PersonName } from '../../../../kit/fields/PersonName.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { useMe } from '../../../../state/use-me.ts';
import { decide } from '../channel-edits.ts';
import { benchmarkWords, efficacyWords, verdictLooks } from '../channel-words.ts';
import classes from '../channels.module.css';
import { VerdictPill } from '../VerdictPill.tsx';
import type { ChannelPartProps } from './channel-part.ts';

/** Keep, fix or stop: what was decided, why, when and by whom. Whoever changes it signs it. */
export function VerdictCard({ all, view: { channel, efficacy } }: ChannelPartProps) {
  const me = useMe();
  const by = { id: me.id, today: formatLocalDate(all.today) };
  const benchmark = benchmarkWords(channel.benchmark, channel.benchmarkMeasure, all.currency);
  const against = efficacyWords(efficacy, channel.benchmarkMeasure, all.currency);
  return (
    <Card title="Verdict">
      {all.isReadOnly ? (
        <VerdictPill verdict={channel.verdict} />
      ) : (
        <SegmentedControl
          fullWidth
          aria-label="Verdict"
          value={channel.verdict}
          data={verdicts.map((verdict) => ({ value: verdict, label: verdictLooks[verdict].label }))}
          onChange={(verdict) => decide(channel, { verdict: verdict as Verdict }, by)}
        />
      )}
      <p className={classes.why} dir="auto">
        <EditableText
          value={channel.verdictWhy}
          label="Why"
          placeholder="Why?"
          multiline
          keepsOnEnter
          readOnly={all.isReadOnly}
          onKeep={(verdictWhy) => decide(channel, { verdictWhy }, by)}
        />
      </p>
      {channel.verdict !== 'undecided' && (
        <p className={classes.signedLine}>
          <PersonName id={channel.verdictBy} />
          <span>{channel.verdictOn !== null && `, ${formatDate(channel.verdictOn)}`}</span>
        </p>
      )}
      <p className={classes.second} data-tone={against.tone}>
        {benchmark === null ? 'No benchmark to judge it by.' : `Benchmark ${benchmark}: ${against.text}.`}
      </p>
    </Card>
  );
}
