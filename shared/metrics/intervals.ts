/** 97.5 % point of the normal distribution: every interval of the app is a 95 % one. */
const z = 1.959964;

export type Interval = [low: number, high: number];

/**
 * Wilson score interval of a proportion `part` of `whole`; null where there is nothing to divide. Source: Wilson 1927.
 * `part` may be fractional, as for shares of value where `whole` counts the deals.
 */
export function wilson(part: number, whole: number): Interval | null {
  if (whole <= 0) return null;
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const reach = z * Math.sqrt(Math.max(0, (share * (1 - share)) / whole + (z * z) / (4 * whole * whole)));
  const scale = 1 + (z * z) / whole;
  const low = part <= 0 ? 0 : (middle - reach) / scale;
  const high = part >= whole ? 1 : (middle + reach) / scale;
  return [Math.max(0, low), Math.min(1, high)];
}

export interface Proportion {
  readonly part: number;
  readonly whole: number;
}

/**
 * Newcombe's hybrid score interval of the difference of two proportions, `first` less `second`; null where one of them
 * has nothing to divide. Source: Newcombe 1998, method 10.
 */
export function newcombe(first: Proportion, second: Proportion): Interval | null {
  const one = wilson(first.part, first.whole);
  const two = wilson(second.part, second.whole);
  if (!one || !two) return null;
  const p1 = first.part / first.whole;
  const p2 = second.part / second.whole;
  const difference = p1 - p2;
  return [difference - Math.hypot(p1 - one[0], two[1] - p2), difference + Math.hypot(one[1] - p1, p2 - two[0])];
}

/**
 * Interval of the number of events to be expected where `count` were seen: Byar's approximation to the exact Poisson one.
 * Source: Breslow and Day 1987.
 */
export function poisson(count: number): Interval {
  const bound = (events: number, sign: 1 | -1) =>
    events * (1 - 1 / (9 * events) + (sign * z) / (3 * Math.sqrt(events))) ** 3;
  return [count <= 0 ? 0 : Math.max(0, bound(count, -1)), bound(Math.max(0, count) + 1, 1)];
}
