import type { Figure } from '../../shared/metrics/figure.ts';
import classes from './FigureText.module.css';
import { countWords, intervalWords, type SampleLimits, trustOf, usualLimits, valueWords } from './figure-words.ts';

interface FigureTextProps {
  readonly figure: Figure;
  readonly currency: string;
  readonly limits?: SampleLimits;
}

/**
 * A figure in words: percent bold with "k of n" beside it; grey with its interval while the sample is small; counts
 * only when it is too small for a rate; "n/a" when there is nothing to divide.
 */
export function FigureText({ figure, currency, limits = usualLimits }: FigureTextProps) {
  const trust = trustOf(figure, limits);
  const counts = countWords(figure);
  if (trust === 'none') return <span className={classes.count}>n/a</span>;
  if (trust === 'counts') return <span className={classes.count}>{counts}</span>;
  const interval = trust === 'grey' ? intervalWords(figure) : null;
  const beside = [counts, interval].filter((words) => words !== null).join(', ');
  return (
    <span className={`${classes.figure} ${trust === 'grey' ? classes.grey : ''}`}>
      <span className={classes.value}>{valueWords(figure, currency)}</span>
      {beside !== '' && <span className={classes.count}>{beside}</span>}
    </span>
  );
}
