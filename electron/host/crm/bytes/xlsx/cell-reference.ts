/** `AB12` as a column from 0; -1 if it names none. */
export function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) | 0x20;
    if (letter < 0x61 || letter > 0x7a) break;
    column = column * 26 + (letter - 0x60);
  }
  return at === 0 || at > 3 ? -1 : column - 1;
}

/** `AB12` as a row from 0; NaN if it names none. */
export function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0]) - 1;
}

/** The letters of a column counted from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}
