/** So much of a text is shown where it is not written. */
export const longestShown = 600;

/**
 * A text as it is shown: a pasted novel by its beginning; all of it is in its field. The browser lays out a word that fits
 * no line piece by piece, and 20,000 letters that kern ("AVAVAV") hold the window up for seconds.
 */
export function inShort(text: string): string {
  return text.length <= longestShown ? text : beginningOf(text, longestShown);
}

const longestName = 100;
/** Up to this a sentence is whole: one that names a file and where to put it must not lose its middle. */
const longestWhole = 400;
const longestSentence = 180;
const sentenceEnd = 60;

/** A name in a line of a list: a long one by its beginning. */
export function nameInShort(name: string): string {
  return name.length <= longestName ? name : beginningOf(name, longestName);
}

/** A sentence with a name in it: where that is long both ends stay, which say what became of it. */
export function sentenceInShort(text: string): string {
  if (text.length <= longestWhole) return text;
  const from = text.length - sentenceEnd;
  // The second half of a character says nothing without its first.
  const isHalf = /^[\uDC00-\uDFFF]/.test(text.slice(from));
  return `${beginningOf(text, longestSentence - sentenceEnd)}${text.slice(from + (isHalf ? 1 : 0))}`;
}

function beginningOf(text: string, length: number): string {
  // A character of two halves is not cut in two.
  const isPair = (text.codePointAt(length - 1) ?? 0) > 0xffff;
  return `${text.slice(0, length - (isPair ? 1 : 0))}…`;
}
