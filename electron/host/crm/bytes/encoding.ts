import type { FileSurvey } from './file-survey.ts';
import { bestLegacyEncoding } from './legacy-encoding.ts';

/** How the bytes of a file become text. */
export interface TextEncoding {
  /** The name in the Encoding Standard. */
  readonly label: string;
  /** Bytes of the byte order mark, which are no text. */
  readonly markLength: number;
  /** UTF-8 in which some rows are damaged. */
  readonly isDamaged: boolean;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

/** Zero bytes on one side of many pairs: text of 16 bits that came without a byte order mark. */
function unmarked16Bit(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(head.length / 2);
  let first = 0;
  let second = 0;
  let lineEndsLittle = 0;
  let lineEndsBig = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) first += 1;
    if (head[at + 1] === 0) second += 1;
    if (head[at] === 0x0a && head[at + 1] === 0) lineEndsLittle += 1;
    if (head[at] === 0 && head[at + 1] === 0x0a) lineEndsBig += 1;
  }
  // A stray zero byte or two are damage in a text of 8 bits.
  const enough = Math.max(pairs * 0.05, Math.min(8, pairs * 0.3));
  if (second >= enough && first <= pairs * 0.01 && lineEndsLittle > 0) return 'utf-16le';
  if (first >= enough && second <= pairs * 0.01 && lineEndsBig > 0) return 'utf-16be';
  return null;
}

/** Escape sequences that switch a 7-bit text to Japanese; `other` for the Chinese and Korean ones. */
function escapes(bytes: Uint8Array): 'japanese' | 'other' | null {
  const text = Buffer.from(bytes).toString('latin1');
  const control = String.fromCharCode(0x1b);
  if (text.includes(`${control}$)`) || text.includes(`${control}$*`)) return 'other';
  const isJapanese = ['$B', '$@', '(J', '(I'].some((sequence) => text.includes(control + sequence));
  return isJapanese ? 'japanese' : null;
}

/** Counts characters of several bytes that are well formed, and bytes that fit none. Split surrogates count as formed. */
function countUtf8(bytes: Uint8Array): { formed: number; stray: number } {
  let formed = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    const isFormed =
      length > 0 &&
      bytes.subarray(at + 1, at + length).every((byte) => (byte & 0xc0) === 0x80) &&
      at + length <= bytes.length;
    if (length > 1 && isFormed) formed += 1;
    if (!isFormed) stray += 1;
    at += isFormed ? length : 1;
  }
  return { formed, stray };
}

/**
 * Tells the encoding of a file: a byte order mark, else 16-bit text by its zero bytes, else escape sequences, else
 * UTF-8 if it is that throughout or for the greater part, else the legacy encoding in which it reads most like words.
 * Null for encodings that can't be read here (UTF-32, ISO-2022-KR, ISO-2022-CN).
 */
export function detectEncoding(
  survey: Pick<FileSurvey, 'head' | 'sample' | 'isUtf8' | 'isAscii'>,
): TextEncoding | null {
  const { head, sample } = survey;
  const plain = (label: string, markLength = 0): TextEncoding => ({ label, markLength, isDamaged: false });
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff])) return null;
  if (startsWith(head, [0xff, 0xfe])) return plain('utf-16le', 2);
  if (startsWith(head, [0xfe, 0xff])) return plain('utf-16be', 2);
  const markLength = startsWith(head, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  if (markLength > 0) return { label: 'utf-8', markLength, isDamaged: !survey.isUtf8 };
  const wide = unmarked16Bit(head);
  if (wide !== null) return plain(wide);
  const escaped = survey.isAscii ? escapes(sample) : null;
  if (escaped !== null) return escaped === 'japanese' ? plain('iso-2022-jp') : null;
  if (survey.isUtf8) return plain('utf-8');
  const { formed, stray } = countUtf8(sample);
  if (formed > 0 && formed >= stray) return { label: 'utf-8', markLength: 0, isDamaged: true };
  return plain(bestLegacyEncoding(sample));
}
