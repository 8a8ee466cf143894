import { numberWords, percentWords } from '../../../../shared/metrics/words.ts';
import { BarList } from '../../../kit/chart/bars/BarList.tsx';
import { ChartFrame } from '../../../kit/chart/frame/ChartFrame.tsx';
import { Defined } from '../../../kit/chart/frame/Defined.tsx';
import { countWords, intervalWords, trustOf } from '../../../kit/figure-words.ts';
import { lookOf } from '../../../kit/functions.ts';
import type { CardProps } from '../page/card-state.ts';
import cards from '../page/cards.module.css';
import { ChangeText } from '../page/FigureList.tsx';
import { openRows } from '../page/rows-link.ts';
import { shareChange } from '../reading/change-words.ts';
import { figureText } from '../reading/figure-text.ts';
import type { Reading } from '../reading/reading.ts';
import styles from './quality.module.css';
import {
  acceptanceBars,
  acceptanceTable,
  acceptanceTarget,
  acceptedDefinition,
  type DefinedCount,
  handoffCounts,
  metricOf,
} from './quality-words.ts';

/** Acceptance on both bases, against the target and the last period, and where the handoffs stand. */
export function AcceptedCard({ screen, reading }: CardProps) {
  const figure = metricOf(reading, 'mql_to_sal');
  const cohort = figure.variants?.cohort;
  const trust = trustOf(figure, reading.limits);
  const change = shareChange(figure, reading.limits);
  const target = acceptanceTarget(reading);
  const interval = intervalWords(figure);
  const bars = acceptanceBars(reading);
  return (
    <ChartFrame
      className={styles.accepted}
      title="Accepted"
      about={`both bases, target and ${reading.previousName}`}
      definition={{ words: acceptedDefinition, lines: [countWords(figure) ?? '', figure.note ?? ''].filter(Boolean) }}
      table={acceptanceTable(reading)}
      view={screen.choices.view}
      source={reading.source}
    >
      <div className={styles.bases}>
        <span className={trust === 'full' ? cards.big : cards.bigGrey}>
          {trust === 'counts' ? countWords(figure) : figureText(figure, reading.currency)}
        </span>
        <span className={cards.bigWords}>
          Resolved <strong>{countWords(figure)}</strong>
        </span>
        {cohort && (
          <>
            <span className={styles.second}>{figureText(cohort, reading.currency)}</span>
            <span className={cards.bigWords}>
              Cohort <strong>{countWords(cohort)}</strong>
            </span>
          </>
        )}
      </div>
      <p className={styles.changeLine}>
        {change.text !== '' && (
          <ChangeText
            change={{
              ...change,
              text: change.tone === 'quiet' ? change.text : `${change.text} than ${reading.previousName}`,
            }}
          />
        )}
        {interval !== null && <span>95% interval {interval}</span>}
      </p>
      <BarList
        label="Acceptance on both bases"
        bars={bars}
        labelWidth={72}
        rowHeight={40}
        scaleTo={1}
        onOpen={(key) =>
          openRows(screen.workspaceId, screen.query, {
            table: 'handoffs',
            metric: 'mql_to_sal',
            part: key === 'cohort' ? 'denominator' : 'numerator',
          })
        }
      />
      {target !== null && <p className={styles.targetLine}>target {percentWords(target, 0)}, from the handbook</p>}
      <HandoffSplit reading={reading} />
    </ChartFrame>
  );
}

/** Every handoff created in the period once: accepted, rejected, waiting. */
function HandoffSplit({ reading }: { readonly reading: Reading }) {
  const { accepted, rejected, waiting, all } = handoffCounts(reading);
  if (all === 0) return null;
  const look = lookOf(reading.looks('sal').owner);
  const width = ({ count }: DefinedCount) => ({ width: `${(count / all) * 100}%` });
  return (
    <div className={styles.split}>
      <div className={styles.splitBar} aria-hidden>
        <span style={{ ...width(accepted), background: look.fill }} />
        <span style={{ ...width(rejected), background: 'var(--other)' }} />
        <span
          style={{
            ...width(waiting),
            background: `repeating-linear-gradient(135deg, ${look.soft} 0 4px, ${look.fill} 4px 6px)`,
          }}
        />
      </div>
      <p className={styles.splitWords}>
        <span>Of {numberWords(all)} handoffs created in the period</span>
        <Defined {...accepted}>
          <strong>{numberWords(accepted.count)}</strong> accepted
        </Defined>
        <Defined {...rejected}>
          <strong>{numberWords(rejected.count)}</strong> rejected
        </Defined>
        <Defined {...waiting}>
          <strong>{numberWords(waiting.count)}</strong> waiting
        </Defined>
      </p>
    </div>
  );
}
