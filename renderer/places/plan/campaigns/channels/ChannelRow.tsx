import { Fragment, useState } from 'react';
import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { exactMoneyWords, percentWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import {
  actualsOfLine,
  costPer,
  type Spent,
  spentOnLine,
  sumActuals,
  wholeSpent,
} from '../../../../../shared/planning/campaign-actuals.ts';
import { soFarOf } from '../../../../../shared/planning/campaign-benchmark.ts';
import { useSettings } from '../../../../document/index.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { NumberText } from '../../../../kit/fields/NumberText.tsx';
import { IconArrowDownRight, IconArrowUpRight, IconLock } from '../../../../kit/icons.ts';
import table from '../../../../kit/table.module.css';
import type { ActualsProps } from '../campaign-props.ts';
import { changeLine } from '../edit-parts.ts';
import { OwnerMenu } from '../OwnerMenu.tsx';
import { gapsWords } from '../spent-words.ts';
import { Why } from '../Why.tsx';
import { ChannelDetails } from './ChannelDetails.tsx';
import { benchmarkWords, costWords, soFarWords, standingWords } from './channel-words.ts';
import classes from './channels.module.css';

interface ChannelRowProps extends ActualsProps {
  readonly line: Entity<'campaignChannels'>;
}

/** One channel: what it may cost and did, what was expected of it and what came; the rest unfolds below. */
export function ChannelRow(props: ChannelRowProps) {
  const { line, parts, campaigns, actuals } = props;
  const { isReadOnly, currency, today } = campaigns;
  const { smallSample } = useSettings();
  const [isOpen, setOpen] = useState(false);
  const own = actualsOfLine(line.id, parts.matches, actuals);
  const spent = spentOnLine(line, parts.matches, actuals);
  const soFar = soFarOf(line, own, wholeSpent(spent), { smallSample });
  const name = line.name || 'this channel';
  const benchmark = benchmarkWords(line, currency);
  const isLocked = parts.entry.benchmarksLockedOn !== null;
  const perMql = costPer(wholeSpent(spent), sumActuals(own)?.mql ?? null);
  const soFarText = soFarWords(soFar, line, currency, formatLocalDate(today));
  const Arrow = soFar.standing === 'worse' ? IconArrowDownRight : IconArrowUpRight;
  return (
    <>
      <tr>
        <td>
          <span className={classes.name}>
            <FunctionMark function={line.function} size={9} />
            <EditableText
              value={line.name}
              label="Channel"
              placeholder="Untitled channel"
              readOnly={isReadOnly}
              validate={(text) => (text === '' ? 'A channel needs a name.' : null)}
              onKeep={(next) => changeLine(parts.entry, line, { name: next }, `name of ${name}`)}
            />
          </span>
        </td>
        <td>
          <OwnerMenu
            label={`Owner of ${name}`}
            value={line.owner}
            of={line.function}
            isReadOnly={isReadOnly}
            onChoose={(owner) => changeLine(parts.entry, line, { owner }, `owner of ${name}`)}
          />
        </td>
        <td className={table.number}>
          <NumberText
            currency={currency}
            value={line.budget}
            label={`Budget of ${name}`}
            placeholder="none"
            isReadOnly={isReadOnly}
            show={(value) => exactMoneyWords(value, currency)}
            onKeep={(budget) => changeLine(parts.entry, line, { budget }, `budget of ${name}`)}
          />
        </td>
        <td>
          <SpentCell spent={spent} budget={line.budget} currency={currency} />
        </td>
        <td>
          <button type="button" className={classes.benchmark} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span className="unseen">
              Details of {name}, benchmark{isLocked && ' locked'}:{' '}
            </span>
            {isLocked && <IconLock size={13} aria-hidden />}
            {benchmark ?? <span className={table.quiet}>{isLocked ? 'none' : 'Set it'}</span>}
          </button>
        </td>
        <td>
          <span className={classes.soFar} data-standing={soFar.standing}>
            {(soFar.standing === 'better' || soFar.standing === 'worse') && (
              <Arrow size={14} aria-label={standingWords[soFar.standing]} />
            )}
            {soFar.standing === 'unclear' || soFar.standing === 'open' ? (
              <Why label={standingWords[soFar.standing]}>{soFarText}</Why>
            ) : (
              <Phrases text={soFarText} />
            )}
          </span>
        </td>
        <td className={table.number}>{costWords(perMql, currency)}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={7} className={classes.details}>
            <ChannelDetails {...props} onClose={() => setOpen(false)} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Words that break behind a comma only: "31%, 66 of 212". */
function Phrases({ text }: { readonly text: string }) {
  const phrases = text.split(', ');
  return (
    <span>
      {phrases.map((phrase, index) => (
        <Fragment key={phrase}>
          {index > 0 && ' '}
          <span className={classes.phrase}>{`${phrase}${index < phrases.length - 1 ? ',' : ''}`}</span>
        </Fragment>
      ))}
    </span>
  );
}

interface SpentCellProps {
  readonly spent: Spent;
  readonly budget: number | null;
  readonly currency: string;
}

/**
 * What was spent as a share of the budget, over its end in words; the sum, where it comes from and what is not in it on
 * hover or focus, for which a column has no room.
 */
function SpentCell({ spent, budget, currency }: SpentCellProps) {
  const { amount, gaps } = spent;
  const missing = gapsWords(spent);
  if (amount === null) {
    const [gap] = gaps;
    if (gap === undefined) return <span className={table.quiet}>no cost</span>;
    return gap.why === 'not-said' ? (
      <span className={table.quiet}>not known</span>
    ) : (
      <Why label={missing}>not known</Why>
    );
  }
  const source = spent.from === 'typed' ? 'typed' : 'from the CRM';
  const money = `${gaps.length > 0 ? 'at least ' : ''}${exactMoneyWords(Math.round(amount), currency)}`;
  const title = [`${money}, ${source}`, missing].filter(Boolean).join(', ');
  if (budget === null || budget === 0) {
    return <Why label={title}>{money}</Why>;
  }
  const share = amount / budget;
  return (
    <span className={classes.spent}>
      <span className={classes.bar} data-over={share > 1} aria-hidden>
        <span style={{ width: `${Math.min(100, share * 100)}%` }} />
      </span>
      <Why label={title}>{`${gaps.length > 0 ? 'at least ' : ''}${percentWords(share, 0)}`}</Why>
      {share > 1 && <span className={classes.over}>over</span>}
    </span>
  );
}
