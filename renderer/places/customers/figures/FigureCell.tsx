import type { Figure } from '../../../../shared/metrics/figure.ts';
import { notAvailable, numberWords, percentWords } from '../../../../shared/metrics/words.ts';
import { useSettings } from '../../../document/index.ts';
import { countWords, intervalWords, trustOf } from '../../../kit/figure-words.ts';
import tables from '../../../kit/table.module.css';
import styles from './figures.module.css';

interface FigureTextProps {
  readonly figure: Figure | null | undefined;
  /** What keeps it from being known. */
  readonly why?: string | null;
}

/** A figure in a table: percent, then what it counts; grey with its interval where that is little. */
export function FigureCell({ figure, why = null }: FigureTextProps) {
  return (
    <td className={tables.number}>
      <FigureText figure={figure} why={why} />
    </td>
  );
}

/** `62%, 188 of 306`; counts alone under five, grey with the interval under thirty, n/a where nothing is known. */
export function FigureText({ figure, why = null }: FigureTextProps) {
  const limits = useSettings();
  if (!figure || figure.value === null) {
    return why === null ? (
      <span className={styles.quiet}>{notAvailable}</span>
    ) : (
      <span className={styles.figure}>
        <span className={styles.quiet}>{notAvailable}</span>
        <span className={styles.quiet}>{why}</span>
      </span>
    );
  }
  if (figure.unit !== 'ratio') return <strong className={styles.value}>{numberWords(figure.value)}</strong>;
  const trust = trustOf(figure, limits);
  const counts = countWords(figure);
  if (trust === 'counts') return <span className={styles.quiet}>{counts}</span>;
  const interval = trust === 'grey' ? intervalWords(figure) : null;
  return (
    <span className={styles.figure} data-trust={trust}>
      <strong>{percentWords(figure.value, 0)}</strong>
      <span className={styles.quiet}>{interval === null ? counts : `${counts}, ${interval}`}</span>
    </span>
  );
}
