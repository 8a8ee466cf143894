/** What a workbook may be at most; each is enforced while its parts are being inflated, whatever their headers say. */
export const workbookLimits = {
  fileBytes: 200_000_000,
  parts: 2_000,
  partBytes: 512_000_000,
  totalBytes: 1_000_000_000,
  /** Inflated by compressed bytes, looked at once this many bytes came out. */
  ratio: 100,
  ratioFrom: 102_400,
  sharedStrings: 10_000_000,
  sharedCharacters: 200_000_000,
  cells: 20_000_000,
  /** Bytes of one sheet's rows in their intermediate form. */
  rowBytes: 1_000_000_000,
  columns: 16_384,
  rows: 1_048_576,
} as const;
