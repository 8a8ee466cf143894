import { doubleByteScores } from './double-byte.ts';
import { singleByteScores } from './single-byte.ts';

/** The legacy encoding in which bytes that are no UTF-8 read most like words; windows-1252 if nothing tells. */
export function bestLegacyEncoding(sample: Uint8Array): string {
  const scores = [...singleByteScores(sample), ...doubleByteScores(sample)];
  let best = { encoding: 'windows-1252', score: 0 };
  for (const candidate of scores) if (candidate.score > best.score + 1e-9) best = candidate;
  return best.encoding;
}
