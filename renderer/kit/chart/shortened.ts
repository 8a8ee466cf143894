/** Ends a long name with an ellipsis after `most` letters; the whole name is in the part's tip. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
