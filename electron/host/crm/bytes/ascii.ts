/** The bytes that a CSV reader looks for. */
export const ascii = {
  nul: 0x00,
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  quote: 0x22,
  comma: 0x2c,
  semicolon: 0x3b,
  pipe: 0x7c,
} as const;

/** The separators that exports are written with, the likeliest first. */
export const delimiters = [ascii.comma, ascii.semicolon, ascii.tab, ascii.pipe] as const;
