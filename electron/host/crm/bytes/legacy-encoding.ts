import { doubleByteScores } from './double-byte.ts';
import { singleByteScores } from './single-byte.ts';

const usual = 'windows-1252';

/**
 * The legacy encoding in which bytes that are no UTF-8 read most like words. The fewer bytes there are to tell from,
 * the clearer it has to be against windows-1252, which is what most such files are in.
 */
export function bestLegacyEncoding(sample: Uint8Array): string {
  const count = sample.reduce((sum, byte) => (byte < 0x80 ? sum : sum + 1), 0);
  const scores = [...singleByteScores(sample), ...doubleByteScores(sample)];
  const usualScore = scores.find(({ encoding }) => encoding === usual)?.score ?? 0;
  let best = { encoding: usual, score: usualScore };
  for (const candidate of scores) if (candidate.score > best.score + 1e-9) best = candidate;
  return best.score > usualScore + 1 / count ? best.encoding : usual;
}
