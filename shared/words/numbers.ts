const minus = '−';
const plain = (text: string) => text.replaceAll('-', minus);

/** A number with at most `digits` decimals: "1,236", "−11.6". */
export function formatNumber(value: number, digits = 0): string {
  return plain(new Intl.NumberFormat(undefined, { maximumFractionDigits: digits }).format(value));
}

/** A share as percent with one decimal at most: 0.614 gives "61.4%". */
export function formatPercent(share: number, digits = 1): string {
  return plain(new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: digits }).format(share));
}

/** Money in major units; from a million on shortened: "€430,000", "€4.48M". */
export function formatMoney(amount: number, currency: string): string {
  const isLarge = Math.abs(amount) >= 1_000_000;
  const options: Intl.NumberFormatOptions = isLarge
    ? { notation: 'compact', maximumFractionDigits: 2 }
    : { maximumFractionDigits: 0 };
  return plain(new Intl.NumberFormat(undefined, { style: 'currency', currency, ...options }).format(amount));
}

/** Bytes as the file lists of the system show them: "48.2 MB". */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${formatNumber(size, unit === 0 ? 0 : 1)} ${units[unit] ?? ''}`;
}

/** "1 row", "13 rows": the count with its word in the right number. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
