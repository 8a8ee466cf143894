import { falseWords, tidyCell, trueWords } from './coercion-rules.ts';

const trues: ReadonlySet<string> = new Set(trueWords);
const falses: ReadonlySet<string> = new Set(falseWords);

/** Reads a yes-or-no cell. Null if it is neither; a blank cell is the caller's (`isBlank`). */
export function parseFlag(text: string): boolean | null {
  const word = tidyCell(text).toLowerCase();
  if (trues.has(word)) return true;
  return falses.has(word) ? false : null;
}
