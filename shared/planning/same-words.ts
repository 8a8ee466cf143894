/** Words as they are compared: capitals and spaces around and between make no other words. */
export function wordsKey(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
}

/** Those of the others that are called the same, or say the same; nothing is like no other. */
export function sameWords<Said extends { readonly id: string }>(
  one: Said,
  others: readonly Said[],
  wordsOf: (said: Said) => string,
): readonly Said[] {
  const key = wordsKey(wordsOf(one));
  return key === '' ? [] : others.filter((other) => other.id !== one.id && wordsKey(wordsOf(other)) === key);
}
