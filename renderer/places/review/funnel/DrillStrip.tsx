import { useMemo } from 'react';
import { numberWords } from '../../../../shared/metrics/words.ts';
import { lookOf } from '../../../kit/functions.ts';
import { IconArrowRight, IconArrowUpRight } from '../../../kit/icons.ts';
import { ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { useHostQuery } from '../../../state/use-host-query.ts';
import { drillOf, rowsHref } from '../page/rows-link.ts';
import type { ReviewScreen } from '../page/use-review-screen.ts';
import type { Reading } from '../reading/reading.ts';
import { cellWords, pickColumns } from './drill-columns.ts';
import styles from './funnel.module.css';

interface DrillStripProps {
  readonly screen: ReviewScreen;
  readonly reading: Reading;
  /** Both stages: `mql:sal`. */
  readonly transition: string;
}

/** Who did not go on: why, four of them, and the way to all rows. */
export function DrillStrip({ screen, reading, transition }: DrillStripProps) {
  const { workspaceId, query } = screen;
  const [from = '', to = ''] = transition.split(':');
  const drill = useMemo(
    () => drillOf({ metric: 'funnel', part: 'rest', stages: transition }, query),
    [transition, query],
  );
  const rows = { workspaceId, table: 'leads' as const, drill };
  const groupBy = to === 'sal' ? 'reject_reason' : 'stage';
  const columns = useHostQuery('rows/columns', { workspaceId, table: 'leads' });
  const shown = pickColumns(columns.data?.columns ?? [], to === 'sal');
  const page = useHostQuery(
    'rows/page',
    shown.length === 0 ? null : { ...rows, columns: shown.map(({ key }) => key), offset: 0, limit: 4 },
  );
  const groups = useHostQuery('rows/groups', { ...rows, groupBy });
  const stage = reading.review.funnel.find((candidate) => candidate.stage === from);
  const [fromLook, toLook] = [reading.looks(from), reading.looks(to)];
  const total = page.data?.total ?? null;
  const isWaiting = stage !== undefined && stage.open > 0 && stage.open === total;
  const problem = columns.problem ?? page.problem;
  return (
    <section className={styles.strip} aria-label={`${fromLook.label} to ${toLook.label}: who did not go on`}>
      <header className={styles.stripHead}>
        <span className={styles.stripStep}>
          <IconArrowRight size={15} aria-hidden /> {fromLook.label} to {toLook.label}
        </span>
        {total !== null && (
          <strong>
            {numberWords(total)} of {numberWords(stage?.entered ?? total)}{' '}
            {isWaiting ? 'have not gone on yet' : 'did not go on'}
          </strong>
        )}
        <span className={styles.quiet}>
          {stage && stage.open > 0 && !isWaiting ? `${numberWords(stage.open)} of them still waiting` : ''}
        </span>
        {total !== null && total > 0 && (
          <a className={styles.open} href={rowsHref(workspaceId, 'leads', drill)}>
            Open the {numberWords(total)} rows <IconArrowUpRight size={14} aria-hidden />
          </a>
        )}
      </header>
      {problem ? (
        <ProblemNotice problem={problem} />
      ) : (
        <div className={styles.stripBody}>
          <Groups
            groups={groups.data?.groups ?? []}
            fill={lookOf(toLook.owner).fill}
            name={groupName(groupBy, reading)}
          />
          <table className={styles.rows}>
            <thead>
              <tr>
                {shown.map((column) => (
                  <th key={column.key} scope="col" data-kind={column.kind}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(page.data?.rows ?? []).map((row) => (
                <tr key={row.pk}>
                  {row.cells.map((cell, index) => (
                    <td key={shown[index]?.key} data-kind={shown[index]?.kind}>
                      {cellWords(cell, shown[index]?.kind, reading)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function groupName(groupBy: 'reject_reason' | 'stage', reading: Reading) {
  return (value: string | null) => {
    if (value === null || value === '') return groupBy === 'stage' ? 'No stage' : 'No reason given';
    return groupBy === 'stage' ? `now ${reading.looks(value).label}` : value;
  };
}

interface GroupsProps {
  readonly groups: readonly { readonly value: string | null; readonly rows: number }[];
  readonly fill: string;
  name(value: string | null): string;
}

/** Why or where: the five largest groups, the rest as one, what has no name hatched. */
function Groups({ groups, fill, name }: GroupsProps) {
  const sorted = groups.toSorted((left, right) => right.rows - left.rows);
  const top = sorted.length <= 6 ? sorted : sorted.slice(0, 5);
  const rest = sorted.slice(top.length).reduce((sum, group) => sum + group.rows, 0);
  const bars = [
    ...top.map((group) => ({ label: name(group.value), rows: group.rows, isUnknown: !group.value })),
    ...(rest > 0 ? [{ label: `Other, ${sorted.length - top.length} more`, rows: rest, isUnknown: false }] : []),
  ];
  const most = Math.max(1, ...bars.map((bar) => bar.rows));
  return (
    <dl className={styles.groups}>
      {bars.map((bar) => (
        <div key={bar.label}>
          <dt title={bar.label}>{bar.label}</dt>
          <dd>
            <span
              className={bar.isUnknown ? styles.unknownBar : styles.groupBar}
              style={{ width: `${(bar.rows / most) * 100}%`, ...(bar.isUnknown ? {} : { background: fill }) }}
            />
          </dd>
          <dd className={styles.groupCount}>{numberWords(bar.rows)}</dd>
        </div>
      ))}
    </dl>
  );
}
