import { unratedWords } from '../../../../shared/metrics/left-out.ts';
import { moneyWords, percentWords } from '../../../../shared/metrics/words.ts';
import { CoverageBar } from '../../../kit/chart/bars/CoverageBar.tsx';
import { numbers, words } from '../../../kit/chart/chart-table.ts';
import { ChartFrame } from '../../../kit/chart/frame/ChartFrame.tsx';
import { IconMath } from '../../../kit/icons.ts';
import cards from '../page/cards.module.css';
import { openRows } from '../page/rows-link.ts';
import type { ReviewScreen } from '../page/use-review-screen.ts';
import type { Reading } from '../reading/reading.ts';
import { coverageModel } from './coverage-model.ts';
import styles from './pipeline.module.css';
import { coverageOf, multipleText, uncoveredWords } from './pipeline-words.ts';

interface CoverageCardProps {
  readonly screen: ReviewScreen;
  readonly reading: Reading;
  readonly quarter: string;
}

const variants: readonly (readonly [string, string])[] = [
  ['start', 'At the start of the quarter'],
  ['to_go', 'To go, of what is left'],
  ['all_open', 'All open, whenever it closes'],
  ['required', 'What our history needs'],
];

/** Coverage of the quota against the rules of thumb and what history needs. */
export function CoverageCard({ screen, reading, quarter }: CoverageCardProps) {
  const coverage = coverageOf(reading);
  const money = (amount: number) => moneyWords(amount, reading.currency);
  const figure = coverage?.figure;
  const rows = variants.map(([key, label]) => {
    const variant = figure?.variants?.[key];
    return [label, variant?.value == null ? 'n/a' : multipleText(variant.value), variant?.note ?? ''];
  });
  const model = coverage ? coverageModel(coverage, reading) : null;
  const change = figure?.value != null && figure.previous?.value != null ? figure.value - figure.previous.value : null;
  return (
    <ChartFrame
      className={cards.half}
      title="Coverage"
      about={`of the ${quarter} quota${figure?.previous?.value == null ? '' : `, ghost: ${reading.previousName}`}`}
      definition={{
        words: 'Open valid pipeline with its expected close in the quarter, divided by the quota of the quarter',
        lines: [
          '3× and 4× are rules of thumb; what history needs is one over the share won of what was open on day one',
        ],
      }}
      table={{ columns: [words('Coverage'), numbers('Multiple'), words('Note')], rows }}
      view={screen.choices.view}
      source={reading.source}
      state={
        model
          ? { kind: 'ready' }
          : {
              kind: 'empty',
              words: uncoveredWords(figure),
            }
      }
    >
      {coverage && model && (
        <>
          <div className={cards.bigLine}>
            <span className={cards.big}>{multipleText(model.value)}</span>
            <span className={cards.bigWords}>
              <span>{money(coverage.open)} open</span>
              {figure?.unrated && <span>{unratedWords(figure.unrated)}</span>}
              <span>quota {money(coverage.quota ?? 0)}</span>
            </span>
            {change !== null && Math.abs(change) >= 0.005 && (
              <span className={change < 0 ? styles.bad : styles.good}>
                {change > 0 ? '+' : ''}
                {multipleText(change)} {change < 0 ? 'worse' : 'better'} than {reading.previousName}
              </span>
            )}
          </div>
          <CoverageBar
            model={model}
            label={`Coverage of ${quarter}`}
            onOpen={() =>
              openRows(screen.workspaceId, screen.query, {
                table: 'opportunities',
                metric: 'pipeline_coverage',
                part: 'numerator',
              })
            }
          />
          {coverage.required?.value != null && (
            <p className={cards.why}>
              <IconMath size={15} aria-hidden /> Of what was open on day one of the quarters before we won{' '}
              {percentWords(1 / coverage.required.value)}, so a quota needs {multipleText(coverage.required.value)} of
              it. 3× and 4× are rules of thumb.
            </p>
          )}
        </>
      )}
    </ChartFrame>
  );
}
