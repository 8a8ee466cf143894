import { formatLocalDate, type LocalDay } from '../../../../../shared/calendar/local-day.ts';
import type { Period } from '../../../../../shared/calendar/periods.ts';
import { exactMoneyWords } from '../../../../../shared/metrics/words.ts';
import { campaignMoney } from '../../../../../shared/planning/channel-spend.ts';
import { formatDate } from '../../../../kit/format.ts';
import table from '../../../../kit/table.module.css';
import classes from '../channels.module.css';
import { pageWords } from '../spend-words.ts';
import type { ChannelPartProps } from './channel-part.ts';

const dayWords = (day: LocalDay) => formatDate(formatLocalDate(day));
const spanWords = ({ from, to }: Period) => `${dayWords(from)} – ${dayWords(to - 1)}`;

/** What campaigns cost in all, by their days, and how much of it falls into the period. */
export function CampaignMoneyTable({ all, view }: ChannelPartProps) {
  const money = campaignMoney(view.parts, all.period);
  const { planned } = view.coverage;
  if (money.length + planned.length === 0) return null;
  const words = (amount: number) => exactMoneyWords(Math.round(amount), all.currency);
  return (
    <>
      <table
        className={`${table.table} ${classes.rows} ${classes.sums} ${classes.campaigns}`}
        aria-label="Money of campaigns"
      >
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
                <td className={table.short}>{spanWords(one.days)}</td>
                <td className={table.number}>{words(amount)}</td>
                <td className={table.number}>
                  <span className={classes.value}>{words(one.counted)}</span>
                </td>
              </tr>
            );
          })}
          {planned.map(({ label, days }) => (
            <tr key={label}>
              <th scope="row" dir="auto">
                {label || 'Untitled'}
                <span className={classes.second}>planned to cost money, and nobody says what it did</span>
              </th>
              <td className={table.short}>{spanWords(days)}</td>
              <td className={`${table.number} ${table.quiet}`}>not known</td>
              <td className={`${table.number} ${table.quiet}`}>not known</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.legend}>
        A campaign’s money is spread evenly over its days; those in the period count here. Its own page counts all that
        it has cost so far, whatever the period.
      </p>
    </>
  );
}
