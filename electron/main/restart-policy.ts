/** A host that ends more often than this within a minute won't get better by itself. */
const mostRestarts = 5;
const window = 60_000;
const firstDelay = 100;

/**
 * How long to wait before the host is started again, in milliseconds: doubling with each end within a minute.
 * `null` when it has ended too often and a person should decide.
 *
 * @param ends instants of all unasked ends so far, this one included, in milliseconds
 */
export function restartDelay(ends: readonly number[], now: number): number | null {
  const recent = ends.filter((end) => now - end < window).length;
  return recent > mostRestarts ? null : firstDelay * 2 ** Math.max(recent - 1, 0);
}
