import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { ByteChunks } from './byte-chunks.ts';
import { usualTokens } from './file-survey.ts';

/** The bytes that stand for LF and CR inside cells of the clean copy. */
export interface LineEndTokens {
  readonly newline: number;
  readonly cr: number;
}

/** Control characters that no text needs: not tab, LF, CR and escape. */
const candidates = [
  usualTokens.newline,
  usualTokens.cr,
  ...[0x1f, 0x1c, 0x1a, 0x19, 0x18, 0x17, 0x16, 0x15, 0x14, 0x13, 0x12, 0x11, 0x10, 0x0f, 0x0e],
  ...[0x0c, 0x0b, 0x08, 0x07, 0x06, 0x05, 0x04, 0x03, 0x02, 0x01, 0x7f],
];

/** Two control characters that occur nowhere in the text. Refuses what holds them all: that is no table. */
export async function chooseTokens(chunks: ByteChunks, file: string, signal?: AbortSignal): Promise<LineEndTokens> {
  let absent = candidates;
  for (let chunk = await chunks.next(); chunk !== null; chunk = await chunks.next()) {
    signal?.throwIfAborted();
    const bytes = chunk;
    absent = absent.filter((byte) => !bytes.includes(byte));
  }
  const [newline, cr] = absent;
  if (newline !== undefined && cr !== undefined) return { newline, cr };
  throw new ProblemError({
    code: 'import.unreadable',
    message: `${file} is not a text file: it holds every kind of control character.`,
    remedy: 'Export the data again as CSV or Excel workbook.',
    file,
  });
}
