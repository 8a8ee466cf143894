export interface DistinctText {
  /** Stays with the text when the list changes round it. */
  readonly key: string;
  readonly text: string;
}

/** The texts of a list with a key each, also where two read the same. */
export function distinct(texts: readonly string[]): readonly DistinctText[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return { key: `${count} ${text}`, text };
  });
}
