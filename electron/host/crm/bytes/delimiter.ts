import { ascii, delimiters } from './ascii.ts';
import { lineEnd, readPlainRecords } from './plain-record.ts';

const rowsLookedAt = 200;

/** The separator that Excel's first line `sep=;` names, and where the file goes on, null without such a line. */
export function readSeparatorLine(
  bytes: Uint8Array,
  start: number,
  end: number,
): { delimiter: number; next: number } | null {
  const stop = lineEnd(bytes, start, Math.min(end, start + 16));
  const line = Buffer.from(bytes.subarray(start, stop)).toString('latin1');
  const match = /^"?sep=([\t -~])"?$/i.exec(line);
  const separator = match?.[1];
  if (separator === undefined || stop >= end) return null;
  return { delimiter: separator.charCodeAt(0), next: stop };
}

/** The number that comes up most often; the first such on a tie. */
export function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = numbers[0] ?? 0;
  for (const [number, count] of counts) if (count > (counts.get(best) ?? 0)) best = number;
  return best;
}

interface Reading {
  /** Share of the rows that have the common width and sound quotes. */
  readonly evenness: number;
  readonly width: number;
}

function readWith(delimiter: number, bytes: Uint8Array, start: number, end: number, isCut: boolean): Reading {
  const records = readPlainRecords(bytes, { start, end, delimiter, limit: rowsLookedAt, isCut });
  const sound = records.filter((record) => record.state === 'whole');
  const width = mostCommon(sound.map((record) => record.cells.length));
  const even = sound.filter((record) => record.cells.length === width).length;
  return { evenness: records.length === 0 ? 0 : even / records.length, width };
}

/**
 * The separator under which the first rows are most alike. Commas inside amounts don't mislead it: they split rows
 * unevenly, or into fewer columns than the real separator does.
 */
export function detectDelimiter(bytes: Uint8Array, start: number, end: number, isCut: boolean): number {
  let best: { delimiter: number; score: number } | null = null;
  for (const delimiter of delimiters) {
    const { evenness, width } = readWith(delimiter, bytes, start, end, isCut);
    if (width < 2) continue;
    const score = evenness ** 2 * (1 + Math.log2(width));
    if (best === null || score > best.score * 1.001) best = { delimiter, score };
  }
  return best?.delimiter ?? ascii.comma;
}
