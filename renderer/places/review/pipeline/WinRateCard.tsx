import { ChartFrame } from '../../../kit/chart/frame/ChartFrame.tsx';
import { trustOf } from '../../../kit/figure-words.ts';
import type { CardProps } from '../page/card-state.ts';
import { figureText } from '../reading/figure-text.ts';
import styles from './pipeline.module.css';
import { namedWinRates, winRateTable } from './pipeline-words.ts';

/** Six lawful win rates of the same deals, each with its name: why a definition has to be signed. */
export function WinRateCard({ screen, reading }: CardProps) {
  const rates = namedWinRates(reading);
  return (
    <ChartFrame
      className={styles.winRates}
      title="Win rate"
      about="six ways to count it"
      definition={{ words: 'The same deals give all six; a sentence with a win rate must say which one', lines: [] }}
      table={winRateTable(reading)}
      view={screen.choices.view}
      source={reading.source}
      state={
        rates.length === 0 ? { kind: 'empty', words: 'No opportunity was closed in this period.' } : { kind: 'ready' }
      }
    >
      <ul className={styles.bars}>
        {rates.map(({ key, label, definition, figure, aside, note }) => {
          const isValue = key.endsWith('_value') || key === 'pipeline_conversion';
          const trust = isValue ? (figure.value === null ? 'none' : 'full') : trustOf(figure, reading.limits);
          const isShown = trust === 'full' || trust === 'grey';
          return (
            <li key={key} title={`${definition}. ${figure.note ?? ''}`}>
              <span className={styles.barHead}>
                <span>{label}</span>
                <strong className={trust === 'full' ? undefined : styles.grey}>
                  {isShown ? figureText(figure, reading.currency) : trust === 'counts' ? 'too few' : 'n/a'}
                </strong>
              </span>
              <span className={styles.track} aria-hidden>
                {isShown && (
                  <i
                    data-open={key === 'cohort' || undefined}
                    style={{ width: `${Math.min(1, figure.value ?? 0) * 100}%` }}
                  />
                )}
              </span>
              <small>{aside}</small>
              {note !== null && <small className={styles.barNote}>{note}</small>}
            </li>
          );
        })}
      </ul>
    </ChartFrame>
  );
}
