/** So much of a text is shown where it is not written. */
export const longestShown = 600;

/**
 * A text as it is shown: a pasted novel by its beginning; all of it is in its field. The browser lays out a word that fits
 * no line piece by piece, and 20,000 letters that kern ("AVAVAV") hold the window up for seconds.
 */
export function inShort(text: string): string {
  if (text.length <= longestShown) return text;
  // A character of two halves is not cut in two.
  const isPair = (text.codePointAt(longestShown - 1) ?? 0) > 0xffff;
  return `${text.slice(0, longestShown - (isPair ? 1 : 0))}…`;
}
