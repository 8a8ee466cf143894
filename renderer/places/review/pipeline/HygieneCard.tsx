import { numberWords } from '../../../../shared/metrics/words.ts';
import { numbers, words } from '../../../kit/chart/chart-table.ts';
import { ChartFrame } from '../../../kit/chart/frame/ChartFrame.tsx';
import { countOf } from '../../../kit/format.ts';
import { IconArrowUpRight } from '../../../kit/icons.ts';
import { drillOf, rowsHref } from '../page/rows-link.ts';
import type { ReviewScreen } from '../page/use-review-screen.ts';
import type { Reading } from '../reading/reading.ts';
import styles from './pipeline.module.css';
import { type Pipeline, stageWords, sumLeavesOut, sumWords } from './pipeline-words.ts';

interface HygieneCardProps {
  readonly pipeline: Pipeline;
  readonly screen: ReviewScreen;
  readonly reading: Reading;
}

/** What is open by stage, and which of it slipped or was pushed. */
export function HygieneCard({ pipeline, screen, reading }: HygieneCardProps) {
  const { currency } = reading;
  const most = Math.max(1, ...pipeline.stages.map((stage) => stage.value ?? 0));
  const slipWords = (sum: Pipeline['slipped'], rest: string) =>
    [countOf(sum.count, 'deal'), sumWords(sum, currency), sumLeavesOut(sum), rest].filter(Boolean).join(', ');
  const label = (stage: string) => stageWords(stage, reading);
  return (
    <ChartFrame
      className={styles.stages}
      title="Open now"
      about="all, any close date"
      definition={{
        words:
          'All valid opportunities that are open on the as-of day, at their amount then, whenever they are to close, also those whose close date is past',
        lines: [],
      }}
      table={{
        columns: [
          words('Stage'),
          numbers('Deals'),
          numbers('Value'),
          numbers('Median days open'),
          words('Left out of the value'),
        ],
        rows: pipeline.stages.map((stage) => [
          label(stage.stage),
          numberWords(stage.count),
          sumWords(stage, currency),
          stage.daysMedian === null ? 'n/a' : numberWords(stage.daysMedian),
          sumLeavesOut(stage),
        ]),
      }}
      view={screen.choices.view}
      source={reading.source}
      state={pipeline.stages.length === 0 ? { kind: 'empty', words: 'Nothing is open.' } : { kind: 'ready' }}
    >
      <ul className={styles.bars}>
        {pipeline.stages.map((stage) => (
          <li key={stage.stage}>
            <span className={styles.barHead}>
              <span title={label(stage.stage)}>{label(stage.stage)}</span>
              <strong>{sumWords(stage, currency)}</strong>
            </span>
            <span className={styles.track} aria-hidden>
              <i style={{ width: `${((stage.value ?? 0) / most) * 100}%` }} />
            </span>
            <small>
              {countOf(stage.count, 'deal')}
              {stage.daysMedian === null ? '' : `, open ${numberWords(stage.daysMedian)} days`}
            </small>
            {sumLeavesOut(stage) !== '' && <small className={styles.barNote}>{sumLeavesOut(stage)}</small>}
          </li>
        ))}
      </ul>
      <dl className={styles.hygiene}>
        <Slip
          label="Close date in the past"
          words={slipWords(pipeline.slipped, 'left out of coverage')}
          href={rowsHref(
            screen.workspaceId,
            'opportunities',
            drillOf({ metric: 'pipeline_coverage', part: 'item:slipped' }, screen.query),
          )}
          isAny={pipeline.slipped.count > 0}
        />
        <Slip
          label="Pushed to later"
          words={slipWords(pipeline.pushed, 'in this period')}
          href={null}
          isAny={pipeline.pushed.count > 0}
        />
      </dl>
    </ChartFrame>
  );
}

interface SlipProps {
  readonly label: string;
  readonly words: string;
  readonly href: string | null;
  readonly isAny: boolean;
}

function Slip({ label, words: text, href, isAny }: SlipProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={isAny ? styles.slipWords : undefined}>{isAny ? text : 'none'}</dd>
      {isAny && href !== null && (
        <dd>
          <a href={href}>
            Open <IconArrowUpRight size={13} aria-hidden />
          </a>
        </dd>
      )}
    </div>
  );
}
