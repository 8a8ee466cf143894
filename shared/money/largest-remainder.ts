/**
 * Splits `total` whole units by `weights` so that the parts add up to it exactly: each part gets its whole share, what is
 * left goes to the largest remainders, ties to the earliest. Weights that are all zero give equal parts; none, no parts.
 */
export function splitByWeights(total: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((left, right) => left + right, 0);
  const shares = weights.map((weight) =>
    sum === 0 ? Math.abs(total) / weights.length : (Math.abs(total) * weight) / sum,
  );
  const parts = shares.map(Math.floor);
  const rest = Math.abs(total) - parts.reduce((left, right) => left + right, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of byRemainder.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return total < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts;
}

/** Splits `total` whole units into `count` parts that differ by one at most, the larger ones first. */
export function splitEqually(total: number, count: number): number[] {
  return splitByWeights(
    total,
    Array.from({ length: count }, () => 1),
  );
}
