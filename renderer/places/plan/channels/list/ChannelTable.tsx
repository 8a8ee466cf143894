import { Tooltip } from '@mantine/core';
import { costStages, type StageCost } from '../../../../../shared/planning/channel-costs.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { Card } from '../../../../kit/Card.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { AddLine } from '../../../../kit/fields/AddLine.tsx';
import { PersonName } from '../../../../kit/fields/PersonName.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { lookOf } from '../../../../kit/functions.ts';
import { IconGripVertical } from '../../../../kit/icons.ts';
import table from '../../../../kit/table.module.css';
import { addChannel } from '../channel-edits.ts';
import { channelName } from '../channel-name.ts';
import { benchmarkWords, costWords, efficacyWords, type StageWords } from '../channel-words.ts';
import classes from '../channels.module.css';
import { moneySaid } from '../money-said.ts';
import { rowsBehind } from '../rows-behind.ts';
import { plannedWords, spendSource, spentWords } from '../spend-words.ts';
import type { Channels, ChannelView } from '../use-channels.ts';
import { useStageWords } from '../use-stage-words.ts';
import { VerdictPill } from '../VerdictPill.tsx';
import { type RowMoves, useRowMoves } from './use-row-moves.ts';

/** Every channel in a line: money, what one of each stage cost, how that is against the benchmark, the verdict. */
export function ChannelTable({ all }: { readonly all: Channels }) {
  const words = useStageWords();
  const { together } = all;
  const moves = useRowMoves(all);
  return (
    <Card flush>
      <div className={classes.scroll}>
        <table className={`${table.table} ${classes.table}`} data-two-lines aria-label="Channels">
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className={classes.wide}>
                Channel
              </th>
              <th scope="col" rowSpan={2} className={table.number}>
                Spend
              </th>
              <th scope="colgroup" colSpan={costStages.length} className={classes.group}>
                Cost of one
              </th>
              <th scope="col" rowSpan={2} className={classes.middle}>
                Benchmark
              </th>
              <th scope="col" rowSpan={2} className={classes.middle}>
                Verdict
              </th>
            </tr>
            <tr>
              {costStages.map((stage) => (
                <th key={stage} scope="col" className={table.number}>
                  {words[stage].one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.views.map((view, index) => (
              <ChannelRow key={view.channel.id} all={all} view={view} words={words} moves={moves.at(index)} />
            ))}
          </tbody>
          {together.channels > 1 && (
            <tfoot>
              <tr>
                <td>
                  <span className={table.name}>Together</span>
                  <span className={classes.second}>{together.channels} with spend and data</span>
                </td>
                <td className={table.number}>
                  {spentWords({ amount: together.spend, isOfPeriod: true }, all.currency)}
                </td>
                {together.costs.map((cost) => (
                  <CostCell key={cost.stage} cost={cost} words={words} currency={all.currency} href={null} />
                ))}
                <td colSpan={2} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {!all.isReadOnly && <AddLine label="Add a channel" one="channel" onAdd={(name) => void addChannel(name)} />}
      <p className={classes.legend}>
        Cost of one: what was spent in the period divided by those who came to the stage in it, deals by the day they
        were created or won. They are not the same people. Grey with its interval under {all.sizes.greySample}, counts
        alone under {all.sizes.smallSample}, none where money of campaigns that brought them is not counted here.
        {!all.isReadOnly &&
          all.views.length > 1 &&
          ' Drag a channel to its place, or press Alt with an arrow on its name.'}
      </p>
    </Card>
  );
}

interface ChannelRowProps {
  readonly all: Channels;
  readonly view: ChannelView;
  readonly words: StageWords;
  readonly moves: RowMoves;
}

function ChannelRow({ all, view, words, moves }: ChannelRowProps) {
  const { channel, spend, costs, efficacy } = view;
  const name = channelName(channel);
  const href = workspaceHref(all.workspaceId, ['plan', 'channels', channel.id]);
  const planned = plannedWords(view.coverage);
  const against = efficacyWords(efficacy, channel.benchmarkMeasure, all.currency);
  const benchmark = benchmarkWords(channel.benchmark, channel.benchmarkMeasure, all.currency);
  return (
    <tr {...moves.row}>
      <th scope="row">
        {!all.isReadOnly && (
          <span className={classes.grip} aria-hidden {...moves.grip}>
            <IconGripVertical size={14} />
          </span>
        )}
        <span className={classes.name}>
          <FunctionMark function={channel.function} size={10} label={lookOf(channel.function).label} />
          <a className={classes.nameLink} href={href} dir="auto" title={name} {...moves.name}>
            {name}
          </a>
        </span>
        <span className={classes.audience} dir="auto" title={channel.audience}>
          {channel.audience === '' ? 'nobody said who is there' : channel.audience}
        </span>
      </th>
      <td className={table.number} aria-busy={all.isCounting}>
        <span className={classes.value} data-quiet={spend.amount === null || !spend.isOfPeriod || undefined}>
          {all.isCounting ? '…' : spentWords(spend, all.currency)}
        </span>
        {!all.isCounting && (
          <Tooltip label={moneySaid(view, all)} multiline w={320} position="bottom-end">
            <a className={`${classes.second} ${classes.source}`} href={href}>
              {spendSource(spend, view.coverage)}
            </a>
          </Tooltip>
        )}
        {!all.isCounting && planned !== null && (
          <span className={classes.second} data-tone="warn">
            {planned}
          </span>
        )}
      </td>
      {costs.map((cost) => (
        <CostCell
          key={cost.stage}
          cost={cost}
          words={words}
          currency={all.currency}
          href={rowsBehind(cost.stage, view, all)}
          isCounting={all.isCounting}
        />
      ))}
      <td>
        <span className={classes.line}>{benchmark ?? <span className={table.quiet}>no benchmark</span>}</span>
        {benchmark !== null && !all.isCounting && (
          <span className={classes.second} data-tone={against.tone}>
            {against.text}
          </span>
        )}
      </td>
      <td>
        <VerdictPill verdict={channel.verdict} />
        {channel.verdict !== 'undecided' && (
          <span className={classes.signed}>
            <PersonName id={channel.verdictBy} size={18} isShort />
            {channel.verdictOn === null ? '' : formatDate(channel.verdictOn)}
          </span>
        )}
        {channel.verdictWhy !== '' && (
          <span className={classes.reason} dir="auto" title={channel.verdictWhy}>
            {channel.verdictWhy}
          </span>
        )}
      </td>
    </tr>
  );
}

interface CostCellProps {
  readonly cost: StageCost;
  readonly words: StageWords;
  readonly currency: string;
  /** The rows that are counted; null where there are none to show. */
  readonly href: string | null;
  readonly isCounting?: boolean;
}

function CostCell({ cost, words, currency, href, isCounting = false }: CostCellProps) {
  if (isCounting)
    return (
      <td className={table.number} role="status" aria-label="Counting">
        …
      </td>
    );
  const { value, about, range } = costWords(cost, words[cost.stage], currency);
  const isQuiet = cost.standing !== 'full';
  return (
    <td className={table.number}>
      <span className={classes.value} data-quiet={isQuiet || undefined}>
        {value}
      </span>
      <span className={classes.second} data-tone={cost.standing === 'spend-without' ? 'bad' : undefined}>
        {href !== null && (cost.count ?? 0) > 0 ? <a href={href}>{about}</a> : about}
      </span>
      {range !== null && <span className={classes.second}>{range}</span>}
    </td>
  );
}
