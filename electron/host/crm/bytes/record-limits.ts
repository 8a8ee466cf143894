/** The most a record may take as it stands in the file; a longer one is refused unread. */
export const longestRecord = 2_097_152;
/** How much of a refused row is kept as text. */
export const longestRaw = 65_536;
/** Once refused rows take this many characters together, only the start of further ones is kept. */
export const rawBudget = 64_000_000;
export const shortRaw = 512;
/** Columns a table may have: what Excel's last column allows, and some. */
export const mostColumns = 20_000;
/** Bytes read and written at a time. */
export const blockSize = 4_194_304;

/** A large block that is not filled with zeros first: it is written before it is read. */
export function newBlock(size: number): Uint8Array {
  return new Uint8Array(Buffer.allocUnsafeSlow(size).buffer);
}
