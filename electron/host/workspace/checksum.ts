import { createHash } from 'node:crypto';

const sumBytes = 16;

/** What the chain of updates starts from. */
export const chainStart: Uint8Array = new Uint8Array(sumBytes);

/**
 * The first 16 bytes of a SHA-256 over the parts, each led by its kind and length, so that no two lists of parts read
 * alike.
 */
export function checksum(parts: readonly (string | number | Uint8Array)[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = part instanceof Uint8Array ? part : Buffer.from(String(part));
    hash.update(`${typeof part} ${bytes.byteLength}\n`);
    hash.update(bytes);
  }
  return new Uint8Array(hash.digest().subarray(0, sumBytes));
}

/** The SHA-256 of some bytes in hex. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** True if two sums are the same bytes. */
export function sameSum(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
