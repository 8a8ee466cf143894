/** How two sides labelled the same things: counts of each pair of answers. */
export interface LabelTable {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

export interface Agreement {
  readonly labelled: number;
  /** Labelled alike, of all. */
  readonly observed: number;
  /** How many would be labelled alike if each side called as many ready, but any of them. */
  readonly byChance: number;
  /** Cohen's kappa: agreement beyond chance; null where chance alone would agree on all. */
  readonly kappa: number | null;
}

/** How far two sides agree beyond chance (Cohen 1960); null where nothing was labelled by both. */
export function agreementOf({ both, onlyFirst, onlySecond, neither }: LabelTable): Agreement | null {
  const labelled = both + onlyFirst + onlySecond + neither;
  if (labelled === 0) return null;
  const observed = (both + neither) / labelled;
  const first = (both + onlyFirst) / labelled;
  const second = (both + onlySecond) / labelled;
  const byChance = first * second + (1 - first) * (1 - second);
  return {
    labelled,
    observed,
    byChance: byChance * labelled,
    kappa: byChance === 1 ? null : (observed - byChance) / (1 - byChance),
  };
}

/** The table of two sides' labels by thing; what only one side labelled is left out. */
export function labelTable(first: ReadonlyMap<string, boolean>, second: ReadonlyMap<string, boolean>): LabelTable {
  const pairs = [...first].flatMap(([key, one]) => {
    const other = second.get(key);
    return other === undefined ? [] : [[one, other] as const];
  });
  const count = (one: boolean, other: boolean) => pairs.filter((pair) => pair[0] === one && pair[1] === other).length;
  return {
    both: count(true, true),
    onlyFirst: count(true, false),
    onlySecond: count(false, true),
    neither: count(false, false),
  };
}

/** What a kappa says in words (Landis and Koch 1977). */
export function kappaWords(kappa: number | null): string {
  if (kappa === null) return 'both gave one answer throughout, so that chance can’t be told apart';
  if (kappa <= 0) return 'no more than chance';
  if (kappa <= 0.2) return 'slight agreement';
  if (kappa <= 0.4) return 'fair agreement';
  if (kappa <= 0.6) return 'moderate agreement';
  return kappa <= 0.8 ? 'substantial agreement' : 'almost perfect agreement';
}

const minor = new Set(
  'a an and are as at be by for from has have in is it its of on or our that the their they this to us was we who will with'.split(
    ' ',
  ),
);

/** The words of a text that carry meaning, each once. */
function telling(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !minor.has(word)));
}

export interface WordOverlap {
  readonly shared: readonly string[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** Words that both use, of all that either does; null where nobody wrote a telling one. */
  readonly share: number | null;
}

/** How far two texts use the same telling words. */
export function wordOverlap(first: string, second: string): WordOverlap {
  const one = telling(first);
  const other = telling(second);
  const all = one.union(other).size;
  const shared = [...one.intersection(other)];
  return {
    shared,
    onlyFirst: [...one.difference(other)],
    onlySecond: [...other.difference(one)],
    share: all === 0 ? null : shared.length / all,
  };
}
