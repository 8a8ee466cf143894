import { numberWords } from '../../../../shared/metrics/words.ts';
import { IconStar, IconStarFilled } from '../../../kit/icons.ts';
import styles from './content.module.css';
import { meanStars } from './content-filters.ts';
import type { PieceView } from './use-library.ts';

/** What people think of a piece: the mean, and how many said so. */
export function MeanStars({ ratings }: Pick<PieceView, 'ratings'>) {
  const mean = meanStars(ratings);
  if (mean === null) return <span className={styles.quiet}>not rated</span>;
  return (
    <span className={styles.mean} title={`Mean of ${ratings.length} ${ratings.length === 1 ? 'rating' : 'ratings'}`}>
      <IconStarFilled size={12} aria-hidden />
      <strong>{numberWords(mean, 1)}</strong>
      <span className={styles.quiet}>by {ratings.length}</span>
    </span>
  );
}

interface OwnStarsProps {
  readonly title: string;
  readonly stars: number | null;
  onRate(stars: number | null): void;
}

const everyStar = [1, 2, 3, 4, 5] as const;

/** One's own rating: choosing the same star again takes it back. */
export function OwnStars({ title, stars, onRate }: OwnStarsProps) {
  return (
    <fieldset className={styles.stars} aria-label={`Your rating of ${title}`}>
      {everyStar.map((star) => {
        const isOn = stars !== null && star <= stars;
        const Icon = isOn ? IconStarFilled : IconStar;
        return (
          <button
            key={star}
            type="button"
            aria-label={`${star} of 5`}
            aria-pressed={stars === star}
            data-on={isOn}
            onClick={() => onRate(stars === star ? null : star)}
          >
            <Icon size={18} aria-hidden />
          </button>
        );
      })}
    </fieldset>
  );
}
