import { rateContent } from '../../../../commands/keep-content.ts';
import { runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { PersonName } from '../../../../kit/fields/PersonName.tsx';
import { useMe } from '../../../../state/use-me.ts';
import { MeanStars, OwnStars } from '../Stars.tsx';
import type { PieceView } from '../use-library.ts';
import styles from './piece.module.css';

interface RatingCardProps {
  readonly shown: PieceView;
  readonly isReadOnly: boolean;
}

/** What those think of a piece who use it: one's own stars, and everyone's. */
export function RatingCard({ shown: { piece, ratings }, isReadOnly }: RatingCardProps) {
  const me = useMe();
  const own = ratings.find(({ personId }) => personId === me.id)?.stars ?? null;
  return (
    <Card title="Does it help?" actions={<MeanStars ratings={ratings} />}>
      {!isReadOnly && me.id !== '' && (
        <OwnStars title={piece.title} stars={own} onRate={(stars) => runChange(rateContent(piece.id, me.id, stars))} />
      )}
      <ul className={styles.ratings}>
        {ratings
          .filter(({ personId }) => personId !== me.id)
          .map(({ id, personId, stars }) => (
            <li key={id}>
              <PersonName id={personId} />
              <span className={styles.quiet}>{stars} of 5</span>
            </li>
          ))}
      </ul>
    </Card>
  );
}
