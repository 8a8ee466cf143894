import { useMemo, useRef, useState } from 'react';
import { numberWords } from '../../../../shared/metrics/words.ts';
import type { ScreenProps } from '../../../app/routes.ts';
import { ChartTableView } from '../../../kit/chart/frame/ChartTableView.tsx';
import { copyChartCsv, copyChartPicture } from '../../../kit/chart/frame/copy-chart.ts';
import { Legend } from '../../../kit/chart/frame/Legend.tsx';
import { Funnel } from '../../../kit/chart/funnel/Funnel.tsx';
import { dayWords } from '../../../kit/period/period-words.ts';
import { ReviewPage } from '../page/ReviewPage.tsx';
import { openRows } from '../page/rows-link.ts';
import { type ReviewScreen, useReviewScreen } from '../page/use-review-screen.ts';
import { differenceFact } from '../reading/change-words.ts';
import { headlineOf, sentenceText } from '../reading/headline.ts';
import type { Reading } from '../reading/reading.ts';
import { stagePlural } from '../reading/stage-looks.ts';
import { DrillStrip } from './DrillStrip.tsx';
import styles from './funnel.module.css';
import { funnelModel, funnelTable } from './funnel-words.ts';
import { useFlow } from './use-flow.ts';
import { worstStep } from './worst-step.ts';

/** R1: stages with volume, the way to the next, time in each, against the last period and the plan. */
export function FunnelScreen({ route }: ScreenProps) {
  const screen = useReviewScreen(route.workspaceId);
  const { choices } = screen;
  const reading = useFlow(route.workspaceId, screen.query, screen.reading, choices.basis === 'flow');
  const picture = useRef<HTMLDivElement>(null);
  const headline = useMemo(() => (reading ? headlineOf('funnel', reading) : null), [reading]);
  const facts = useMemo(() => (reading ? factsOf(reading, choices.basis) : null), [reading, choices.basis]);
  const copy = reading &&
    headline && {
      picture:
        choices.view === 'chart'
          ? () => void copyChartPicture(picture.current, { title: sentenceText(headline), source: reading.source })
          : null,
      csv: () => void copyChartCsv(funnelTable(reading, choices.basis)),
    };
  return (
    <ReviewPage screen={screen} slide="funnel" headline={headline} facts={facts} hasFlow copy={copy ?? undefined}>
      {reading && (
        <div ref={picture}>
          <FunnelCharts screen={screen} reading={reading} />
        </div>
      )}
    </ReviewPage>
  );
}

function factsOf(reading: Reading, basis: 'cohort' | 'flow') {
  const first = reading.review.funnel[0];
  const worst = worstStep(reading);
  const change = worst ? worst.change : null;
  const many = first ? stagePlural(first.stage, reading.looks(first.stage).label) : 'leads';
  return {
    unit: `Cohort of ${numberWords(first?.entered ?? 0)} first ${many}, as of ${dayWords(reading.review.asOf)}`,
    difference: change ? differenceFact(change) : null,
    more: basis === 'flow' ? ['Steps as flow ratios: entries of the period, other people above than below'] : [],
  };
}

function FunnelCharts({ screen, reading }: { readonly screen: ReviewScreen; readonly reading: Reading }) {
  const { workspaceId, query, choices } = screen;
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const model = useMemo(() => funnelModel(reading, choices.basis), [reading, choices.basis]);
  const worst = useMemo(() => worstStep(reading), [reading]);
  // Until something is chosen, the step that the headline speaks of is: its rows are the next question.
  const selected = chosen === undefined ? (worst?.key ?? null) : chosen;
  const open = (key: string) => {
    const isStep = key.includes(':');
    openRows(workspaceId, query, {
      table: 'leads',
      metric: 'funnel',
      part: isStep ? 'rest' : 'denominator',
      stages: key,
    });
  };
  if (choices.view === 'table') return <ChartTableView table={funnelTable(reading, choices.basis)} caption="Funnel" />;
  const owners = [...new Set(model.stages.map((stage) => stage.owner))];
  const hasTarget = [...model.stages, ...model.transitions].some(({ target }) => target !== null);
  const isAsked = selected !== null && model.transitions.some((transition) => transition.key === selected);
  return (
    <>
      <Funnel
        model={model}
        label={`Funnel, ${reading.periodName}. Arrows move by part.`}
        selected={selected}
        onSelect={(key) => setChosen(key?.includes(':') ? key : null)}
        onOpen={open}
      />
      <div className={styles.legend}>
        <Legend
          conventions={[
            ['open', 'this period, open part hatched'],
            ['ghost', reading.previousPhrase],
            ...(hasTarget ? [['target', 'plan and target'] as const] : []),
            ['interval', '95% interval'],
          ]}
          owners={owners}
        />
      </div>
      {isAsked && <DrillStrip key={selected} screen={screen} reading={reading} transition={selected} />}
    </>
  );
}
