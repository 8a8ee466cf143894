import { numberWords } from '../../../../../shared/metrics/words.ts';
import type { StageCost } from '../../../../../shared/planning/channel-costs.ts';
import { Card } from '../../../../kit/Card.tsx';
import { IconAlertTriangle } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import table from '../../../../kit/table.module.css';
import { costWords, rangeWords } from '../channel-words.ts';
import classes from '../channels.module.css';
import { moneySaid } from '../money-said.ts';
import { rowsBehind } from '../rows-behind.ts';
import { coverageWords, plannedWords, spentWords } from '../spend-words.ts';
import { useStageWords } from '../use-stage-words.ts';
import type { ChannelPartProps } from './channel-part.ts';

/** What one of each stage cost in the period, with how many there were and how sure that is. */
export function CostsCard({ all, view }: ChannelPartProps) {
  const words = useStageWords();
  const { spend, coverage, costs, twins } = view;
  return (
    <Card
      flush
      title="What one costs"
      about={[`${spentWords(spend, all.currency)} spent in the period`, coverageWords(coverage), plannedWords(coverage)]
        .filter(Boolean)
        .join(', ')}
      actions={
        twins.length > 0 && (
          <Pill tone="warn" icon={<IconAlertTriangle size={13} aria-hidden />}>
            Counts the same leads as {twins.join(', ')}
          </Pill>
        )
      }
    >
      <table className={`${table.table} ${classes.rows}`} aria-label="What one of each stage costs">
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col" className={table.number}>
              Came in the period
            </th>
            <th scope="col" className={table.number}>
              Cost of one
            </th>
            <th scope="col" className={table.number}>
              95% interval
            </th>
          </tr>
        </thead>
        <tbody>
          {costs.map((cost) => (
            <CostRow
              key={cost.stage}
              cost={cost}
              all={all}
              name={words[cost.stage].one}
              text={costWords(cost, words[cost.stage], all.currency)}
              href={rowsBehind(cost.stage, view, all)}
            />
          ))}
        </tbody>
      </table>
      <p className={classes.legend}>
        {moneySaid(view, all)} Leads, MQL, SAL and SQL count by the day they came to the stage, deals by the day they
        were created or won: different people in one period, so read it as a price, not as a path.
      </p>
    </Card>
  );
}

interface CostRowProps {
  readonly cost: StageCost;
  readonly all: ChannelPartProps['all'];
  readonly name: string;
  readonly text: { readonly value: string; readonly about: string };
  readonly href: string | null;
}

function CostRow({ cost, all, name, text, href }: CostRowProps) {
  const { count, interval, standing } = cost;
  const isShown = standing === 'full' || standing === 'grey';
  const counted = count === null ? 'n/a' : numberWords(count);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={table.number}>{href !== null && (count ?? 0) > 0 ? <a href={href}>{counted}</a> : counted}</td>
      <td className={table.number}>
        {isShown ? (
          <span className={classes.value} data-quiet={standing === 'grey' || undefined}>
            {text.value}
          </span>
        ) : (
          <span className={classes.second} data-tone={standing === 'spend-without' ? 'bad' : undefined}>
            {standing === 'too-few' ? text.about : `n/a, ${text.about}`}
          </span>
        )}
      </td>
      <td className={`${table.number} ${table.quiet}`}>
        {isShown && interval ? rangeWords(interval, all.currency) : ''}
      </td>
    </tr>
  );
}
