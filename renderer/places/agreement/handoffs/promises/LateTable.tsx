import type { LateCase, MeasuredPromise } from '../../../../../shared/contract/agreement.ts';
import { countOf } from '../../../../kit/format.ts';
import table from '../../../../kit/table.module.css';
import detail from '../detail/detail.module.css';
import { dateWords, lateWords } from '../handoff-words.ts';
import { handoffRows } from '../rows-link.ts';
import { reviewPeriod } from '../use-agreement.ts';
import classes from './promises.module.css';

const shownAtMost = 8;

interface LateTableProps {
  readonly workspaceId: string;
  readonly result: MeasuredPromise;
}

/** What broke a promise in the period: the longest over first, and the way to all rows. */
export function LateTable({ workspaceId, result }: LateTableProps) {
  const { late, lateTotal, id } = result;
  const rows = { metric: 'sla_compliance', part: 'item:broken', stages: id };
  return (
    <>
      <div className={detail.scroll}>
        <table className={`${table.table} ${classes.late}`} aria-label="Not kept">
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Lead</th>
              <th scope="col">Owner</th>
              <th scope="col">Since</th>
              <th scope="col" className={table.number}>
                Took
              </th>
              <th scope="col" className={table.number}>
                Over by
              </th>
            </tr>
          </thead>
          <tbody>
            {late.slice(0, shownAtMost).map((each) => (
              <LateRow key={each.hk} late={each} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={detail.foot}>
        <span>{countOf(lateTotal, 'lead')} past this promise in the period</span>
        <a href={handoffRows(workspaceId, rows, reviewPeriod)}>Show all {lateTotal} rows</a>
      </p>
    </>
  );
}

function LateRow({ late }: { readonly late: LateCase }) {
  return (
    <tr>
      <td className={table.name}>{late.account || 'No account'}</td>
      <td>{late.lead}</td>
      <td>{late.owner || 'Nobody'}</td>
      <td className={table.short}>{dateWords(late.since)}</td>
      <td className={table.number}>
        {lateWords(late.took, late)}
        {late.isOpen ? ', still waits' : ''}
      </td>
      <td className={`${table.number} ${detail.bad}`}>{lateWords(late.over, late)}</td>
    </tr>
  );
}
