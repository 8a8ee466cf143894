import type { RowsQuery } from '../../../../shared/contract/rows.ts';
import { numberWords, percentWords } from '../../../../shared/metrics/words.ts';
import { Card } from '../../../kit/Card.tsx';
import { LookAgain, ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { SkeletonRows } from '../../../kit/SkeletonRows.tsx';
import table from '../../../kit/table.module.css';
import { useHostQuery } from '../../../state/use-host-query.ts';
import { type CellKind, cellText } from './cell-text.ts';
import classes from './GroupList.module.css';
import type { RowFilter } from './rows-query.ts';

interface GroupListProps {
  readonly query: RowsQuery;
  readonly groupBy: string;
  readonly kind: CellKind;
  /** Shows the rows of one group. */
  onOpen(filter: RowFilter): void;
}

/** The rows counted by one column, most first; a group opens as its rows. */
export function GroupList({ query, groupBy, kind, onOpen }: GroupListProps) {
  const { data, problem, reload } = useHostQuery('rows/groups', query);
  if (problem && !data) return <ProblemNotice problem={problem} actions={<LookAgain onClick={reload} />} />;
  if (!data) return <SkeletonRows rows={8} columns={[24, 40, 8]} />;
  const groups = data.groups.toSorted((a, b) => b.rows - a.rows);
  const total = groups.reduce((sum, { rows }) => sum + rows, 0);
  const most = Math.max(1, ...groups.map(({ rows }) => rows));
  return (
    <Card flush className={classes.card}>
      <table className={table.table}>
        <tbody>
          {groups.map(({ value, rows }) => (
            <tr key={value ?? ''}>
              <td className={classes.name}>
                <button
                  type="button"
                  className={classes.open}
                  onClick={() =>
                    onOpen(
                      value === null
                        ? { column: groupBy, op: 'blank', values: [] }
                        : { column: groupBy, op: 'is', values: [value] },
                    )
                  }
                >
                  {value === null || value === '' ? 'Empty' : cellText(value, kind, null)}
                </button>
              </td>
              <td className={classes.share} aria-hidden="true">
                <span className={classes.bar} style={{ width: `${(rows / most) * 100}%` }} />
              </td>
              <td className={`${table.number} ${table.name}`}>{numberWords(rows)}</td>
              <td className={`${table.number} ${table.quiet}`}>{percentWords(rows / Math.max(1, total))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
