/** What a number format shows: a plain number, a day (with or without time), a time of day or a span of time. */
export type FormatKind = 'number' | 'date' | 'time';

const builtIn = new Map<number, FormatKind>([
  ...[14, 15, 16, 17, 22].map((id) => [id, 'date'] as const),
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
]);

/** Tells by its id, or by its code if it has one, what a number format of a workbook shows. */
export function kindOfFormat(id: number, code: string | undefined): FormatKind {
  if (code === undefined) return builtIn.get(id) ?? 'number';
  // Texts, escaped characters, fillers and conditions say nothing about the number; the first section is for positives.
  const bare =
    code
      .replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '')
      .split(';')[0]
      ?.toLowerCase() ?? '';
  if (/general/.test(bare)) return 'number';
  const hasTime = /[hs]/.test(bare);
  if (/[yd]/.test(bare) || (bare.includes('m') && !hasTime)) return 'date';
  return hasTime ? 'time' : 'number';
}
