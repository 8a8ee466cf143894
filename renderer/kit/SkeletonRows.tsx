import classes from './SkeletonRows.module.css';

interface SkeletonRowsProps {
  readonly rows: number;
  /** Widths in percent, one a column, as in the table to come. */
  readonly columns?: readonly number[];
  readonly rowHeight?: number;
}

/** Bars in the real columns while rows are on their way; they show after 150 ms and never move. */
export function SkeletonRows({ rows, columns = [30, 14, 12, 10], rowHeight = 36 }: SkeletonRowsProps) {
  const bars = columns.map((width, column) => ({ key: `column ${column}`, width }));
  const keys = Array.from({ length: rows }, (_, row) => `row ${row}`);
  return (
    <div className={classes.rows} role="status" aria-label="Loading">
      {keys.map((key) => (
        <div key={key} className={classes.row} style={{ height: rowHeight }}>
          {bars.map(({ key: column, width }) => (
            <span key={column} className={classes.bar} style={{ width: `${width}%` }} />
          ))}
        </div>
      ))}
    </div>
  );
}
