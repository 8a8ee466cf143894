import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { amountWithin } from '../../../../../shared/planning/channel-spend.ts';
import type { ExportedList } from '../../../../kit/exported-list.ts';
import { channelName } from '../channel-name.ts';
import type { Channels, ChannelView } from '../use-channels.ts';

const says = { written: 'written down', typed: 'typed at a campaign', crm: 'from the CRM' } as const;

/** Every piece of money of a channel, with how much of it falls into the period. */
export function spendList(all: Channels, { channel, parts }: ChannelView): ExportedList {
  return {
    name: `spend-${channelName(channel).slice(0, 60)}`,
    columns: [
      { label: 'For what' },
      { label: 'Who says so' },
      { label: 'First day', kind: 'date' },
      { label: 'Last day', kind: 'date' },
      { label: `Sum, ${all.currency}`, kind: 'number' },
      { label: `In the period, ${all.currency}`, kind: 'number' },
    ],
    rows: parts.map((part) => [
      part.label,
      says[part.kind],
      part.days === null ? null : formatLocalDate(part.days.from),
      part.days === null ? null : formatLocalDate(part.days.to - 1),
      part.amount,
      Math.round(amountWithin(part, all.period) * 100) / 100,
    ]),
  };
}
