import type { Figure } from '../../../../shared/metrics/figure.ts';
import { missingRates, unratedWords } from '../../../../shared/metrics/left-out.ts';
import { countWords, intervalWords, trustOf } from '../../../kit/figure-words.ts';
import { type Change, shareChange } from '../reading/change-words.ts';
import { figureText } from '../reading/figure-text.ts';
import type { Reading } from '../reading/reading.ts';
import styles from './figure-list.module.css';

export interface NamedFigure {
  readonly label: string;
  readonly figure: Figure;
  /** In one sentence, with what it counts. */
  readonly definition: string;
  /** In place of "k of n". */
  readonly aside?: string;
  readonly higherIsBetter?: boolean;
  readonly href?: string;
}

interface FigureListProps {
  readonly reading: Reading;
  readonly figures: readonly NamedFigure[];
}

/** Figures under each other: name, value, count, change; what is too small for a rate says so. */
export function FigureList({ reading, figures }: FigureListProps) {
  return (
    <dl className={styles.list}>
      {figures.map((named) => (
        <FigureLine key={named.label} named={named} reading={reading} />
      ))}
    </dl>
  );
}

function FigureLine({ named, reading }: { readonly named: NamedFigure; readonly reading: Reading }) {
  const { label, figure, definition, aside, href } = named;
  const trust = trustOf(figure, reading.limits);
  const isRate = figure.unit === 'ratio';
  const change = isRate && figure.previous ? shareChange(figure, reading.limits, named.higherIsBetter ?? true) : null;
  const interval = trust === 'grey' ? intervalWords(figure) : null;
  const small = [aside ?? (isRate ? countWords(figure) : null), leftOut(figure), interval].filter(
    (part) => part !== null && part !== '',
  );
  const value = trust === 'counts' ? (countWords(figure) ?? 'n/a') : figureText(figure, reading.currency);
  return (
    <div className={styles.line} title={[definition, figure.note ?? ''].filter(Boolean).join(' ')}>
      <dt>{href ? <a href={href}>{label}</a> : label}</dt>
      <dd className={trust === 'full' && figure.value !== null ? styles.value : styles.valueSmall}>{value}</dd>
      <dd className={styles.small}>
        {trust === 'counts' ? 'too few for a rate' : small.join(', ')}
        {change && change.text !== '' && <ChangeText change={change} />}
        {!change && figure.previous && figure.previous.value !== null && (
          <span>
            {reading.previousName} {figureText(figure.previous, reading.currency)}
          </span>
        )}
      </dd>
    </div>
  );
}

/** What a sum of money can't count for want of a rate; null where it counts everything. */
function leftOut({ value, unrated = [] }: Figure): string | null {
  if (unrated.length === 0) return null;
  return value === null ? missingRates(unrated) : unratedWords(unrated);
}

/** A change with its direction in words; quiet when it is no more than chance. */
export function ChangeText({ change }: { readonly change: Pick<Change, 'text' | 'tone'> }) {
  return <span className={styles[change.tone]}>{change.text}</span>;
}
