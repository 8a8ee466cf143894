import { nameOfPerson } from '../../../../shared/model/person.ts';
import { costStages } from '../../../../shared/planning/channel-costs.ts';
import { currentSnapshot } from '../../../document/index.ts';
import type { ExportedList } from '../../../kit/exported-list.ts';
import { lookOf } from '../../../kit/functions.ts';
import { channelName } from './channel-name.ts';
import { benchmarkWords, efficacyWords, type StageWords, verdictLooks } from './channel-words.ts';
import { moneySaid } from './money-said.ts';
import { type Channels, periodText } from './use-channels.ts';

/** The channels as they are shown, for a spreadsheet: counts beside costs, and what the money stands on. */
export function channelList(all: Channels, words: StageWords): ExportedList {
  const { people } = currentSnapshot();
  const { from, to } = periodText(all.period);
  const said = all.views.map((view) => moneySaid(view, all));
  return {
    name: 'channels',
    columns: [
      { label: 'Channel' },
      { label: 'Function' },
      { label: 'Who is there' },
      { label: 'How we know' },
      { label: 'From', kind: 'date' },
      { label: 'Before', kind: 'date' },
      { label: `Spend, ${all.currency}`, kind: 'number' },
      { label: 'Spend says' },
      ...costStages.flatMap((stage) => [
        { label: words[stage].many, kind: 'number' as const },
        { label: `Cost of one, ${words[stage].one}`, kind: 'number' as const },
      ]),
      { label: 'Benchmark' },
      { label: 'Against it' },
      { label: 'Verdict' },
      { label: 'Why' },
      { label: 'Decided on', kind: 'date' },
      { label: 'Decided by' },
    ],
    rows: all.views.map(({ channel, spend, costs, efficacy }, at) => [
      channelName(channel),
      lookOf(channel.function).label,
      channel.audience,
      channel.evidence,
      from,
      to,
      spend.amount === null ? null : Math.round(spend.amount * 100) / 100,
      said[at] ?? '',
      ...costs.flatMap(({ count, value }) => [count, value === null ? null : Math.round(value * 100) / 100]),
      benchmarkWords(channel.benchmark, channel.benchmarkMeasure, all.currency) ?? '',
      efficacyWords(efficacy, channel.benchmarkMeasure, all.currency).text,
      verdictLooks[channel.verdict].label,
      channel.verdictWhy,
      channel.verdictOn,
      nameOfPerson(people, channel.verdictBy),
    ]),
  };
}
