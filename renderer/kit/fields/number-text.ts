/** Thousands apart as the app shows them: "1,200", "1,200.5". */
const byCommas = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/u;
/** Thousands apart as much of Europe writes them, where that is sure: "1.200.000", "1.200,5". "1.200" alone is not. */
const byPoints = /^[1-9]\d{0,2}((\.\d{3}){2,}(,\d+)?|(\.\d{3})+,\d+)$/u;

/**
 * A number as people type it: with a point or a comma, or with its thousands apart. Null where the text is none.
 */
export function readNumber(text: string): number | null {
  const typed = text.trim();
  const plain = byCommas.test(typed)
    ? typed.replaceAll(',', '')
    : (byPoints.test(typed) ? typed.replaceAll('.', '') : typed).replace(',', '.');
  return /^\d+(\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

/** A share typed as percent, "37" or "37.5 %", as 0 to 1; null where the text is none. */
export function readShare(text: string): number | null {
  const percent = readNumber(text.replace('%', ''));
  return percent === null || percent > 100 ? null : percent / 100;
}

/** A share as the percent that is typed for it, without its sign: 0.375 is "37.5"; nothing for none. */
export function shareText(share: number | null): string {
  return share === null ? '' : String(Math.round(share * 1000) / 10);
}

/** A number as it is typed: without grouping, so that it reads back as itself; nothing for none. */
export function plainNumber(value: number | null): string {
  return value === null ? '' : String(value);
}
