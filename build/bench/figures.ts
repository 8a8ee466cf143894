/** The middle of the sorted values; of two middle ones their mean. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** The value that 95 of 100 don't exceed. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}

/** One measured thing beside its peer in the same run; `bar` is the ratio it must not exceed. */
export interface BenchRow {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: number | null;
  readonly bar: string;
  readonly memory: string;
}

const columns = ['what', 'ours', 'peer', 'ratio', 'bar', 'memory'] as const;

/** Prints rows as a table of plain text. */
export function printTable(title: string, rows: readonly BenchRow[]): void {
  const cells = rows.map((row) => ({ ...row, ratio: row.ratio === null ? '' : row.ratio.toFixed(2) }));
  const widths = columns.map((column) => Math.max(column.length, ...cells.map((row) => row[column].length)));
  const line = (values: readonly string[]) =>
    values
      .map((value, index) => value.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}`);
  console.log(line(columns));
  for (const row of cells) console.log(line(columns.map((column) => row[column])));
}

export const milliseconds = (value: number): string =>
  value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
