import type { ChartTable } from '../chart-table.ts';
import styles from './chart-frame.module.css';

interface ChartTableViewProps {
  readonly table: ChartTable;
  readonly caption: string;
  readonly isLarge?: boolean;
}

/** The chart as a table: the same order, every value a real cell. */
export function ChartTableView({ table, caption, isLarge = false }: ChartTableViewProps) {
  return (
    <section className={styles.scroll} aria-label={caption}>
      <table className={isLarge ? styles.largeTable : styles.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" data-align={column.align}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells) => (
            <tr key={cells.join('|')}>
              {cells.map((cell, index) => (
                <td key={table.columns[index]?.label} data-align={table.columns[index]?.align}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
