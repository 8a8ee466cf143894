import { Button } from '@mantine/core';
import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { exactMoneyWords } from '../../../../../shared/metrics/words.ts';
import { lockBenchmarks } from '../../../../../shared/planning/campaign-changes.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { AddLine } from '../../../../kit/fields/AddLine.tsx';
import { NumberText } from '../../../../kit/fields/NumberText.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { IconLock, IconLockOpen } from '../../../../kit/icons.ts';
import table from '../../../../kit/table.module.css';
import { useMe } from '../../../../state/use-me.ts';
import type { ActualsProps } from '../campaign-props.ts';
import { changeCampaign } from '../edit-parts.ts';
import { channelsPageWords } from '../spent-words.ts';
import { ChannelRow } from './ChannelRow.tsx';
import classes from './channels.module.css';
import { lockWords } from './lock-words.ts';
import { addToCampaign } from './plan-channel.ts';

/** Where the money goes: each channel with its owner, budget, what was expected of it and what came. */
export function ChannelsCard(props: ActualsProps) {
  const { parts, campaigns, figures, isLoading } = props;
  const { entry, lines } = parts;
  const { isReadOnly, currency } = campaigns;
  const self = useMe();
  const planned = lines.reduce((sum, { budget }) => sum + (budget ?? 0), 0);
  const isMember = self.function === 'sales' || self.function === 'telequalification';
  const channels = useCollection('channels');
  // While the figures are on their way, in the room that it is going to take.
  const isToCome = isLoading && parts.matches.length > 0;
  const basis = channelsPageWords(isToCome ? { from: 'crm', gaps: [] } : figures.spent);
  const others = channels.filter(({ id, name }) => name !== '' && !lines.some(({ channelId }) => channelId === id));
  const add = (name: string) =>
    addToCampaign(parts, channels, { name, function: isMember ? self.function : 'marketing' });
  return (
    <Card
      flush
      title="Channels"
      about={lines.length === 0 ? undefined : <LockState {...props} />}
      actions={
        lines.length > 0 && (
          <span className={classes.sums}>
            <strong>{exactMoneyWords(planned, currency)}</strong> planned,
            <NumberText
              currency={currency}
              value={entry.reserve === 0 ? null : entry.reserve}
              label="Reserve"
              placeholder="no reserve"
              isReadOnly={isReadOnly}
              show={(value) => `${exactMoneyWords(value, currency)} in reserve`}
              onKeep={(reserve) => changeCampaign(entry, { reserve: reserve ?? 0 }, 'reserve')}
            />
          </span>
        )
      }
    >
      {lines.length === 0 ? (
        <p className={classes.empty}>
          Where will people hear of it, what may it cost, and what do you expect? Write it down before the first lead
          comes in.
        </p>
      ) : (
        <div className={classes.scroll}>
          <table className={`${table.table} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">Channel</th>
                <th scope="col">Owner</th>
                <th scope="col" className={table.number}>
                  Budget
                </th>
                <th scope="col">Spent</th>
                <th scope="col">Benchmark</th>
                <th scope="col">So far</th>
                <th scope="col" className={table.number}>
                  Cost per MQL
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <ChannelRow key={line.id} {...props} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lines.length > 0 && basis !== '' && <p className={classes.legend}>{basis}</p>}
      {!isReadOnly && (
        <AddLine label="Add a channel" one="channel" offers={others.map(({ name }) => name)} onAdd={add} />
      )}
    </Card>
  );
}

/** Whether what was expected can still be changed, and the step that locks or unlocks it. */
function LockState({ parts: { entry, lines }, campaigns, actuals }: ActualsProps) {
  const { isReadOnly, today } = campaigns;
  const { benchmarksLockedOn: locked } = entry;
  const first = actuals.flatMap(({ firstLeadOn }) => firstLeadOn ?? []).toSorted()[0] ?? null;
  if (locked === null) {
    const hasAny = lines.some(({ benchmark }) => benchmark !== null);
    if (isReadOnly || !hasAny) return <>Benchmarks are not locked</>;
    return (
      <Button
        variant="subtle"
        size="sm"
        leftSection={<IconLockOpen size={14} />}
        onClick={() => runChange(lockBenchmarks(entry, formatLocalDate(today)))}
      >
        Lock benchmarks
      </Button>
    );
  }
  return (
    <span className={classes.lock}>
      {`Benchmarks locked on ${formatDate(locked)}${lockWords(locked, first)}`}
      {!isReadOnly && (
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconLock size={14} />}
          onClick={() => runChange(lockBenchmarks(entry, null))}
        >
          Unlock
        </Button>
      )}
    </span>
  );
}
