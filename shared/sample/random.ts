/** Numbers that look random and come out the same for the same seed. */
export interface Random {
  /** 0 up to but not including 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** A new array in another order. */
  shuffled<Value>(values: readonly Value[]): Value[];
}

/** A stream of numbers from a seed (mulberry32). `purpose` gives each use its own stream, so that one can grow alone. */
export function randomFrom(seed: number, purpose: string): Random {
  let state = [...purpose].reduce(
    (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193),
    seed ^ 0x811c9dc5,
  );
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (values) => at(values, between(0, values.length - 1)),
    shuffled: (values) => shuffle(values, between),
  };
}

function shuffle<Value>(values: readonly Value[], between: Random['between']): Value[] {
  const keys = values.map((value, index) => ({ value, key: between(0, 2 ** 30), index }));
  return keys.sort((a, b) => a.key - b.key || a.index - b.index).map(({ value }) => value);
}

/** The value at an index; throws where there is none, which is a mistake in the sample. */
export function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`The sample has no entry ${index} of ${values.length}.`);
  return value;
}
