import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { exactMoneyWords } from '../../../../../shared/metrics/words.ts';
import { campaignMoney } from '../../../../../shared/planning/channel-spend.ts';
import { formatDate } from '../../../../kit/format.ts';
import table from '../../../../kit/table.module.css';
import classes from '../channels.module.css';
import { pageWords } from '../spend-words.ts';
import type { ChannelPartProps } from './channel-part.ts';

/** What campaigns cost in all, by their days, and how much of it falls into the period. */
export function CampaignMoneyTable({ all, view }: ChannelPartProps) {
  const money = campaignMoney(view.parts, all.period);
  if (money.length === 0) return null;
  const words = (amount: number) => exactMoneyWords(Math.round(amount), all.currency);
  return (
    <>
      <table className={`${table.table} ${classes.rows} ${classes.sums}`} aria-label="Money of campaigns">
        <thead>
          <tr>
            <th scope="col">Campaign</th>
            <th scope="col">Its days so far</th>
            <th scope="col" className={table.number}>
              In all
            </th>
            <th scope="col" className={table.number}>
              In the period
            </th>
          </tr>
        </thead>
        <tbody>
          {money.map((one) => {
            const { kind, label, amount } = one.part;
            return (
              <tr key={`${kind}|${label}|${amount}`}>
                <th scope="row" dir="auto">
                  {label || 'Untitled'}
                  <span className={classes.second}>
                    {[kind === 'typed' ? 'typed at the campaign' : 'from the CRM', pageWords(one)]
                      .filter(Boolean)
                      .join('. ')}
                  </span>
                </th>
                <td className={table.short}>
                  {formatDate(formatLocalDate(one.days.from))} – {formatDate(formatLocalDate(one.days.to - 1))}
                </td>
                <td className={table.number}>{words(amount)}</td>
                <td className={table.number}>
                  <span className={classes.value}>{words(one.counted)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.legend}>
        A campaign’s money is spread evenly over its days; those in the period count here. Its own page counts all that
        it has cost so far, whatever the period.
      </p>
    </>
  );
}
