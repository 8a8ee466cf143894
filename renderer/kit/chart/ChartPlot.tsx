import type { ReactNode } from 'react';
import { ChartTip } from './ChartTip.tsx';
import styles from './chart.module.css';
import type { ChartParts } from './use-chart-parts.ts';

interface ChartPlotProps {
  readonly label: string;
  readonly parts: ChartParts;
  readonly width: number;
  /** Where the tip of a part goes, in px from the plot's left top corner. */
  tipAt(key: string): { readonly x: number; readonly y: number };
  readonly children: ReactNode;
}

/** The focusable ground of a chart: one tab stop with options inside, and the tip beside the one that is shown. */
export function ChartPlot({ label, parts, width, tipAt, children }: ChartPlotProps) {
  const { activeId, ...keys } = parts.listProps;
  return (
    <div
      className={styles.plot}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={activeId}
      data-chart
      {...keys}
    >
      {children}
      {parts.shown && <ChartTip tip={parts.shown.tip} {...tipAt(parts.shown.key)} width={width} />}
    </div>
  );
}
