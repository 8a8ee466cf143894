import { useCallback, useMemo } from 'react';
import { moneyWords, percentWords } from '../../../../../shared/metrics/words.ts';
import { BarList } from '../../../../kit/chart/bars/BarList.tsx';
import { CoverageBar } from '../../../../kit/chart/bars/CoverageBar.tsx';
import { ColumnChart } from '../../../../kit/chart/columns/ColumnChart.tsx';
import { Funnel } from '../../../../kit/chart/funnel/Funnel.tsx';
import { funnelModel } from '../../funnel/funnel-words.ts';
import { coverageModel } from '../../pipeline/coverage-model.ts';
import { coverageOf, coverageQuarter, movementColumns } from '../../pipeline/pipeline-words.ts';
import { acceptanceTarget } from '../../quality/quality-words.ts';
import { durationBars } from '../../speed/speed-words.ts';
import type { SlideData } from '../use-slide-data.ts';
import { acceptanceColumns } from './acceptance-columns.ts';
import styles from './slide-charts.module.css';

interface ChartProps {
  readonly data: SlideData;
  readonly presentHeight?: number;
}

export function FunnelChart({ data, presentHeight }: ChartProps) {
  const model = useMemo(() => funnelModel(data.reading, 'cohort'), [data.reading]);
  return <Funnel model={model} label="Funnel" {...(presentHeight === undefined ? {} : { presentHeight })} />;
}

export function AcceptanceChart({ data, presentHeight }: ChartProps & { readonly fiscalYearStart: number }) {
  const { reading, acceptance } = data;
  const columns = useMemo(() => acceptanceColumns(acceptance, reading), [acceptance, reading]);
  const target = acceptanceTarget(reading);
  const formatTick = useCallback((value: number) => percentWords(value, 0), []);
  const isLarge = presentHeight !== undefined;
  const waiting = columns.some((column) => column.isOpen);
  return (
    <>
      <p className={isLarge ? styles.largeHead : styles.head}>
        <strong>Accepted of answered handoffs, by month of handoff</strong>
        <span>
          {target !== null && <span className={styles.target}>target {percentWords(target, 0)}</span>}
          {waiting && <span className={styles.open}>still open</span>}
        </span>
      </p>
      <ColumnChart
        label="Accepted of answered handoffs, by month"
        columns={columns}
        height={isLarge ? presentHeight - 60 : 240}
        max={1}
        target={target === null ? null : { value: target, text: percentWords(target, 0) }}
        labelPlace="foot"
        isLarge={isLarge}
        formatTick={formatTick}
      />
    </>
  );
}

export function DurationChart({ data, presentHeight }: ChartProps) {
  const bars = useMemo(() => durationBars(data.reading), [data.reading]);
  const isLarge = presentHeight !== undefined;
  const shown = isLarge ? bars.map(({ hint: _, ...bar }) => bar) : bars;
  return (
    <>
      <p className={isLarge ? styles.largeHead : styles.head}>
        <strong>Median days in each stage, those still there counted</strong>
      </p>
      <BarList
        label="Median days in each stage"
        bars={shown}
        isLarge={isLarge}
        labelWidth={isLarge ? 240 : 150}
        rowHeight={isLarge ? Math.min(124, (presentHeight - 60) / Math.max(1, bars.length)) : 52}
      />
    </>
  );
}

export function CoverageChart({ data, presentHeight }: ChartProps) {
  const { reading, pipeline } = data;
  const coverage = useMemo(() => coverageOf(reading), [reading]);
  const model = useMemo(() => (coverage ? coverageModel(coverage, reading) : null), [coverage, reading]);
  const columns = useMemo(() => (pipeline ? movementColumns(pipeline, reading) : []), [pipeline, reading]);
  const quarter = coverageQuarter(reading, reading.handbookSettings.fiscalYearStart);
  const formatTick = useCallback((value: number) => moneyWords(value, reading.currency), [reading.currency]);
  const isLarge = presentHeight !== undefined;
  return (
    <>
      {model && <CoverageBar model={model} label="Coverage of the quota" isLarge={isLarge} />}
      {columns.length > 0 && (
        <p className={isLarge ? styles.largeHead : styles.head}>
          <strong>
            What changed in the pipeline to close in {quarter}, since the start of {reading.periodName.split(',')[0]}
          </strong>
        </p>
      )}
      {columns.length > 0 && (
        <ColumnChart
          label="What changed in the open pipeline"
          columns={columns}
          height={isLarge ? Math.max(240, presentHeight - (model ? 250 : 60)) : 220}
          isLarge={isLarge}
          formatTick={formatTick}
        />
      )}
    </>
  );
}
