import type { Entity } from '../../../../../shared/model/entities.ts';
import { Card } from '../../../../kit/Card.tsx';
import { countOf } from '../../../../kit/format.ts';
import { ReachWords } from '../ReachWords.tsx';
import type { ContentReach } from '../use-reach.ts';
import styles from './piece.module.css';

interface ReachCardProps {
  readonly workspaceId: string;
  readonly piece: Entity<'content'>;
  readonly reach: ContentReach;
}

/** Who saw a piece, as far as imported touches tell. */
export function ReachCard({ workspaceId, piece, reach }: ReachCardProps) {
  const found = reach.byPiece.get(piece.id);
  const name = piece.crmValue.trim() === '' ? piece.title : piece.crmValue;
  return (
    <Card title="Leads reached">
      <p className={styles.reach}>
        <ReachWords workspaceId={workspaceId} reach={reach} pieceId={piece.id} />
      </p>
      {!reach.isCounting && (
        <p className={styles.quiet}>
          {found?.matched
            ? `${countOf(found.touches, 'touch', 'touches')} of any time name “${name}” as their ${found.matched.column}.`
            : name.trim() === ''
              ? 'It can be found in the data once it has a title.'
              : reach.hasTouches
                ? `The imported data does not mention “${name}”. If the CRM uses another name for it, type that name.`
                : 'No campaign responses or visits are imported, so it is not known who saw it.'}
        </p>
      )}
    </Card>
  );
}
