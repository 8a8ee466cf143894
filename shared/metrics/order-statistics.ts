/** The middle value, the mean of the middle two where their number is even; null without values. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** How often each value occurs. */
export type Counts = ReadonlyMap<number, number>;

function sortedCounts(counts: Counts): { entries: [number, number][]; total: number } {
  const entries = [...counts].sort(([left], [right]) => left - right);
  return { entries, total: entries.reduce((sum, [, count]) => sum + count, 0) };
}

/** The smallest value that at least `share` (0 to 1) of all are at or below; null without values. */
export function quantile(counts: Counts, share: number): number | null {
  const { entries, total } = sortedCounts(counts);
  if (total === 0) return null;
  let below = 0;
  for (const [value, count] of entries) {
    below += count;
    if (below >= share * total - 1e-9) return value;
  }
  return null;
}

/** The median of counted values, as `median` gives it for the values written out. */
export function medianOfCounts(counts: Counts): number | null {
  const { entries, total } = sortedCounts(counts);
  const at = (position: number) => {
    let below = 0;
    for (const [value, count] of entries) {
      below += count;
      if (position < below) return value;
    }
    return null;
  };
  const lower = at((total - 1) >> 1);
  const upper = at(total >> 1);
  return lower === null || upper === null ? null : (lower + upper) / 2;
}
