import styles from './chart.module.css';
import type { PartTip } from './chart-part.ts';

interface ChartTipProps {
  readonly tip: PartTip;
  /** Where the part is, in px from the chart's left top corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const tipWidth = 220;

/** The dark chip beside a hovered or focused part. Hidden from screen readers: the part's name says the same. */
export function ChartTip({ tip, x, y, width }: ChartTipProps) {
  const left = Math.max(0, Math.min(x, width - tipWidth));
  return (
    <div className={styles.tip} style={{ left, top: y, width: tipWidth }} aria-hidden="true">
      <div className={styles.tipTitle}>{tip.title}</div>
      {tip.lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {tip.opens && (
        <div className={styles.tipKey}>
          <kbd>Enter</kbd> opens {tip.opens}
        </div>
      )}
    </div>
  );
}
