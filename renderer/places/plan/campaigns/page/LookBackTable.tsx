import { countOf, formatDate } from '../../../../kit/format.ts';
import table from '../../../../kit/table.module.css';
import type { ActualsProps } from '../campaign-props.ts';
import { countedTo } from '../campaign-words.ts';
import { Why } from '../Why.tsx';
import classes from './look-back.module.css';
import { lookBackLines } from './look-back.ts';

/** Plan against actual, line by line: money, every stage, revenue; each says what it counts and over how many. */
export function LookBackTable({ parts, campaigns, answer, figures }: ActualsProps) {
  const { entry, matches } = parts;
  const lines = lookBackLines(entry, figures, campaigns.currency);
  return (
    <>
      <div className={classes.scroll}>
        <table className={`${table.table} ${classes.table}`} aria-label="Plan against actual of the whole run">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className={table.number}>
                Planned
              </th>
              <th scope="col" className={table.number}>
                Came
              </th>
              <th scope="col" className={table.number}>
                Of plan
              </th>
              <th scope="col">Counted over</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ label, meaning, planned, came, ofPlan, count }) => (
              <tr key={label}>
                <th scope="row">
                  <Why label={meaning}>{label}</Why>
                </th>
                <td className={table.number}>{planned}</td>
                <td className={table.number}>{came}</td>
                <td className={table.number}>{ofPlan}</td>
                <td className={table.quiet}>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.basis}>
        {matches.length === 0
          ? 'No CRM campaign is matched, so what came is not known.'
          : `${countOf(matches.length, 'matched CRM campaign')}${entry.startsOn === null ? '' : `, from ${formatDate(entry.startsOn)}`}${
              answer?.asOf ? `, to ${countedTo(entry, answer.asOf)}` : ''
            }.`}
      </p>
    </>
  );
}
