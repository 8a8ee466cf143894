import { useSettings } from '../../../../document/index.ts';
import type { ChartTable } from '../../../../kit/chart/chart-table.ts';
import { ChartTableView } from '../../../../kit/chart/frame/ChartTableView.tsx';
import { funnelTable } from '../../funnel/funnel-words.ts';
import { movementTable } from '../../pipeline/pipeline-words.ts';
import { durationTable } from '../../speed/speed-words.ts';
import type { SlideKind } from '../slides.ts';
import type { SlideData } from '../use-slide-data.ts';
import { acceptanceSeriesTable } from './acceptance-columns.ts';
import { AcceptanceChart, CoverageChart, DurationChart, FunnelChart } from './slide-charts.tsx';

export type ChartKind = Extract<SlideKind, 'funnel' | 'quality' | 'speed' | 'pipeline'>;

/** True for the slides that show a chart. */
export const isChartKind = (kind: SlideKind): kind is ChartKind =>
  kind === 'funnel' || kind === 'quality' || kind === 'speed' || kind === 'pipeline';

interface SlideChartProps {
  readonly kind: ChartKind;
  readonly data: SlideData;
  readonly view: 'chart' | 'table';
  /** Present mode: type of 24 px and more, and the height to fill. */
  readonly presentHeight?: number;
}

/** The chart of a slide, live or frozen, or its table. */
export function SlideChart({ kind, data, view, presentHeight }: SlideChartProps) {
  const { fiscalYearStart } = useSettings();
  if (view === 'table') {
    return <ChartTableView table={slideTable(kind, data)} caption={kind} isLarge={presentHeight !== undefined} />;
  }
  const size = presentHeight === undefined ? {} : { presentHeight };
  switch (kind) {
    case 'funnel':
      return <FunnelChart data={data} {...size} />;
    case 'quality':
      return <AcceptanceChart data={data} fiscalYearStart={fiscalYearStart} {...size} />;
    case 'speed':
      return <DurationChart data={data} {...size} />;
    case 'pipeline':
      return <CoverageChart data={data} {...size} />;
  }
}

function slideTable(kind: ChartKind, { reading, acceptance, pipeline }: SlideData): ChartTable {
  switch (kind) {
    case 'funnel':
      return funnelTable(reading, 'cohort');
    case 'quality':
      return acceptanceSeriesTable(acceptance);
    case 'speed':
      return durationTable(reading);
    case 'pipeline':
      return pipeline ? movementTable(pipeline, reading) : { columns: [], rows: [] };
  }
}
