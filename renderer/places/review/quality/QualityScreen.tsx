import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Dimension, dimensionSchema, dimensions } from '../../../../shared/contract/review.ts';
import { numberWords } from '../../../../shared/metrics/words.ts';
import type { ScreenProps } from '../../../app/routes.ts';
import { BarList } from '../../../kit/chart/bars/BarList.tsx';
import { DotPlot } from '../../../kit/chart/dots/DotPlot.tsx';
import { ChartFrame } from '../../../kit/chart/frame/ChartFrame.tsx';
import { Defined } from '../../../kit/chart/frame/Defined.tsx';
import { Legend } from '../../../kit/chart/frame/Legend.tsx';
import { withFilter } from '../../../state/review-query.ts';
import type { CardProps } from '../page/card-state.ts';
import cards from '../page/cards.module.css';
import { ReviewPage } from '../page/ReviewPage.tsx';
import { openRows } from '../page/rows-link.ts';
import { useReviewScreen } from '../page/use-review-screen.ts';
import { headlineOf } from '../reading/headline.ts';
import { AcceptedCard } from './AcceptedCard.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';
import styles from './quality.module.css';
import {
  acceptanceDots,
  acceptedDefinition,
  dotTable,
  qualityFacts,
  reasonBars,
  reasonTable,
  rejectionCounts,
} from './quality-words.ts';
import { RiverCard } from './RiverCard.tsx';

/** R2: acceptance, reasons, what became of the recycled, and what came of it all. */
export function QualityScreen({ route }: ScreenProps) {
  const [by, setBy] = useState<Dimension>('source');
  const screen = useReviewScreen(route.workspaceId, by);
  const { reading } = screen;
  const headline = useMemo(() => (reading ? headlineOf('quality', reading) : null), [reading]);
  const facts = useMemo(() => (reading ? qualityFacts(reading) : null), [reading]);
  return (
    <ReviewPage screen={screen} slide="quality" headline={headline} facts={facts}>
      {reading && (
        <div className={cards.grid}>
          <AcceptedCard screen={screen} reading={reading} />
          <ByDimensionCard screen={screen} reading={reading} by={by} onBy={setBy} />
          <ReasonsCard screen={screen} reading={reading} />
          <RiverCard screen={screen} reading={reading} />
          <OutcomeCard screen={screen} reading={reading} />
        </div>
      )}
    </ReviewPage>
  );
}

interface ByDimensionProps extends CardProps {
  readonly by: Dimension;
  onBy(by: Dimension): void;
}

function ByDimensionCard({ screen, reading, by, onBy }: ByDimensionProps) {
  const model = useMemo(() => acceptanceDots(reading, by), [reading, by]);
  const isAnswered = reading.review.by === by;
  return (
    <ChartFrame
      className={styles.byDimension}
      title={`By ${by}`}
      about="resolved, with interval"
      definition={{ words: acceptedDefinition, lines: [`One row for each ${by}, best first`] }}
      table={dotTable(model, by, reading)}
      view={screen.choices.view}
      source={reading.source}
      state={
        isAnswered && model.rows.length === 0
          ? { kind: 'empty', words: `No handoff of this period was answered, or none has a ${by}.` }
          : { kind: 'ready' }
      }
      legend={
        <Legend
          owner={model.owner}
          conventions={[
            ['dot', reading.periodName.split(',')[0] ?? 'now'],
            ['band', '95% interval'],
            ['previous', reading.previousName],
            ['small', `fewer than ${reading.limits.greySample}`],
          ]}
        />
      }
      tools={
        <NativeSelect
          aria-label="Compare by"
          size="xs"
          value={by}
          data={dimensions.map((dimension) => ({ value: dimension, label: `by ${dimension}` }))}
          onChange={(event) => onBy(dimensionSchema.catch('source').parse(event.target.value))}
        />
      }
    >
      <DotPlot
        model={model}
        label={`Acceptance by ${by}`}
        onOpen={(key) => {
          const filters = withFilter(screen.choices.filters, { dimension: by, values: [key] });
          const query = {
            ...screen.query,
            by: null,
            filters: filters.map((filter) => ({ ...filter, values: [...filter.values] })),
          };
          openRows(screen.workspaceId, query, { table: 'handoffs', metric: 'mql_to_sal', part: 'denominator' });
        }}
      />
    </ChartFrame>
  );
}

function ReasonsCard({ screen, reading }: CardProps) {
  const bars = useMemo(() => reasonBars(reading), [reading]);
  const { all, definition, recycled, disqualified } = rejectionCounts(reading);
  return (
    <ChartFrame
      className={styles.reasons}
      title="Why not"
      about={`${numberWords(all)} rejected in the period`}
      definition={definition}
      table={reasonTable(reading)}
      view={screen.choices.view}
      source={reading.source}
      state={bars.length === 0 ? { kind: 'empty', words: 'Nothing was rejected in this period.' } : { kind: 'ready' }}
      legend={
        <>
          <span className={styles.legendItem}>
            <i style={{ background: 'var(--marketing)' }} />
            <Defined {...recycled}>{numberWords(recycled.count)} back to Marketing</Defined>
          </span>
          <span className={styles.legendItem}>
            <i style={{ background: 'var(--other)' }} />
            <Defined {...disqualified}>{numberWords(disqualified.count)} disqualified</Defined>
          </span>
          <span className={styles.legendItem}>
            <i style={{ background: 'var(--ghost)' }} /> {reading.previousName}
          </span>
        </>
      }
    >
      <BarList
        label="Reasons for rejection"
        bars={bars}
        labelWidth={148}
        onOpen={(key) =>
          openRows(screen.workspaceId, screen.query, {
            table: 'handoffs',
            metric: 'rejection_reasons',
            part: `item:${key}`,
          })
        }
      />
    </ChartFrame>
  );
}
