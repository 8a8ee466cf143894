export interface TextChanges {
  /** By the text as it reads now: what it read before, or null for a new one. Unchanged texts are left out. */
  readonly changed: ReadonlyMap<string, string | null>;
  /** Texts of before that nothing of now comes from. */
  readonly gone: readonly string[];
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/u).filter(Boolean);

/** Shared words of all words, 0 to 1. */
function likeness(one: string, other: string): number {
  const words = new Set(wordsOf(one));
  const others = new Set(wordsOf(other));
  const all = new Set([...words, ...others]).size;
  return all === 0 ? 0 : [...words].filter((word) => others.has(word)).length / all;
}

const likeEnough = 0.5;

/** What became of a list of texts: a text that kept half of its words is the same one, edited. */
export function textChanges(before: readonly string[], now: readonly string[]): TextChanges {
  let gone = before.filter((text) => !now.includes(text));
  const changed = new Map<string, string | null>();
  for (const text of now) {
    if (before.includes(text)) continue;
    const likest = gone.toSorted((one, other) => likeness(text, other) - likeness(text, one))[0];
    const former = likest !== undefined && likeness(text, likest) >= likeEnough ? likest : null;
    changed.set(text, former);
    gone = gone.filter((other) => other !== former);
  }
  return { changed, gone };
}
