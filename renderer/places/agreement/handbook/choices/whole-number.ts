/** A whole number from 1 to 1,000 as people type it; null where the text is none. */
export function readDays(text: string): number | null {
  const number = /^\d{1,4}$/u.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= 1000 ? number : null;
}
