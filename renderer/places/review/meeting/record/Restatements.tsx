import { Card } from '../../../../kit/Card.tsx';
import { countOf } from '../../../../kit/format.ts';
import { ProblemNotice } from '../../../../kit/ProblemNotice.tsx';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import styles from './record.module.css';

interface RestatementsProps {
  readonly workspaceId: string;
  readonly meetingId: string;
}

/** What the same question gives today: the record never changes, this list says what would. */
export function Restatements({ workspaceId, meetingId }: RestatementsProps) {
  const { data, problem } = useHostQuery('meeting/restatements', { workspaceId, meetingId });
  const changes = data?.changes ?? [];
  return (
    <Card title="Restated since" about={data ? countOf(changes.length, 'figure') : ''}>
      {problem && <ProblemNotice problem={problem} />}
      {!data && !problem && (
        <p className={styles.quiet} role="status" aria-label="Counting">
          Counting with today’s data
        </p>
      )}
      {data && changes.length === 0 && <p className={styles.quiet}>Today’s data gives the same numbers.</p>}
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={change.metric}>
            <strong>{change.label}</strong>
            <span>
              {change.frozen} then, {change.live} today
            </span>
            {change.rows !== 0 && <span>{countOf(change.rows, 'row')} arrived or changed later</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
