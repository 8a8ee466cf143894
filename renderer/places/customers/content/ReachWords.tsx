import { numberWords } from '../../../../shared/metrics/words.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { Counting } from '../../../kit/Counting.tsx';
import styles from './content.module.css';
import type { ContentReach } from './use-reach.ts';

interface ReachWordsProps {
  readonly workspaceId: string;
  readonly reach: ContentReach;
  readonly pieceId: string;
}

/** The leads with a touch that names the piece; where none does, it is not known who has seen it. */
export function ReachWords({ workspaceId, reach, pieceId }: ReachWordsProps) {
  const found = reach.byPiece.get(pieceId);
  if (reach.isCounting) return <Counting />;
  if (!found?.matched)
    return (
      <span className={styles.quiet} title={reach.hasTouches ? 'No imported touch names it' : 'No touches imported'}>
        not tracked
      </span>
    );
  const { column, values } = found.matched;
  const filters = JSON.stringify([{ column, op: 'is', values }]);
  return (
    <a className={styles.reach} href={workspaceHref(workspaceId, ['data', 'rows'], { table: 'touches', filters })}>
      {numberWords(found.leads)}
    </a>
  );
}
